"""Each corpus as it is published, in small: three or four recordings of a hummed vowel."""

import csv
import io
import json

import pytest
import soundfile

from speech.audio import RATE
from speech.errors import SpeechError
from speech.training.corpus.common_voice import read_common_voice
from speech.training.corpus.coral import read_coral
from speech.training.corpus.nst import read_nst
from speech.training.corpus.readers import READERS, read_corpus
from speech.training.corpus.utterance import sound_of
from speech.training.pitch import track_pitch
from speech.training.waveform import as_sound
from tests.speech.training.voices import hummed

SILENCE = "( ... tavshed under denne indspilning ...)"


def wav(path, hz=120.0, far_hz=None, **settings):
    path.parent.mkdir(parents=True, exist_ok=True)
    sound = hummed(hz, 0.4)
    if far_hz:
        sound = list(zip(sound, hummed(far_hz, 0.4), strict=True))
    soundfile.write(path, sound, RATE, **settings)
    return path


def encoded():
    file = io.BytesIO()
    soundfile.write(file, hummed(120.0, 0.4), RATE, format="WAV")
    return file.getvalue()


def table(path, rows, delimiter="\t"):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


def seen(corpus):
    return [(u.text, u.speaker, u.split) for u in corpus]


# --- Common Voice ------------------------------------------------------------------------------


def common_voice(folder, **splits):
    for rows in splits.values():
        for _, name, _ in rows:
            wav(folder / "clips" / name, format="MP3")
    for split, rows in splits.items():
        columns = ("client_id", "path", "sentence")
        extra = {"sentence_id": "7f", "up_votes": "2", "down_votes": "0", "locale": "da"}
        made = [dict(zip(columns, row, strict=True)) | extra for row in rows]
        table(folder / f"{split}.tsv", made)
    return folder


def test_common_voice(tmp_path):
    corpus = read_common_voice(
        common_voice(
            tmp_path,
            train=[("a" * 128, "1.mp3", "Hvor er Søren?")],
            dev=[("b" * 128, "2.mp3", "Det er 7 kroner.")],
            test=[("c" * 128, "3.mp3", "Ja!")],
            validated=[
                ("a" * 128, "1.mp3", "Hvor er Søren?"),
                ("d" * 128, "4.mp3", "Vi ses."),
                ("c" * 128, "5.mp3", "Nej."),
            ],
        )
    )
    assert sorted(seen(corpus)) == [
        ("det er syv kroner", "b" * 16, "dev"),
        ("hvor er søren", "a" * 16, "train"),
        ("ja", "c" * 16, "test"),
        ("vi ses", "d" * 16, "train"),
    ]
    assert corpus.reasons() == {"a speaker of dev or test": 1}
    assert len(sound_of(corpus.utterances[0])) == pytest.approx(0.4 * RATE, abs=0.1 * RATE)


def test_common_voice_rows_without_sound_or_text(tmp_path):
    folder = common_voice(tmp_path, train=[("a", "1.mp3", "Ja"), ("a", "2.mp3", "?!")])
    (folder / "clips" / "1.mp3").rename(folder / "clips" / "kept.mp3")
    with pytest.raises(SpeechError) as caught:
        read_common_voice(folder)
    assert caught.value.code == "corpus-empty"


def test_another_folder_is_no_common_voice(tmp_path):
    with pytest.raises(SpeechError, match="name the folder of the language"):
        read_common_voice(tmp_path)


# --- NST ---------------------------------------------------------------------------------------


def session(folder, pid, *texts, speaker="0012", **info):
    recordings = [
        {"file": f"u{n:07}.wav", "text": text, "type": "IS"} for n, text in enumerate(texts)
    ]
    content = {
        "pid": pid, "info": {"Speaker_ID": speaker, **info}, "val_recordings": recordings,
    }  # fmt: skip
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{pid}.json").write_text(json.dumps(content), "utf-8")


def test_nst_by_sessions(tmp_path):
    pid = "dk01x101-18072000-1149"
    session(tmp_path / "ADB_OD_DAN_0565", pid, "Hun bor i Vejle.", SILENCE, "Tolv biler")
    wav(tmp_path / "dk" / pid / f"{pid}_u0000000-1.wav", 120.0)
    wav(tmp_path / "dk" / pid / f"{pid}_u0000000-2.wav", 200.0)
    test_pid = "dk02x102-01012001-0900"
    session(tmp_path / "supplement_dk" / "testdata" / "metadata", test_pid, "Godmorgen", speaker="")
    wav(tmp_path / "supplement_dk" / "testdata" / "audio" / test_pid / "U0000000-1.WAV")
    corpus = read_nst(tmp_path)
    assert seen(corpus) == [
        ("hun bor i vejle", "0012", "train"),
        ("godmorgen", test_pid, "test"),
    ]
    assert corpus.reasons() == {"nobody speaks": 1, "no such file": 1}
    close = track_pitch(as_sound(sound_of(corpus.utterances[0]))).middle_hz
    assert close == pytest.approx(120, rel=0.05)


