"""The recogniser of the game: forced alignment ranks and weighs, Vosk's grammar words beside it."""

from dataclasses import replace
from pathlib import Path

from speech.acoustic.phone_net import PhoneNet
from speech.alignment import Aligner, Alignment
from speech.audio import RATE, Samples, above_noise_db, is_clipped, peak_of
from speech.heard import Heard, HeardWord, Listening, Verdict
from speech.recogniser import Prepared
from speech.scoring import score
from speech.vosk_recogniser import VoskWords

SURE_AT_ONCE = 0.97


class DanishRecogniser:
    """Aligner and Vosk on the same sound and the same model."""

    def __init__(self, directory: Path | None = None, net: PhoneNet | None = None) -> None:
        self._aligner = Aligner(directory, net)
        self._vosk = VoskWords(directory)
        self._listening = Listening("", ())
        self._turn = self._aligner.prepare(self._listening)
        self._aligned: tuple[int, Alignment] | None = None
        self.name = f"vosk+alignment {directory.name if directory else 'da-kollega'}"

    def prepare(self, listening: Listening) -> Prepared:
        """Make the graph and the grammar of a turn."""
        self._listening, self._aligned = listening, None
        self._turn = self._aligner.prepare(listening)
        own = [wording for choice in listening.choices for wording in choice.wordings]
        learners = [wanted.text for wanted in self._turn.wanted if wanted.rule]
        self._vosk.prepare([*own, *learners])
        return Prepared(self._turn.skipped)

    def accept(self, samples: Samples) -> str | None:
        """Words so far, from Vosk."""
        return self._vosk.accept(samples)

    def is_complete(self, samples: Samples, hurried: bool) -> bool:
        """Is it an accepted wording, and not the beginning of another one?

        After a short silence (`hurried`) it must fit very well: half of a long wording can look
        like a shorter one of the same turn.
        """
        found = score(self._heard(samples, ()), self._listening)
        if found.verdict is not Verdict.ACCEPTED or (hurried and found.sure < SURE_AT_ONCE):
            return False
        longer = f"{found.wording} "
        wordings = (w for choice in self._listening.choices for w in choice.wordings)
        return not any(wording.startswith(longer) for wording in wordings)

    def finish(self, samples: Samples) -> Heard:
        """Everything that scoring needs; never the sound itself."""
        return self._heard(samples, self._vosk.finish())

    def _heard(self, samples: Samples, raw_words: tuple[HeardWord, ...]) -> Heard:
        aligned = self._align(samples)
        return Heard(
            candidates=aligned.candidates,
            raw_words=_since(aligned.begins_s, raw_words),
            margin=aligned.margin,
            speech_s=round(len(samples) / RATE, 2),
            peak=peak_of(samples),
            pauses_s=aligned.pauses_s,
            ms=0.0,
            recogniser=self.name,
            clipped=is_clipped(samples),
            above_noise_db=round(above_noise_db(samples), 1),
        )

    def _align(self, samples: Samples) -> Alignment:
        """Aligned once for each length: a stretch of speech only grows."""
        if self._aligned is None or self._aligned[0] != len(samples):
            self._aligned = (len(samples), self._aligner.align(self._turn, samples))
        return self._aligned[1]


def _since(begins_s: float, words: tuple[HeardWord, ...]) -> tuple[HeardWord, ...]:
    """Times counted from the start of speech, as those of the aligned words are."""
    return tuple(
        replace(w, start_s=round(w.start_s - begins_s, 2), end_s=round(w.end_s - begins_s, 2))
        for w in words
    )
