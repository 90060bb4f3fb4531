import numpy as np
import pytest
import soundfile

from speech.audio import RATE
from speech.errors import SpeechError
from speech.training.corpus.utterance import Utterance
from speech.training.evaluation import Trial, evaluate_net, leave_one_out, report, true_accepts
from speech.training.rivals import CHOICES, DRAWS, Rivals
from tests.speech.training.voices import ToldNet, hummed

LEXICON = {
    "sko": (("s", "k", "o"),),
    "ko": (("k", "o"),),
    "tro": (("t", "R", "o"),),
    "kro": (("k", "R", "o"), ("k", "o")),
    "is": (("i", "s"),),
    "alle": (("?&", "l", "@-"),),
    "fem": (("f", "E", "m"),),
    "hus": (("h", "u", "s"),),
}
SOUND = (np.concatenate([np.zeros(800), hummed(seconds=0.5) * 32767, np.zeros(800)])).astype(
    np.int16
)


def trial(speaker="anna", item_type="word", first=True, right=0.0, wrong=(-5.0,) * 50):
    return Trial(speaker, item_type, float(first), first, first, right, wrong)


def clips(tmp_path, **said):
    soundfile.write(tmp_path / "a.wav", SOUND, RATE)
    spoken = [
        Utterance(tmp_path / "a.wav", text, who) for who, texts in said.items() for text in texts
    ]
    return [*spoken, *(Utterance(tmp_path / "a.wav", text, "nobody") for text in LEXICON)]


def test_rivals_are_not_homophones_and_come_again():
    rivals = Rivals(sorted(LEXICON), LEXICON)
    near = [rivals.texts[i] for i in rivals.nearest("ko")]
    assert "kro" not in near and "ko" not in near  # "kro" may be said as "ko"
    assert near[0] == "sko" and len(near) == CHOICES
    drawn = rivals.by_chance("ko")
    assert len(drawn) == DRAWS and {len(set(others)) for others in drawn} == {CHOICES}
    assert drawn == Rivals(sorted(LEXICON), LEXICON).by_chance("ko")
    assert drawn != Rivals(sorted(LEXICON), LEXICON, seed=1).by_chance("ko")


def test_rivals_need_enough_texts():
    with pytest.raises(SpeechError, match="more than 5 texts; there are 2"):
        Rivals(["ko", "is"], LEXICON)


def test_a_net_that_hears_right_is_right(tmp_path):
    found = evaluate_net(ToldNet("s", "k", "o"), clips(tmp_path, anna=["sko"])[:1] * 3 + [
        Utterance(tmp_path / "a.wav", text, "anna") for text in ("is", "fem", "hus", "alle", "tro")
    ], LEXICON)  # fmt: skip
    assert found["by_speaker"]["anna"]["n"] == 8
    assert found["all"]["one_of_all"] == pytest.approx(3 / 8)
    assert found["all"]["accuracy_near"] == pytest.approx(3 / 8)


def test_each_speaker_is_heard_by_the_net_that_never_heard_her(tmp_path):
    spoken = clips(tmp_path, anna=["sko"], bo=["fem"])
    nets = {"anna": ToldNet("s", "k", "o"), "bo": ToldNet("f", "E", "m")}
    right = leave_one_out(nets, spoken, LEXICON)
    assert right["all"]["n"] == 2 and right["all"]["one_of_all"] == 1.0
    exchanged = {"anna": nets["bo"], "bo": nets["anna"]}
    assert leave_one_out(exchanged, spoken, LEXICON)["all"]["one_of_all"] == 0.0
    assert set(right["by_speaker"]) == {"anna", "bo"}
    assert set(right["by_speaker_and_item_type"]) == {"anna, sentence", "bo, sentence"}


def test_what_cannot_be_measured_is_named(tmp_path):
    spoken = [
        *clips(tmp_path, anna=["sko", "støvle"]),
        Utterance(tmp_path / "gone.wav", "is", "anna"),
    ]
    found = leave_one_out({"anna": ToldNet("s", "k", "o")}, spoken, LEXICON)
    assert [row["path"] for row in found["skipped"]] == ["a.wav", "gone.wav"]
    assert found["skipped"][0]["why"] == "words without a pronunciation"


def test_nothing_measured_is_an_error():
    with pytest.raises(SpeechError, match="no clips of these speakers"):
        report([])


def test_true_accepts_at_a_share_of_false_ones():
    wrong = np.linspace(-10, 0, 101)
    assert true_accepts(np.array([-1.0, -0.4, 0.0]), wrong, 0.05) == pytest.approx(2 / 3)
    assert true_accepts(np.array([-1.0, -0.4, 0.0]), wrong, 0.10) == pytest.approx(2 / 3)
    assert true_accepts(np.array([-0.9, -0.4, 0.0]), wrong, 0.10) == 1.0


def test_figures_have_intervals_about_them():
    trials = [trial(first=i % 4 > 0, right=-0.1 * i) for i in range(40)]
    row = report(trials)["all"]
    assert row["accuracy"] == 0.75
    low, high = row["accuracy_ci95"]
    assert 0.55 < low < 0.7 and 0.8 < high < 0.95
    assert row["true_accept_at_fa5"] == 1.0


def test_a_perfect_score_of_few_clips_is_not_certain():
    low, high = report([trial()] * 3)["all"]["accuracy_ci95"]
    assert low < 0.5 and high == 1.0


def test_limits_are_set_for_each_kind_apart():
    easy = [trial(item_type="sentence", right=-6.0, wrong=(-9.0,) * 50)] * 5
    hard = [trial(item_type="word", right=-2.0, wrong=(-3.0,) * 50)] * 5
    rows = report([*easy, *hard])["by_item_type"]
    assert [row["true_accept_at_fa5"] for row in rows.values()] == [1.0, 1.0]
    assert report([*easy, *hard])["all"]["true_accept_at_fa5"] == 0.5


def test_paths_stay_out_of_the_report(tmp_path):
    found = leave_one_out({"anna": ToldNet("s", "k", "o")}, clips(tmp_path, anna=["sko"]), LEXICON)
    assert str(tmp_path) not in repr(found)
