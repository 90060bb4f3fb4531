import pytest

from speech.errors import SpeechError
from speech.remembered import MicrophoneMemory, Remembered


def test_what_was_chosen_is_there_the_next_time(tmp_path):
    remembered = Remembered(tmp_path / "deep" / "machine.json")
    assert remembered.read() == MicrophoneMemory()
    remembered.write(MicrophoneMemory("Mikrofon (Jabra æøå)"))
    assert Remembered(remembered.path).read().name == "Mikrofon (Jabra æøå)"
    assert [path.name for path in remembered.path.parent.iterdir()] == ["machine.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "{}", '{"microphone": 3}', "\x00\xff"])
def test_a_damaged_file_counts_as_nothing(tmp_path, text):
    path = tmp_path / "machine.json"
    path.write_text(text, "latin-1")
    assert Remembered(path).read() == MicrophoneMemory()


def test_where_nothing_can_be_written_one_sentence_tells(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(SpeechError, match="cannot be written"):
        Remembered(tmp_path / "file" / "machine.json").write(MicrophoneMemory("x"))
