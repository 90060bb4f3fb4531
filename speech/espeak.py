"""libespeak-ng through ctypes: a sentence as sound in memory, with the time of every phoneme.

One process can hold one libespeak-ng. pyttsx3 holds it in the voice's process, so this module
is used in other processes: the one that times mouths, and the one that plays a learner.
Interface: espeak-ng's `speak_lib.h` (events 1 word, 7 phoneme).
"""

import ctypes as c
import sys
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

_LIBRARIES = {
    "win32": (r"C:\Program Files\eSpeak NG\libespeak-ng.dll", "libespeak-ng.dll"),
    "darwin": ("libespeak-ng.1.dylib", "/opt/homebrew/lib/libespeak-ng.1.dylib"),
}
_SYNCHRONOUS, _PHONEME_EVENTS, _IPA, _UTF8 = 2, 1, 2, 1
_IN_PHONEMES = 0x100  # [[...]] in a text is espeak's own mnemonics
_SEPARATOR = ord(".") << 8  # between mnemonics, so that `?` + `&` and `?&` differ
_RATE, _PITCH, _RANGE = 1, 3, 4
_PHONEME, _LIST_END = 7, 0


class EspeakMissingError(RuntimeError):
    """libespeak-ng is not on this machine (Debian: libespeak-ng1)."""


class _Id(c.Union):
    _fields_ = (("number", c.c_int), ("name", c.c_char_p), ("string", c.c_char * 8))


class _Event(c.Structure):
    _fields_ = (
        ("type", c.c_int),
        ("unique_identifier", c.c_uint),
        ("text_position", c.c_int),
        ("length", c.c_int),
        ("audio_position", c.c_int),
        ("sample", c.c_int),
        ("user_data", c.c_void_p),
        ("id", _Id),
    )


_CALLBACK = c.CFUNCTYPE(c.c_int, c.POINTER(c.c_short), c.c_int, c.POINTER(_Event))


@dataclass(frozen=True, slots=True)
class Phoneme:
    """One phoneme (IPA, or espeak-ng's own name) and where it starts, in seconds."""

    at_s: float
    ipa: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """Sound as int16 samples of shape (n,), its rate in Hz, and its phonemes."""

    pcm: NDArray[np.int16]
    rate: int
    phonemes: tuple[Phoneme, ...]


class Espeak:
    """The one libespeak-ng of this process. Use `espeak()` to get it."""

    def __init__(self) -> None:
        self._lib = _load()
        self._lib.espeak_TextToPhonemes.restype = c.c_char_p
        self._pcm = bytearray()
        self._phonemes: list[Phoneme] = []
        self._callback = _CALLBACK(self._receive)  # kept: C holds a bare pointer to it
        self._name_in(ipa=True)

    def say(
        self,
        text: str,
        voice: str = "da",
        rate: int = 150,
        pitch: int = 50,
        *,
        melody: int = 50,
        ipa: bool = True,
    ) -> Utterance:
        """Speak `text`. `voice` may carry a variant (`da+f2`); rate in words a minute.

        A text in double brackets is phonemes: `[[k|'?&|s|@-|n]]`; those that the voice lacks are
        silent. `melody` is how far the pitch moves, 0..100. Without `ipa` the phonemes carry the
        names of espeak-ng's own phoneme tables, which tell more Danish sounds apart.
        """
        if ipa != self._ipa:
            self._name_in(ipa)
        self._pcm.clear()
        self._phonemes.clear()
        if self._lib.espeak_SetVoiceByName(voice.encode()) != 0:
            self._lib.espeak_SetVoiceByName(voice.split("+")[0].encode())
        for parameter, value in ((_RATE, rate), (_PITCH, pitch), (_RANGE, melody)):
            self._lib.espeak_SetParameter(parameter, value, 0)
        raw = text.encode() + b"\0"
        self._lib.espeak_Synth(raw, len(raw), 0, 1, 0, _flags(text), None, None)
        self._lib.espeak_Synchronize()
        return Utterance(
            np.frombuffer(bytes(self._pcm), np.int16), self.rate, tuple(self._phonemes)
        )

    def phonemes(self, text: str, voice: str = "da") -> tuple[tuple[str, ...], ...]:
        """How the voice would say `text`: for each word its mnemonics, stress marks in front."""
        self._lib.espeak_SetVoiceByName(voice.encode())
        buffer = c.create_string_buffer(text.encode())  # kept: the pointer walks through it
        at, clauses = c.c_void_p(c.addressof(buffer)), []
        while at.value:
            said = self._lib.espeak_TextToPhonemes(c.byref(at), _UTF8, _SEPARATOR)
            clauses.append((said or b"").decode("utf-8", "replace"))
        words = " ".join(clauses).split()
        return tuple(tuple(filter(None, word.split("."))) for word in words)

    def _name_in(self, ipa: bool) -> None:
        """(Re)start the library: how phonemes are named can only be chosen at its start."""
        options = _PHONEME_EVENTS | _IPA if ipa else _PHONEME_EVENTS
        self.rate = self._lib.espeak_Initialize(_SYNCHRONOUS, 0, None, options)
        if self.rate <= 0:
            raise EspeakMissingError("libespeak-ng is here but its data is not")
        self._lib.espeak_SetSynthCallback(self._callback)
        self._ipa = ipa

    def _receive(
        self, wav: "c._Pointer[c.c_short]", count: int, events: "c._Pointer[_Event]"
    ) -> int:
        if wav and count > 0:
            self._pcm.extend(c.string_at(wav, count * 2))
        i = 0
        while events[i].type != _LIST_END:
            if events[i].type == _PHONEME:
                name = bytes(events[i].id.string).decode("utf-8", "replace")
                self._phonemes.append(Phoneme(events[i].audio_position / 1000, name))
            i += 1
        return 0


def _flags(text: str) -> int:
    return _UTF8 | _IN_PHONEMES if text.startswith("[[") else _UTF8


def _load() -> c.CDLL:
    for name in _LIBRARIES.get(sys.platform, ("libespeak-ng.so.1",)):
        try:
            return c.CDLL(name)
        except OSError:
            continue
    raise EspeakMissingError("libespeak-ng is not installed")


@cache
def espeak() -> Espeak:
    """The library of this process, started once. Raises EspeakMissingError."""
    return Espeak()
