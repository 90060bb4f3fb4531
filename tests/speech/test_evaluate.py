import json

import pytest
import soundfile
from click.testing import CliRunner

from speech.audio import RATE
from speech.clips import Rivals, kind_of, read_table
from speech.commands import speech
from speech.evaluate import Asking, evaluate
from speech.evaluation_page import pooled, write_page
from speech.heard import ItemKind
from speech.models import MODEL_DIR, Vocabulary
from speech.synthetic import LearnerVoice, say
from tests.speech.sounds import TURN

TEXTS = [choice.wordings[0] for choice in TURN.choices]
KEYS = {
    "n",
    "skipped",
    "accuracy",
    "accuracy_ci95",
    "one_of_all",
    "true_accept_at_fa5",
    "true_accept_at_fa10",
    "ms_per_clip",
    "rtf",
    "by_speaker",
}


def write_table(folder, rows, columns=("path", "transcript", "speaker")):
    lines = ["\t".join(columns), *("\t".join(row) for row in rows)]
    index = folder / "index.tsv"
    index.write_text("\n".join(lines) + "\n", "utf-8")
    return index


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    """Six lines by two voices, and rows that cannot be used."""
    folder = tmp_path_factory.mktemp("clips")
    rows = []
    for number, text in enumerate(TEXTS):
        variant = ("f2", "m3")[number % 2]
        name = f"clip{number}.wav"
        soundfile.write(folder / name, say(text, LearnerVoice(variant)), RATE)
        rows.append((name, text.capitalize() + ".", variant))
    rows += [
        ("gone.wav", "hej", "f2"),
        ("clip0.wav", "", "f2"),
        ("clip0.wav", "صباح", "f2"),
        ("broken.wav", "hej med dig", "f2"),
    ]
    (folder / "broken.wav").write_text("no sound")
    return write_table(folder, rows)


def run(*arguments):
    return CliRunner().invoke(speech, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def found(table):
    return evaluate(table, Asking(choices=4))


def test_clear_lines_are_told_apart(found):
    assert set(found) >= KEYS
    assert found["n"] == len(TEXTS)
    assert found["accuracy"] == found["one_of_all"] == 1.0
    assert found["accuracy_ci95"] == [1.0, 1.0]
    assert found["true_accept_at_fa5"] == 1.0
    assert found["by_speaker"]["m3"].items() >= {"n": 3, "accuracy": 1.0}.items()
    assert 0 < found["rtf"] < 1
    assert found["verdicts"]["accepted"] == len(TEXTS)


def test_every_row_that_is_skipped_says_why(found):
    why = {row["path"]: row["why"] for row in found["skipped"]}
    assert why["gone.wav"] == "no such file"
    assert why["clip0.wav"] == "no transcript"
    assert "not readable" in why["broken.wav"]
    assert len(found["skipped"]) == 4


def test_figures_by_group(found):
    assert set(found["by_noise"]) == {"as recorded"}
    assert sum(row["n"] for row in found["by_item_type"].values()) == found["n"]
    assert sum(row["n"] for row in found["by_distance"].values()) == found["n"]
    assert found["confusions"] == []


def test_noise_and_another_model_are_asked_the_same(tmp_path):
    soundfile.write(tmp_path / "a.wav", say(TEXTS[0], LearnerVoice()), RATE)
    index = write_table(tmp_path, [("a.wav", TEXTS[0], "f2")])
    found = evaluate(index, Asking(3, noises_db=(10.0,)), beside=MODEL_DIR)
    assert set(found["by_noise"]) == {"as recorded", "pink 10 dB", "babble 10 dB"}
    assert found["n"] == found["beside"]["n"] == 1
    assert found["beside"]["by_noise"] == found["by_noise"]


def test_words_that_the_model_has_not_are_said_for_the_run(tmp_path, words):
    rare = "stregkodescannerhylde"
    assert words.unalignable_words(rare) == (rare,)
    soundfile.write(tmp_path / "a.wav", say(rare, LearnerVoice()), RATE)
    found = evaluate(write_table(tmp_path, [("a.wav", rare, "f2")]), Asking(choices=3))
    assert found["said_by_espeak"] == [rare]
    assert (found["n"], found["accuracy"]) == (1, 1.0)
    assert words.unalignable_words(rare) == (rare,)


def test_the_page_and_its_file(table, tmp_path):
    shown = run("eval", table, "--choices", 3, "--markdown")
    assert "one of 3" in shown.stdout
    page = tmp_path / "page.md"
    done = run("report", table, "--choices", 3, "--out", page)
    assert done.exit_code == 0, done.stderr
    assert "the nearest others" in page.read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["page.md"]


def test_only_some_speakers_among_the_texts_of_all(table):
    found = evaluate(table, Asking(choices=4, speakers=frozenset({"m3"})))
    assert set(found["by_speaker"]) == {"m3"}
    assert found["n"] == 3


def test_a_fold_is_measured_on_the_speakers_that_its_model_left_out(table):
    folds = [(MODEL_DIR, table), (MODEL_DIR, table)]
    left_out = iter((("m3",), ("f2",)))
    found = pooled(folds, Asking(choices=3), lambda model: next(left_out))
    assert {name: row["n"] for name, row in found["by_speaker"].items()} == {"f2": 3, "m3": 3}
    assert found["n"] == 6


def test_folds_come_first_on_the_page(table):
    page = write_page((table,), [(MODEL_DIR, table)], Asking(choices=3), None, None, None)
    titles = [line for line in page.splitlines() if line.startswith("## ")]
    assert titles[0].startswith("## People that the net was not trained on, others by chance")
    assert len(titles) == 4


def test_a_report_of_nothing_is_one_sentence():
    done = run("report")
    assert done.exit_code != 0
    assert "--fold MODEL TABLE" in done.stderr


def test_wrong_transcripts_are_not_accepted(tmp_path):
    turned = [*TEXTS[1:], TEXTS[0]]
    rows = []
    for number, (text, claimed) in enumerate(zip(TEXTS, turned, strict=True)):
        soundfile.write(tmp_path / f"{number}.wav", say(text, LearnerVoice()), RATE)
        rows.append((f"{number}.wav", claimed, "f2"))
    found = evaluate(write_table(tmp_path, rows), Asking(distractors="near"))
    assert found["accuracy"] == 0.0
    assert found["verdicts"]["accepted"] == 0


def test_the_command_gives_one_object(table):
    done = run("eval", table, "--json")
    assert done.exit_code == 0
    assert set(json.loads(done.stdout)) >= KEYS


def test_the_command_speaks_to_people(table):
    done = run("eval", table)
    assert done.exit_code == 0
    assert "accuracy 1.0" in done.stdout
    assert "gone.wav: no such file" in done.stdout


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("path\ttext\nclip.wav\thej\n", "lacks transcript, speaker"),
        ("", "lacks path, transcript, speaker"),
        ("path\ttranscript\tspeaker\n", "No row of"),
    ],
)
def test_a_bad_table_gives_one_sentence(tmp_path, text, sentence):
    index = tmp_path / "index.tsv"
    index.write_text(text)
    done = run("eval", index, "--json")
    assert done.exit_code != 0
    assert sentence in done.stderr
    assert done.stdout == ""


