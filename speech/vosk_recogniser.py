"""Vosk with a grammar made of the turn's wordings: words while she speaks, and their times."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from speech.acoustic.halting import HESITATIONS
from speech.audio import RATE, Samples, dithered
from speech.errors import SpeechError
from speech.heard import HeardWord
from speech.models import Vocabulary, model_dir, vocabulary

UNKNOWN = "[unk]"


@contextmanager
def _no_downloads() -> Iterator[None]:
    """Hide `requests` from Vosk, which would fetch models with it: we never do.

    Importing it brings urllib3, and that opens a socket at once to see what the network can.
    """
    hidden = "requests" not in sys.modules
    if hidden:
        sys.modules["requests"] = ModuleType("requests")
    try:
        yield
    finally:
        if hidden:
            del sys.modules["requests"]


with _no_downloads():
    import vosk


class VoskWords:
    """The words that Vosk hears when it may only hear the wordings of a turn, or [unk]."""

    def __init__(self, directory: Path | None = None) -> None:
        home = model_dir(directory)
        vosk.SetLogLevel(-1)
        try:
            # Always a path: by language alone Vosk would go online.
            self._model = vosk.Model(model_path=str(home))
        except Exception as error:  # Vosk raises bare Exception
            raise SpeechError("model-damaged", f"Vosk cannot read the model in {home}.") from error
        self._words = vocabulary(home)
        self._grammar = json.dumps([UNKNOWN])
        self._recogniser: vosk.KaldiRecognizer | None = None
        self._partial = ""
        self._done: list[HeardWord] = []

    def prepare(self, wordings: Iterable[str]) -> None:
        """Listen for these wordings from now on."""
        self._grammar = grammar_json(wordings, self._words)
        self._renew()

    def accept(self, samples: Samples) -> str | None:
        """Take the next sound; the words so far, or None when they have not changed."""
        recogniser = self._recogniser or self._renew()
        if recogniser.AcceptWaveform(dithered(samples).tobytes()):
            self._done += read_words(recogniser.Result())
            return None
        said = json.loads(recogniser.PartialResult())["partial"]
        words = " ".join([*(w.text for w in self._done), *said.split()])
        changed, self._partial = words != self._partial, words
        return words if changed else None

    def finish(self) -> tuple[HeardWord, ...]:
        """All words of the stretch but hesitations; then ready for the turn's next stretch."""
        recogniser = self._recogniser or self._renew()
        words = (*self._done, *read_words(recogniser.FinalResult()))
        self._renew()
        return tuple(word for word in words if word.text not in HESITATIONS)

    def _renew(self) -> "vosk.KaldiRecognizer":
        """A new recogniser each time: Reset() would not reset the times of words."""
        self._recogniser = vosk.KaldiRecognizer(self._model, RATE, self._grammar)
        self._recogniser.SetWords(True)
        self._partial, self._done = "", []
        return self._recogniser


def grammar_json(wordings: Iterable[str], words: Vocabulary) -> str:
    """The grammar of these wordings; words that Vosk does not know become [unk], never nothing.

    Hesitations may stand anywhere: without them an "øh" becomes a word of some wording.
    """
    lines = (
        " ".join(w if w in words.vosk_words else UNKNOWN for w in wording.split())
        for wording in wordings
    )
    beside = (*(w for w in HESITATIONS if w in words.vosk_words), UNKNOWN)
    return json.dumps(list(dict.fromkeys([*lines, *beside])), ensure_ascii=False)


def read_words(result: str) -> list[HeardWord]:
    """Vosk's result as words; evidence is its confidence, times count from the first sample."""
    rows = json.loads(result).get("result", [])
    return [HeardWord(r["word"], r["start"], r["end"], round(r["conf"], 3)) for r in rows]
