"""Sound without a device is silent and harmless; with one, the room gives way to speech."""

from pathlib import Path

import pytest
from panda3d.core import AudioSound, NodePath

from game.stage.sound import BED_VOLUME, DUCKED_VOLUME, SoundDesk


class FakeSound:
    def __init__(self, name: str) -> None:
        self.name, self.volume, self.playing, self.place = name, 1.0, False, None
        self.loop = False

    def get_name(self) -> str:
        return self.name

    def status(self) -> int:
        return AudioSound.READY

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def set_loop(self, loop: bool) -> None:
        self.loop = loop

    def set_3d_min_distance(self, metres: float) -> None:
        self.near = metres

    def set_3d_attributes(self, x, y, z, *velocity) -> None:
        self.place = (x, y, z)

    def play(self) -> None:
        self.playing = True

    def stop(self) -> None:
        self.playing = False


class FakeAudio:
    def __init__(self) -> None:
        self.sounds: list[FakeSound] = []
        self.forgotten: list[str] = []
        self.ears: tuple[float, ...] = ()

    def get_sound(self, name, positional: bool) -> FakeSound:
        self.sounds.append(FakeSound(str(name)))
        return self.sounds[-1]

    def uncache_sound(self, name: str) -> None:
        self.forgotten.append(name)

    def audio_3d_set_distance_factor(self, factor: float) -> None: ...
    def audio_3d_set_drop_off_factor(self, factor: float) -> None: ...

    def audio_3d_set_listener_attributes(self, *ears: float) -> None:
        self.ears = ears


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("warehouse.ogg", "right.ogg", "line.wav"):
        (tmp_path / name).write_bytes(b"sound")
    return tmp_path


def desk_with(audio: FakeAudio | None, folder: Path) -> SoundDesk:
    return SoundDesk(audio, folder)  # type: ignore[arg-type]


def step(desk: SoundDesk, quiet: bool, seconds: float = 2.0) -> None:
    head = NodePath("head")
    head.set_pos(1, 2, 1.5)
    for _ in range(int(seconds * 60)):
        desk.step(1 / 60, head, quiet)


def test_without_a_device_every_call_is_harmless(folder: Path) -> None:
    desk = desk_with(None, folder)
    desk.start_bed("warehouse")
    desk.say("lars", folder / "line.wav", (0, 0, 1.7))
    desk.chime("right")
    step(desk, quiet=True)
    desk.move("lars", (1, 0, 1.7))
    desk.close()


def test_the_bed_gives_way_to_speech_and_comes_back(folder: Path) -> None:
    audio = FakeAudio()
    desk = desk_with(audio, folder)
    desk.start_bed("warehouse")
    (bed,) = audio.sounds
    assert bed.loop and bed.playing and bed.volume == 0.0
    step(desk, quiet=False)
    assert bed.volume == pytest.approx(BED_VOLUME, abs=0.01)
    step(desk, quiet=True)
    assert bed.volume == pytest.approx(DUCKED_VOLUME, abs=0.01)


def test_a_voice_comes_from_its_mouth_and_its_file_is_forgotten(folder: Path) -> None:
    audio = FakeAudio()
    desk = desk_with(audio, folder)
    desk.say("lars", folder / "line.wav", (0.0, 2.0, 1.7))
    (voice,) = audio.sounds
    assert voice.playing and voice.place == (0.0, 2.0, 1.7)
    desk.move("lars", (0.5, 2.0, 1.7))
    assert voice.place == (0.5, 2.0, 1.7)
    desk.hush()
    assert not voice.playing
    assert audio.forgotten == [voice.name]


def test_a_person_says_one_thing_at_a_time(folder: Path) -> None:
    audio = FakeAudio()
    desk = desk_with(audio, folder)
    for _ in range(2):
        desk.say("lars", folder / "line.wav", None)
    assert [sound.playing for sound in audio.sounds] == [False, True]


def test_the_listener_hears_from_her_head(folder: Path) -> None:
    audio = FakeAudio()
    step(desk_with(audio, folder), quiet=False, seconds=0.1)
    assert audio.ears[:3] == pytest.approx((1, 2, 1.5))
    assert audio.ears[6:9] == pytest.approx((0, 1, 0))


def test_unknown_sounds_are_left_out(folder: Path) -> None:
    audio = FakeAudio()
    desk = desk_with(audio, folder)
    desk.chime("no-such")
    desk.say("lars", folder / "no-such.wav", None)
    assert audio.sounds == []


def test_what_is_taken_and_put_down_is_heard_where_it_is(folder: Path) -> None:
    (folder / "put-glass.ogg").write_bytes(b"sound")
    audio = FakeAudio()
    desk = desk_with(audio, folder)
    desk.touch("put-glass", (1.0, 2.0, 0.9))
    desk.touch("put-glass", (3.0, 2.0, 0.9))
    desk.touch("put-nothing", (0.0, 0.0, 0.0))
    (sound,) = audio.sounds  # loaded once, moved to where it is heard
    assert sound.playing and sound.place == (3.0, 2.0, 0.9)


def test_what_runs_by_itself_gives_way_to_speech_and_ends_with_the_room(folder: Path) -> None:
    (folder / "run-fridge.ogg").write_bytes(b"sound")
    audio = FakeAudio()
    desk = desk_with(audio, folder)
    desk.start_bed("warehouse")
    desk.run("fridge", (2.0, 1.0, 0.5))
    fridge = audio.sounds[-1]
    assert fridge.loop and fridge.playing and fridge.place == (2.0, 1.0, 0.5)
    step(desk, quiet=False)
    free = fridge.volume
    step(desk, quiet=True)
    assert 0 < fridge.volume < free / 2
    desk.start_bed("warehouse")
    assert not fridge.playing
