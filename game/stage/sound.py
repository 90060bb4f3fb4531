"""Sound: voices from people's mouths, chimes, touched things, and the room that gives way."""

import logging
from pathlib import Path

from panda3d.core import AudioManager, AudioSound, Filename, NodePath, Point3, Vec3

from game.stage.motion import Point, Spring

BED_VOLUME, DUCKED_VOLUME = 0.90, 0.28
_CHIME_VOLUME, _VOICE_VOLUME = 0.8, 1.0
_TOUCH_VOLUME, _RUNNING_SHARE = 0.9, 0.8
_TOUCH_NEAR_M, _RUNNING_NEAR_M = 0.8, 0.7
_DUCK_S = 0.35
_NEAR_M = 1.4  # a voice is at full strength up to here
_SUFFIXES = (".ogg", ".wav", ".opus")

_log = logging.getLogger(__name__)


class SoundDesk:
    """All sound of the stage. Without a device (`audio` None) every call is silent and harmless."""

    def __init__(self, audio: AudioManager | None, folder: Path) -> None:
        self._audio = audio
        self._folder = folder
        self._voices: dict[str, AudioSound] = {}
        self._chimes: dict[str, AudioSound] = {}
        self._bed: AudioSound | None = None
        self._touches: dict[str, AudioSound] = {}
        self._running: list[AudioSound] = []
        self._bed_volume = Spring()
        if audio is not None:
            audio.audio_3d_set_distance_factor(1.0)
            audio.audio_3d_set_drop_off_factor(0.8)

    def say(self, who: str, wav: Path, where: Point | None) -> None:
        """Play a voice at a place in the world, or beside the learner (`where` None)."""
        self.hush(who)
        sound = self._load(wav, positional=where is not None)
        if sound is None:
            return
        sound.set_volume(_VOICE_VOLUME)
        if where is not None:
            sound.set_3d_min_distance(_NEAR_M)
            sound.set_3d_attributes(*where, 0, 0, 0)
        self._voices[who] = sound
        sound.play()

    def move(self, who: str, where: Point) -> None:
        """The mouth has moved."""
        if who in self._voices:
            self._voices[who].set_3d_attributes(*where, 0, 0, 0)

    def hush(self, who: str | None = None) -> None:
        """Stop one voice, or all, and forget its file (its name may be used again)."""
        for name in [who] if who is not None else list(self._voices):
            sound = self._voices.pop(name, None)
            if sound is not None and self._audio is not None:
                sound.stop()
                self._audio.uncache_sound(sound.get_name())

    def chime(self, name: str) -> None:
        """Play a small sound by name; one that is not there is left out."""
        if name not in self._chimes:
            sound = self._load(self._find(name), positional=False)
            if sound is None:
                return
            self._chimes[name] = sound
        self._chimes[name].set_volume(_CHIME_VOLUME)
        self._chimes[name].play()

    def start_bed(self, name: str) -> None:
        """Let the room hum (a loop), where there is a sound of that name; the last one ends."""
        self._still()
        self._bed = self._load(self._find(name), positional=False)
        if self._bed is not None:
            self._bed.set_loop(True)
            self._bed.set_volume(0.0)
            self._bed.play()

    def touch(self, name: str, where: Point) -> None:
        """A thing is taken or put down at a place in the world; unknown sounds are left out."""
        sound = self._touches.get(name) or self._load(self._find(name), positional=True)
        if sound is None:
            return
        self._touches[name] = sound
        sound.set_volume(_TOUCH_VOLUME)
        sound.set_3d_min_distance(_TOUCH_NEAR_M)
        sound.set_3d_attributes(*where, 0, 0, 0)
        sound.play()

    def run(self, kind: str, where: Point) -> None:
        """Something in the room hums or ticks from here on, until the next `start_bed`."""
        sound = self._load(self._find(f"run-{kind}"), positional=True)
        if sound is None:
            return
        sound.set_loop(True)
        sound.set_volume(0.0)
        sound.set_3d_min_distance(_RUNNING_NEAR_M)
        sound.set_3d_attributes(*where, 0, 0, 0)
        sound.play()
        self._running.append(sound)

    def step(self, dt: float, head: NodePath, quiet: bool) -> None:
        """Hear from where the head is; `quiet` ducks the bed under speech and listening."""
        if self._audio is None:
            return
        volume = self._bed_volume.follow(DUCKED_VOLUME if quiet else BED_VOLUME, _DUCK_S, dt)
        if self._bed is not None:
            self._bed.set_volume(volume)
        for sound in self._running:
            sound.set_volume(volume * _RUNNING_SHARE)
        matrix = head.get_net_transform().get_mat()
        at = matrix.xform_point(Point3(0, 0, 0))
        ahead, up = matrix.xform_vec(Vec3(0, 1, 0)), matrix.xform_vec(Vec3(0, 0, 1))
        self._audio.audio_3d_set_listener_attributes(
            at.x, at.y, at.z, 0, 0, 0, ahead.x, ahead.y, ahead.z, up.x, up.y, up.z
        )

    def close(self) -> None:
        """Stop everything."""
        self.hush()
        self._still()

    def _still(self) -> None:
        for sound in (*self._running, *([self._bed] if self._bed is not None else [])):
            sound.stop()
        self._running, self._bed = [], None

    def _find(self, name: str) -> Path:
        paths = [self._folder / f"{name}{suffix}" for suffix in _SUFFIXES]
        return next((path for path in paths if path.is_file()), paths[0])

    def _load(self, path: Path, positional: bool) -> AudioSound | None:
        if self._audio is None or not path.is_file():
            return None
        sound = self._audio.get_sound(Filename.from_os_specific(str(path)), positional)
        if sound.status() == AudioSound.BAD:
            _log.warning("the sound %s could not be read", path.name)
            return None
        return sound
