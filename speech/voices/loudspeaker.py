"""Whether this machine can be heard, and a sound played on it."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import miniaudio


def sound_device_present() -> bool:
    """Ask the system, not OpenAL, which writes a page of complaints where there is no device."""
    if sys.platform != "linux" or os.environ.get("ALSOFT_DRIVERS"):
        return True
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", "/run/user/0"))
    servers = [runtime / "pulse" / "native", runtime / "pipewire-0"]
    cards = Path("/dev/snd").glob("pcm*p")
    return "PULSE_SERVER" in os.environ or any(s.exists() for s in servers) or any(cards)


def play_aloud(wav: bytes, wait: Callable[[float], None]) -> bool:
    """Play a WAV file to its end; False where this machine has nothing to play it on."""
    if not sound_device_present():
        return False
    try:
        sound = miniaudio.decode(wav)
        device = miniaudio.PlaybackDevice(sample_rate=sound.sample_rate, nchannels=sound.nchannels)
    except (miniaudio.MiniaudioError, UnicodeDecodeError):
        return False
    device.start(_stream(sound))
    wait(sound.duration + 0.3)
    device.close()
    return True


def _stream(sound: miniaudio.DecodedSoundFile) -> Any:
    """What miniaudio draws samples from: a generator that has been started."""
    source = miniaudio.stream_raw_pcm_memory(sound.samples.tobytes(), sound.nchannels, 2)
    next(source)
    return source