def test_no_table_at_all(tmp_path):
    done = run("eval", tmp_path / "index.tsv")
    assert done.exit_code != 0
    assert "cannot be read as a table" in done.stderr


def test_bytes_that_are_no_text(tmp_path):
    index = tmp_path / "index.tsv"
    index.write_bytes(b"\xff\xfe\x00\x01" * 50)
    assert "cannot be read as a table" in run("eval", index).stderr


@pytest.mark.parametrize(
    ("item", "text", "kind"),
    [
        ("number", "femten", ItemKind.NUMBER),
        ("", "palle", ItemKind.WORD),
        ("", "god morgen lars", ItemKind.PHRASE),
        ("phrase", "jeg er ny her", ItemKind.SENTENCE),
    ],
)
def test_kinds(item, text, kind):
    assert kind_of({"item_type": item}, text) is kind


def test_guessed_transcripts_are_not_used(tmp_path, words):
    columns = ("path", "transcript", "speaker", "label_confidence")
    index = write_table(tmp_path, [("a.wav", "hej", "x", "low")], columns)
    assert read_table(index, words).skipped[0].why == "the transcript is a guess"


def test_rivals_never_sound_the_same_and_near_ones_are_near(words):
    rivals = Rivals(["fjorten", "fyrre", "halvtreds", "tres", "hej"], words)
    assert rivals.nearest("tres", 1) == ("halvtreds",)
    assert "tres" not in rivals.by_chance("tres", 4)


def test_texts_that_may_be_said_alike_are_no_rivals():
    said = {"hver": (("v", "E", "r"), ("v", "E")), "vejr": (("v", "E"),), "vej": (("v", "j"),)}
    rivals = Rivals(["hver vej", "vejr vej", "vej vej"], Vocabulary(said, frozenset()))
    assert rivals.nearest("hver vej", 2) == ("vej vej",)
    assert set(rivals.nearest("vej vej", 2)) == {"hver vej", "vejr vej"}


def test_there_may_be_fewer_others_than_asked_for(words):
    assert 10 < len(Rivals(["hej"], words).by_chance("hej", 49)) < 49


def test_small_tables_borrow_everyday_sentences(words):
    assert len(Rivals(["hej", "nej"], words).by_chance("hej", 5)) == 5
