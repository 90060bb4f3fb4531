"""The whole chain with its real process: these tests start it and sometimes kill it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from speech.ears import (
    Finished,
    Learnt,
    Level,
    MicrophoneChanged,
    MicrophoneState,
    Partial,
    Quiet,
    RoomHeard,
    Trouble,
    Tuning,
)
from speech.errors import SpeechError
from speech.heard import Verdict
from speech.microphone import FedMicrophone
from speech.models import MANIFEST
from speech.process_ears import MOST_FAILED_STARTS, ProcessEars
from speech.recogniser_process import RecogniserProcess
from speech.room import RoomVerdict
from speech.scoring import score
from tests.speech.sounds import TURN, noise, silence, spoken

LATE = TURN.choices[0].wordings[0]


class Ears(ProcessEars):
    """The real ears with the hands of a test."""

    def __init__(self, **more):
        self.mic = FedMicrophone()
        super().__init__(self.mic, **more)

    def hear(self, sound, patience_s=8.0):
        """Listen to this sound; every event but levels."""
        self.listen(TURN, patience_s)
        return self.more(sound)

    def more(self, sound):
        self.mic.feed(sound)
        assert self.settle()
        return [event for event in self.poll() if not isinstance(event, Level)]


@pytest.fixture(scope="module")
def ears():
    ears = Ears()
    assert ears.settle()
    yield ears
    ears.close()


def finished(events):
    return next(event.heard for event in events if isinstance(event, Finished))


def wait_for_trouble(ears):
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        for event in ears.poll():
            if isinstance(event, Trouble):
                return event
        time.sleep(0.01)
    raise AssertionError("no trouble came")


def test_a_spoken_line_is_heard(ears):
    events = ears.hear(spoken(LATE))
    heard = finished(events)
    assert score(heard, TURN).verdict is Verdict.ACCEPTED
    assert score(heard, TURN).choice_id == "late"
    assert heard.ms > 0
    assert 1.5 < heard.speech_s < 4
    partials = [event.text for event in events if isinstance(event, Partial)]
    assert "minutter" in partials[-1]


def test_a_learner_may_hesitate_in_the_middle(ears):
    pause = silence(0.2)
    sound = np.concatenate(
        [spoken("undskyld", after_s=0.1), pause, spoken(LATE[9:], before_s=0.05)]
    )
    heard = finished(ears.hear(sound))
    found = score(heard, TURN)
    assert (found.verdict, found.choice_id) == (Verdict.ACCEPTED, "late")
    assert max(heard.pauses_s) > 0.5
    assert 0 < heard.busy_s < heard.speech_s


def test_turn_after_turn_on_the_same_warm_process(ears):
    before = ears.pid
    for choice in TURN.choices[:2]:
        heard = finished(ears.hear(spoken(choice.wordings[0])))
        assert score(heard, TURN).choice_id == choice.id
    assert ears.pid == before


def test_levels_follow_the_sound(ears):
    ears.listen(TURN)
    ears.mic.feed(spoken(LATE))
    ears.settle()
    levels = [event for event in ears.poll() if isinstance(event, Level)]
    assert max(level.peak for level in levels if level.speech) > 0.1
    assert not levels[0].speech


@pytest.mark.parametrize("sound", [silence(3.0), noise(3.0), noise(3.0, 6000.0)])
def test_silence_and_noise_are_quiet(ears, sound):
    assert ears.hear(sound, patience_s=2.0) == [Quiet(2.0)]


def test_stopping_forgets_what_was_said(ears):
    ears.listen(TURN)
    ears.mic.feed(spoken(LATE, after_s=0.1))
    ears.settle()
    ears.stop()
    assert ears.more(silence(2.0)) == []


def test_a_new_turn_drops_the_old_one(ears):
    ears.listen(TURN)
    ears.mic.feed(spoken(LATE, after_s=0.1))
    ears.poll()
    heard = finished(ears.hear(spoken("det gider jeg ikke")))
    assert score(heard, TURN).choice_id == "rude"


def test_sound_from_before_the_turn_is_not_heard(ears):
    ears.stop()
    ears.mic.feed(spoken(LATE))
    ears.poll()
    assert ears.hear(silence(2.5), patience_s=2.0) == [Quiet(2.0)]


def test_a_killed_recogniser_costs_one_retry(ears):
    ears.listen(TURN)
    ears.mic.feed(spoken(LATE, after_s=0.05)[:-4000])
    ears.settle()
    ears.poll()
    os.kill(ears.pid, signal.SIGKILL)
    trouble = wait_for_trouble(ears)
    assert trouble.lost_turn
    assert "was started again" in trouble.text
    # The turn goes on by itself: she says it again, and it counts.
    assert score(finished(ears.more(spoken(LATE))), TURN).verdict is Verdict.ACCEPTED


def test_a_recogniser_killed_between_turns_costs_nothing(ears):
    ears.stop()
    os.kill(ears.pid, signal.SIGKILL)
    assert not wait_for_trouble(ears).lost_turn
    assert score(finished(ears.hear(spoken(LATE))), TURN).verdict is Verdict.ACCEPTED


def test_a_hung_recogniser_is_noticed_and_restarted():
    patience = iter((0.5,))  # of the first process only: the machine may be busy

    def make(home):
        return RecogniserProcess(home, answers_within_s=next(patience, 30.0))

    ears = Ears(make=make)
    try:
        assert ears.settle()
        hung = ears.pid
        ears.listen(TURN)
        os.kill(hung, signal.SIGSTOP)
        ears.mic.feed(spoken(LATE, after_s=0.05))
        trouble = wait_for_trouble(ears)
        assert "does not answer" in trouble.text
        assert not trouble.lost_turn  # nothing of it had been heard, and the turn goes on
        assert ears.pid != hung
        assert score(finished(ears.more(spoken(LATE))), TURN).verdict is Verdict.ACCEPTED
    finally:
        ears.close()


def test_a_recogniser_that_never_starts_is_given_up(tmp_path):
    home = tmp_path / "model"
    home.mkdir()
    (home / MANIFEST).write_text("")  # whole, by an empty manifest, but with nothing in it
    ears = Ears(directory=home)
    try:
        ears.listen(TURN)
        texts = [wait_for_trouble(ears).text for _ in range(MOST_FAILED_STARTS)]
        assert "point instead" in texts[-1]
        assert ears.pid == 0
        ears.listen(TURN)
        (trouble,) = ears.poll()
        assert trouble.final
        assert ears.poll() == ()
    finally:
        ears.close()


def test_a_damaged_model_is_refused_at_once(tmp_path):
    (tmp_path / MANIFEST).write_text(f"{'0' * 64}  lexicon.txt\n")
    (tmp_path / "lexicon.txt").write_text("hej\th A j\n")
    with pytest.raises(SpeechError, match=r"lexicon\.txt of the speech model is damaged"):
        Ears(directory=tmp_path)


def test_a_microphone_pulled_out_in_mid_sentence_costs_one_retry_and_no_verdict(ears):
    ears.listen(TURN)
    ears.mic.feed(spoken(LATE, after_s=0.05)[:-8000])
    ears.settle()
    ears.poll()
    ears.mic.alive = lambda: False
    try:
        assert ears.poll() == (MicrophoneChanged(MicrophoneState.GONE),)
        assert ears.more(silence(0)) == []  # told once, and nothing is judged
    finally:
        del ears.mic.alive
    events = ears.more(spoken(LATE))
    assert events[0] == MicrophoneChanged(MicrophoneState.BACK, "fed")
    assert score(finished(events), TURN).verdict is Verdict.ACCEPTED


def test_another_microphone_takes_over_and_her_voice_in_the_old_one_is_forgotten(ears):
    ears.hear(spoken(LATE))
    ears.listen(TURN)
    ears.mic.name = "other"
    try:
        events = ears.more(spoken(LATE) // 30)  # so soft that it would be somebody far away
    finally:
        del ears.mic.name
    assert events[0] == MicrophoneChanged(MicrophoneState.OTHER, "other")
    assert score(finished(events), TURN).verdict is Verdict.ACCEPTED
    ears.tune(Tuning())


def test_what_the_ears_learn_of_her_is_given_back(ears):
    ears.tune(Tuning(1.2))
    events = ears.hear(spoken(LATE))
    (learnt,) = [event.tuning for event in events if isinstance(event, Learnt)]
    assert learnt.end_silence_s < 1.2  # she did not pause
    assert learnt.voice is not None
    ears.tune(Tuning())


def test_the_room_is_checked_by_one_word(ears):
    ears.check_room()
    events = ears.more(spoken("hej", before_s=0.8))
    reports = [event.report for event in events if isinstance(event, RoomHeard)]
    assert {r.verdict for r in reports[:-1]} == {RoomVerdict.LISTENING}
    assert reports[-1].verdict is RoomVerdict.GOOD
    assert reports[-1].snr_db > 20
    assert reports[-1].voice is not None


def test_closing_ends_the_process():
    ears = Ears()
    pid = ears.pid
    ears.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


MAIN = """
import sys
import panda3d.core  # a heavy main module, as the game's is
from speech.microphone import NullMicrophone
from speech.process_ears import ProcessEars

if __name__ == "__main__":
    ears = ProcessEars(NullMicrophone())
    assert ears.settle()
    print(ears.pid, flush=True)
    sys.stdin.readline()
    ears.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_process_holds_no_engine_no_socket_and_no_sound_file(tmp_path):
    main = tmp_path / "main.py"
    main.write_text(MAIN)
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, str(main)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as game:
        pid = int(game.stdout.readline())
        maps = Path(f"/proc/{pid}/maps").read_text()
        opened = [str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir()]
        game.communicate("\n", timeout=30)
    assert "libpanda" not in maps
    assert "libvosk" in maps
    assert [name for name in opened if name.startswith("socket:")] == []
    assert [name for name in opened if name.endswith((".wav", ".raw", ".flac"))] == []


def test_nothing_is_written_while_listening(ears, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    temporary = Path(os.environ.get("TMPDIR", "/tmp"))
    before = {p.name for p in temporary.iterdir() if p.suffix in (".wav", ".raw", ".pcm")}
    ears.hear(spoken(LATE))
    after = {p.name for p in temporary.iterdir() if p.suffix in (".wav", ".raw", ".pcm")}
    assert after <= before
    assert list(tmp_path.iterdir()) == []