def test_nst_by_tables_and_both_channels_in_one_file(tmp_path):
    pid = "dk01x101-18072000-1149"
    rows = [
        {"text": "Hun bor i Vejle.", "filename_channel_1": "", "Speaker_ID": "12", "Sex": "Female",
         "filename_both_channels": f"{pid}_U0000000.wav"},
        {"text": SILENCE, "filename_channel_1": "", "Speaker_ID": "12", "Sex": "Female",
         "filename_both_channels": f"{pid}_U0000001.wav"},
    ]  # fmt: skip
    table(tmp_path / "NST_dk.csv", rows, ",")
    wav(tmp_path / "dk" / pid / f"{pid}_u0000000.wav", 120.0, far_hz=200.0)
    held = {"text": "Godmorgen", "filename_channel_1": f"{pid}_U0000009-1.wav", "Speaker_ID": "13"}
    table(tmp_path / "supplement_dk.csv", [held], ",")
    wav(tmp_path / "supplement_dk" / "testdata" / "audio" / pid / "u0000009-1.wav")
    corpus = read_nst(tmp_path)
    assert seen(corpus) == [("hun bor i vejle", "12", "train"), ("godmorgen", "13", "test")]
    close = track_pitch(as_sound(sound_of(corpus.utterances[0]))).middle_hz
    assert close == pytest.approx(120, rel=0.05)


def test_another_folder_is_no_nst(tmp_path):
    with pytest.raises(SpeechError, match=r"sessions' \.json files or NST_dk\.csv"):
        read_nst(tmp_path)
    session(tmp_path, "dk", "Ja")
    (tmp_path / "dk.json").write_text('{"val_recordings": 3}')
    wav(tmp_path / "dk" / "a.wav")
    with pytest.raises(SpeechError, match="not one of NST's sessions"):
        read_nst(tmp_path)


# --- CoRal -------------------------------------------------------------------------------------


def coral_rows(sound=None):
    def row(text, speaker, validated="validated", cer=0.1):
        found = {
            "id_recording": "rec_1", "id_speaker": speaker, "text": text, "age": 41,
            "dialect": "Fynsk", "validated": validated, "asr_cer": cer,
        }  # fmt: skip
        return found | ({"audio": {"bytes": sound, "path": None}} if sound else {})

    return [
        row("Jeg henter 2 kasser.", "spe_1"),
        row("Hun går.", "spe_2", validated="rejected"),
        row("Han løber.", "spe_2", cer=0.9),
        row("Vi venter på bussen", "spe_2"),
    ]


CORAL_SEEN = [
    ("jeg henter to kasser", "spe_1", "train"),
    ("vi venter på bussen", "spe_2", "train"),
]
CORAL_REASONS = {"rejected by those who listened to it": 1, "a recogniser heard something else": 1}


@pytest.mark.parametrize("name", ["read_aloud/train-00000-of-00001", "read_aloud/train/0000"])
def test_coral_as_parquet(tmp_path, name):
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / f"{name}.parquet"
    path.parent.mkdir(parents=True)
    parquet.write_table(pa.Table.from_pylist(coral_rows(encoded())), path, row_group_size=2)
    corpus = read_coral(tmp_path)
    assert seen(corpus) == CORAL_SEEN
    assert corpus.reasons() == CORAL_REASONS
    assert [len(sound_of(u)) for u in corpus] == [6400, 6400]


def test_coral_as_arrow(tmp_path):
    pa = pytest.importorskip("pyarrow")
    path = tmp_path / "train" / "data-00000-of-00001.arrow"
    path.parent.mkdir()
    rows = pa.Table.from_pylist(coral_rows(encoded()))
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_stream(file, rows.schema) as stream:
        stream.write_table(rows, max_chunksize=3)
    corpus = read_coral(tmp_path)
    assert seen(corpus) == CORAL_SEEN
    assert [len(sound_of(u)) for u in corpus] == [6400, 6400]


def test_coral_as_folders(tmp_path):
    rows = [row | {"file_name": f"{n}.wav"} for n, row in enumerate(coral_rows())]
    table(tmp_path / "validation" / "metadata.csv", rows, ",")
    for number in (0, 1, 2):
        wav(tmp_path / "validation" / f"{number}.wav")
    corpus = read_coral(tmp_path)
    assert seen(corpus) == [("jeg henter to kasser", "spe_1", "dev")]
    assert corpus.reasons()["no such file"] == 1
    assert len(sound_of(corpus.utterances[0])) == 6400


def test_another_folder_is_no_coral(tmp_path):
    with pytest.raises(SpeechError, match=r"should hold \.parquet"):
        read_coral(tmp_path)
    table(tmp_path / "metadata.csv", [{"file": "a.wav"}], ",")
    with pytest.raises(SpeechError, match="needs columns file_name and text"):
        read_coral(tmp_path)


def test_a_broken_table_or_a_missing_pyarrow_says_so(tmp_path):
    (tmp_path / "train-00000-of-00001.parquet").write_bytes(b"PAR1 not really")
    with pytest.raises(SpeechError) as caught:
        read_coral(tmp_path)
    assert caught.value.code in ("table-unreadable", "pyarrow-missing")
    assert "train-00000-of-00001.parquet" in caught.value.text


# --- by name -----------------------------------------------------------------------------------


def test_a_corpus_is_read_by_its_kind(tmp_path):
    row = {"path": "a.wav", "transcript": "sav", "speaker": "anna"}
    table(tmp_path / "index.tsv", [row])
    wav(tmp_path / "a.wav")
    assert seen(read_corpus("folder", tmp_path)) == [("sav", "anna", "train")]
    with pytest.raises(SpeechError, match="take one of folder, common-voice, nst, coral"):
        read_corpus("tapes", tmp_path)
    assert set(READERS) == {"folder", "common-voice", "nst", "coral"}
