import numpy as np
import pytest
import soundfile

from speech.audio import RATE
from speech.clips import Skipped
from speech.errors import SpeechError
from speech.training.corpus.folder import read_folder
from speech.training.corpus.utterance import sound_of
from tests.speech.training.voices import hummed

HEAD = "path\ttranscript\tspeaker"


def folder(tmp_path, *rows, head=HEAD):
    for name in ("a.wav", "b.wav"):
        soundfile.write(tmp_path / name, hummed(seconds=0.5), RATE)
    (tmp_path / "index.tsv").write_text("\n".join([head, *rows]) + "\n", "utf-8")
    return tmp_path / "index.tsv"


def test_a_folder_with_a_table(tmp_path):
    corpus = read_folder(folder(tmp_path, "a.wav\tKl. 7!\tanna", "b.wav\tHvor er den?\t"))
    assert [(u.text, u.speaker, u.split, u.item_type) for u in corpus] == [
        ("klokken syv", "anna", "train", "phrase"),
        ("hvor er den", "unknown", "train", "phrase"),
    ]
    assert len(sound_of(corpus.utterances[0])) == RATE // 2


def test_more_columns_are_used_where_they_are_there(tmp_path):
    head = f"{HEAD}\tsplit\titem_type\tlabel_confidence\tstart_s\tduration_s"
    index = folder(
        tmp_path,
        "a.wav\tsav\tanna\tval\tletter\thigh\t0.1\t0.2",
        "a.wav\tsav\tanna\ttest\t\tlow\t\t",
        head=head,
    )
    corpus = read_folder(index)
    (only,) = corpus
    assert (only.split, only.item_type, only.start_s, only.duration_s) == (
        "dev",
        "letter",
        0.1,
        0.2,
    )
    assert len(sound_of(only)) == RATE // 5
    assert corpus.reasons() == {"the transcript is a guess": 1}


def test_rows_that_cannot_be_used_are_counted_with_reasons(tmp_path):
    index = folder(
        tmp_path, "a.wav\tsav\tanna", "gone.wav\tsav\tanna", "b.wav\t\tanna", "b.wav\t\t"
    )
    corpus = read_folder(index)
    assert corpus.reasons() == {"no transcript": 2, "no such file": 1}
    assert corpus.skipped[0] == Skipped("gone.wav", "no such file")


def test_speakers_and_splits_can_be_taken_apart(tmp_path):
    head = f"{HEAD}\tsplit"
    rows = ("a.wav\tsav\tanna\ttrain", "a.wav\tsav\tbo\ttrain", "a.wav\tsav\tbo\ttest")
    corpus = read_folder(folder(tmp_path, *rows, head=head))
    assert len(corpus.part("train")) == 2
    assert [u.speaker for u in corpus.without_speakers(["bo"])] == ["anna"]


def test_a_table_that_is_none_says_what_it_lacks(tmp_path):
    with pytest.raises(SpeechError, match="it lacks transcript, speaker"):
        read_folder(folder(tmp_path, head="path"))
    with pytest.raises(SpeechError, match="cannot be read as a table"):
        read_folder(tmp_path / "nowhere" / "index.tsv")


def test_nothing_to_use_says_why(tmp_path):
    with pytest.raises(SpeechError, match="no such file") as caught:
        read_folder(folder(tmp_path, "gone.wav\tsav\tanna"))
    assert caught.value.code == "corpus-empty"


def test_tiny_opus_files_are_read(tmp_path):
    """libsndfile writes them and refuses to read some of them; then FFmpeg's libraries do it."""
    import av

    path = tmp_path / "tiny.opus"
    with av.open(path, "w", format="ogg") as file:
        stream = file.add_stream("libopus", rate=48_000, layout="mono")
        tone = np.sin(np.arange(9600) / 20).astype(np.float32)[None] * 0.5
        frame = av.AudioFrame.from_ndarray(tone, format="flt", layout="mono")
        frame.rate = 48_000
        file.mux([*stream.encode(frame), *stream.encode(None)])
    folder(tmp_path, "tiny.opus\tsav\tanna")
    (only,) = read_folder(tmp_path / "index.tsv")
    assert 0.15 < len(sound_of(only)) / RATE < 0.3
