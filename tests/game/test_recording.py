"""Recording for a demonstration: never unseen, never against her will, never her voice."""

import ast
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile
from PIL import Image

from game.errors import GameError
from game.kiosk import TeachersFile
from game.recording.darkroom import WAITING_MOST, Darkroom, Start
from game.recording.developing import develop
from game.recording.film import SOUND_RATE, Film
from game.recording.glimpse import Glimpse
from game.recording.recording import GRACE_S, PRIVATE, TOLD_S, Recording
from game.recording.reel import FPS, Reel, make_folder
from game.recording.turning_on import let_teacher_confirm
from game.settings import ROOT
from game.view import REFUSE, Chose, Command, HushCue, Recorded, Screen, SpeakCue, View
from speech.microphone import FedMicrophone

DT = 1 / 20
WIDE, HIGH = 64, 36
AT_WORK, SIGN_IN = View(Screen.SCENE), View(Screen.WHO)
PLENTY = 10**12


def seen(top: tuple[int, int, int] = (200, 30, 30)) -> Glimpse:
    """What a graphics card would give: the upper half of one colour (red, green, blue)."""
    rows = np.zeros((HIGH, WIDE, 4), np.uint8)
    rows[HIGH // 2 :] = (*top[::-1], 255)  # the lowest row is first
    return Glimpse(rows.tobytes(), WIDE, HIGH, 4)


def pictures_of(film: Path) -> list[float]:
    """The time of each picture of a film, in seconds."""
    with av.open(str(film)) as box:
        return [float(frame.time or 0.0) for frame in box.decode(video=0)]


def sound_of(film: Path) -> np.ndarray:
    with av.open(str(film)) as box:
        return np.concatenate([frame.to_ndarray()[0] for frame in box.decode(audio=0)])


def beside(reel: Reel) -> Start:
    """A darkroom in a thread, with this reel."""

    def start(orders: Connection, answers: Connection) -> threading.Thread:
        def work() -> None:
            develop(orders, answers, reel)
            orders.close()
            answers.close()

        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        return thread

    return start


class Studio:
    """A recording with its darkroom; `play` goes on, looking at a view."""

    def __init__(self, folder: Path, reel: Reel | None = None) -> None:
        self.folder = folder
        self.room = Darkroom(beside(reel or Reel(free=lambda folder: PLENTY)))
        self.now = datetime(2026, 11, 23, 10, 15, 2, tzinfo=UTC)
        self.looked = 0
        self.recording = Recording(folder, self.look, lambda: self.now, self.room)

    def look(self) -> Glimpse:
        self.looked += 1
        return seen()

    def play(self, seconds: float, view: View = AT_WORK) -> None:
        for _ in range(round(seconds / DT)):
            self.wait(lambda: self.room.ready)
            self.recording.see(DT, view)

    def wait(self, until: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 60.0
        while not until():
            assert time.monotonic() < deadline
            time.sleep(0.001)

    def files(self, suffix: str = "") -> list[Path]:
        """All files, also those that are being written."""
        self.room.close()
        return sorted(path for path in self.folder.iterdir() if path.name.endswith(suffix))


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    made = Studio(tmp_path)
    yield made
    made.recording.close()


# --- when -------------------------------------------------------------------------------------


def test_she_sees_the_sign_before_anything_is_recorded(studio: Studio) -> None:
    assert studio.recording.told is Recorded.YES
    studio.play(GRACE_S - 0.2)
    assert studio.looked == 0
    studio.play(1.0)
    assert studio.looked > 5
    assert len(studio.files(".mp4")) == 1


def test_what_is_between_her_and_her_teacher_is_never_recorded(studio: Studio) -> None:
    studio.play(GRACE_S + 10.0, View(Screen.NEWS, text="a note", private=True))
    assert studio.looked == 0
    assert studio.files() == []


@pytest.mark.parametrize("screen", sorted(PRIVATE))
def test_private_screens_are_never_recorded(studio: Studio, screen: Screen) -> None:
    studio.play(GRACE_S + 0.5)
    looked = studio.looked
    studio.play(3.0, View(screen))
    assert not studio.recording.still(View(screen))
    assert studio.looked == looked


def test_nothing_is_recorded_while_everything_stands_still(studio: Studio) -> None:
    studio.play(GRACE_S + 10.0, View(Screen.SCENE, paused=True))
    assert studio.looked == 0


def test_the_film_is_as_long_as_what_was_seen(studio: Studio) -> None:
    studio.play(GRACE_S + 4.0)
    (film,) = studio.files()
    times = pictures_of(film)
    assert len(times) == pytest.approx(4.0 * FPS, abs=2)
    assert times[-1] == pytest.approx(4.0, abs=0.2)


def test_every_learner_has_a_film_of_her_own_named_by_the_time_alone(studio: Studio) -> None:
    for _ in range(2):
        studio.play(GRACE_S + 1.0)
        studio.play(1.0, SIGN_IN)
        studio.now = studio.now.replace(hour=11)
    names = [path.name for path in studio.files()]
    assert len(names) == 2
    assert all(name.startswith("kollega 2026-11-23") and name.endswith(".mp4") for name in names)


# --- her no -----------------------------------------------------------------------------------


def test_her_no_erases_what_was_recorded_and_holds_until_the_next_learner(studio: Studio) -> None:
    studio.play(GRACE_S + 1.0)
    assert studio.recording.still(AT_WORK)
    kept = studio.recording.answer((Command(REFUSE), Chose("reply-1")))
    assert kept == (Chose("reply-1"),)
    assert studio.recording.told is Recorded.ERASED
    looked = studio.looked
    studio.play(TOLD_S + 1.0)
    assert studio.recording.told is Recorded.NO
    assert not studio.recording.still(AT_WORK)
    assert studio.looked == looked
    assert studio.files() == []


def test_the_next_learner_is_told_again_and_may_say_yes(studio: Studio) -> None:
    studio.play(GRACE_S + 1.0)
    studio.recording.answer((Command(REFUSE),))
    studio.play(1.0)
    studio.play(1.0, SIGN_IN)
    assert studio.recording.told is Recorded.YES
    studio.play(GRACE_S + 1.0)
    assert len(studio.files(".mp4")) == 1


def test_a_no_while_signing_in_holds_for_the_shift_that_follows(studio: Studio) -> None:
    studio.play(1.0, SIGN_IN)
    studio.recording.answer((Command(REFUSE),))
    studio.play(1.0, View(Screen.CODE))
    studio.play(GRACE_S + 2.0)
    assert studio.looked == 0
    assert studio.files() == []


def test_her_no_spares_the_film_of_the_learner_before(studio: Studio) -> None:
    studio.play(GRACE_S + 1.0)
    studio.recording.still(AT_WORK)
    studio.play(1.0, SIGN_IN)
    studio.play(1.0)
    studio.recording.answer((Command(REFUSE),))
    assert [path.suffix for path in studio.files()] == [".mp4", ".png"]


# --- stills -----------------------------------------------------------------------------------


def test_a_still_is_what_was_seen_and_two_of_the_same_second_are_two(studio: Studio) -> None:
    studio.play(GRACE_S + 0.2)
    assert studio.recording.still(AT_WORK)
    studio.wait(lambda: any(studio.folder.glob("*.png")))
    assert studio.recording.still(AT_WORK)
    first, second = studio.files(".png")
    assert first != second
    with Image.open(first) as image:
        assert image.size == (WIDE, HIGH)
        assert image.getpixel((5, 5)) == (200, 30, 30)
        assert image.getpixel((5, HIGH - 5)) == (0, 0, 0)


def test_without_a_picture_there_is_no_still(studio: Studio) -> None:
    studio.recording._look = lambda: None
    studio.play(GRACE_S + 0.2)
    assert not studio.recording.still(AT_WORK)


# --- sound ------------------------------------------------------------------------------------


def tone(folder: Path, seconds: float) -> Path:
    """A line that can be told from silence."""
    path = folder / "line.wav"
    wave = 0.5 * np.sin(np.arange(round(16000 * seconds)) * 2 * np.pi * 440 / 16000)
    soundfile.write(path, wave.astype(np.float32), 16000)
    return path


def loudness(sound: np.ndarray, first_s: float, last_s: float) -> float:
    part = sound[round(first_s * SOUND_RATE) : round(last_s * SOUND_RATE)]
    return float(np.sqrt(np.mean(part**2)))


def test_colleagues_are_heard_in_the_film_and_a_loud_microphone_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    studio, microphone = Studio(folder), FedMicrophone()
    shout = np.random.default_rng(1).integers(-30000, 30000, round(16000 * DT)).astype(np.int16)
    studio.play(GRACE_S)
    for step in range(80):
        microphone.feed(shout)
        if step == 20:
            line = SpeakCue("lars", tone(tmp_path, 1.0), 1.0, ())
            studio.recording.hear((line,))
        studio.play(DT)
    assert len(microphone.read()) == 80 * len(shout)  # it was loud indeed
    (film,) = studio.files()
    sound = sound_of(film)
    assert loudness(sound, 1.2, 1.9) > 0.2
    assert loudness(sound, 0.0, 0.8) < 0.01
    assert loudness(sound, 2.4, 3.8) < 0.01


def test_who_is_hushed_is_hushed_in_the_film(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    studio = Studio(folder)
    studio.play(GRACE_S + 0.5)
    studio.recording.hear((SpeakCue("lars", tone(tmp_path, 3.0), 3.0, ()),))
    studio.play(1.0)
    studio.recording.hear((HushCue(),))
    studio.play(2.0)
    (film,) = studio.files()
    sound = sound_of(film)
    assert loudness(sound, 0.8, 1.3) > 0.2
    assert loudness(sound, 1.9, 3.2) < 0.01


def test_a_line_whose_file_is_gone_is_left_out(studio: Studio) -> None:
    studio.play(GRACE_S + 0.5)
    studio.recording.hear((SpeakCue("lars", Path("no-such.wav"), 1.0, ()),))
    studio.play(1.0)
    (film,) = studio.files()
    assert not studio.room.failed
    assert loudness(sound_of(film), 0.0, 1.4) < 0.01


def test_nothing_of_the_recording_can_reach_the_ears_or_a_microphone() -> None:
    known = set()
    for path in (ROOT / "game" / "recording").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                known |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                known.add(node.module or "")
    banned = ("speech", "miniaudio", "sounddevice", "game.house", "game.sitting", "game.shift")
    assert not [name for name in known if name.startswith(banned)]
    assert "game.recording.film" in known


# --- when it is too slow, or there is no room -------------------------------------------------


class StuckFilm(Film):
    """An encoder that does not go on until it is let."""

    gate = threading.Event()

    def show_frame(self, frame: av.VideoFrame, at_s: float | None = None) -> None:
        assert self.gate.wait(60.0)
        super().show_frame(frame, at_s)


class BrokenFilm(Film):
    """A disk that refuses."""

    def show_frame(self, frame: av.VideoFrame, at_s: float | None = None) -> None:
        self.path.write_bytes(b"half")
        raise OSError(28, "No space left on device")


def test_a_slow_encoder_loses_pictures_and_never_holds_up_the_game(tmp_path: Path) -> None:
    StuckFilm.gate.clear()
    reel = Reel(lambda path: StuckFilm(path, FPS), free=lambda folder: PLENTY)
    studio = Studio(tmp_path, reel)
    for _ in range(round((GRACE_S + 3.0) / DT)):
        studio.recording.see(DT, AT_WORK)
    assert studio.looked == WAITING_MOST
    assert studio.recording.left_out > 20
    StuckFilm.gate.set()
    (film,) = studio.files()
    assert len(pictures_of(film)) == WAITING_MOST


def test_a_film_that_cannot_be_written_is_told_once_and_leaves_nothing(tmp_path: Path) -> None:
    reel = Reel(lambda path: BrokenFilm(path, FPS), free=lambda folder: PLENTY)
    studio = Studio(tmp_path, reel)
    studio.play(GRACE_S + 0.2)
    studio.wait(lambda: studio.room.failed)
    studio.play(DT)
    assert studio.recording.told is Recorded.FAILED
    studio.play(TOLD_S + 0.2)
    assert studio.recording.told is Recorded.NO
    assert not studio.recording.still(AT_WORK)
    assert studio.files() == []


def test_when_the_disk_fills_up_the_film_so_far_is_whole(tmp_path: Path) -> None:
    free = [PLENTY]
    studio = Studio(tmp_path, Reel(free=lambda folder: free[0]))
    studio.play(GRACE_S + 2.0)
    free[0] = 1000
    studio.play(6.0)
    studio.wait(lambda: studio.room.failed)
    studio.play(DT)
    assert studio.recording.told is Recorded.FAILED
    (film,) = studio.files()
    assert len(pictures_of(film)) >= 2 * FPS


def test_in_its_own_process_it_makes_the_same_film_and_is_finished_at_the_end(
    tmp_path: Path,
) -> None:
    room = Darkroom()
    room.begin(tmp_path / "film.mp4")
    shown, deadline = 0, time.monotonic() + 60.0
    while shown < 8 and time.monotonic() < deadline:
        if room.ready:
            room.show(seen(), shown / FPS)
            shown += 1
        time.sleep(0.005)
    room.still(seen(), tmp_path / "still.png")
    room.close()
    assert not room.failed
    assert len(pictures_of(tmp_path / "film.mp4")) == 8
    with Image.open(tmp_path / "still.png") as image:
        assert image.getpixel((5, 5)) == (200, 30, 30)


def test_a_darkroom_that_dies_is_noticed_and_the_game_goes_on() -> None:
    def start(orders: Connection, answers: Connection) -> threading.Thread:
        orders.close()
        answers.close()
        ended = threading.Thread(target=lambda: None)
        ended.start()
        return ended

    room = Darkroom(start)
    room.show(seen(), 0.0)
    assert room.failed
    room.show(seen(), 0.1)
    room.close()


# --- turning it on ----------------------------------------------------------------------------


def test_a_folder_that_cannot_be_written_is_one_clear_sentence(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("")
    with pytest.raises(GameError) as caught:
        make_folder(taken / "below")
    assert caught.value.code == "G040"
    make_folder(tmp_path / "new" / "folder")
    assert list((tmp_path / "new" / "folder").iterdir()) == []


@pytest.mark.parametrize(("code", "granted"), [("1234", True), ("4321", False)])
def test_a_teacher_with_a_code_gives_it(tmp_path: Path, code: str, granted: bool) -> None:
    teacher = TeachersFile(tmp_path / "kiosk.json")
    teacher.set_code("1234")

    def confirm(text: str) -> bool:
        raise AssertionError("a code is set, and a yes is not enough")

    if granted:
        let_teacher_confirm(tmp_path, teacher, lambda text: code, confirm)
        return
    with pytest.raises(GameError) as caught:
        let_teacher_confirm(tmp_path, teacher, lambda text: code, confirm)
    assert caught.value.code == "G042"


def test_without_a_code_a_teacher_says_so(tmp_path: Path) -> None:
    asked: list[str] = []

    def confirm(text: str) -> bool:
        asked.append(text)
        return False

    with pytest.raises(GameError):
        let_teacher_confirm(tmp_path, TeachersFile(tmp_path / "no.json"), lambda text: "", confirm)
    assert str(tmp_path) in asked[0]
