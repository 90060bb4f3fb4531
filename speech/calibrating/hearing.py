"""Every sound heard in four turns, and with words that were not said planted in its text."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from speech.acoustic.model import phone_net
from speech.acoustic.phone_net import Floats, PhoneNet
from speech.audio import Samples
from speech.calibrating.sounds import Sound
from speech.clips import Rivals
from speech.danish.weight import is_light
from speech.danish_recogniser import DanishRecogniser
from speech.evaluate import TRUTH, hear, listening_of
from speech.heard import Choice, Heard, ItemKind, Listening
from speech.models import Vocabulary, model_dir, vocabulary

RIVALS = 5


@dataclass(frozen=True, slots=True)
class Observation:
    """One sound in one turn. `present`: was its text among what the turn accepts?"""

    sound: Sound
    present: bool
    near: bool  # are the other choices those that sound nearest?
    listening: Listening
    heard: Heard


@dataclass(frozen=True, slots=True)
class Planted:
    """One sound aligned with its text and one word more, or another one, at index `at`."""

    sound: Sound
    at: int
    heard: Heard


class _Remembering:
    """A net that listens once to a sound that is heard in several turns."""

    def __init__(self, net: PhoneNet) -> None:
        self._net = net
        self.phones, self.frame_s, self.log_priors = net.phones, net.frame_s, net.log_priors
        self._last: tuple[Samples, Floats] | None = None

    def log_posteriors(self, pcm: Samples) -> Floats:
        if self._last is None or self._last[0] is not pcm:
            self._last = (pcm, self._net.log_posteriors(pcm))
        return self._last[1]


class Bench:
    """The game's recogniser on one model, with the texts of one table as what may be said.

    Without `vosk` its words do not count: its net may have been trained on these speakers, and
    would then agree too readily.
    """

    def __init__(
        self, model: Path | None, texts: Iterable[tuple[ItemKind, str]], seed: int, vosk: bool
    ) -> None:
        home = model_dir(model)
        words = vocabulary(home)
        self._recogniser = DanishRecogniser(model, _Remembering(phone_net(home)))
        known = [(k, t) for k, t in dict.fromkeys(texts) if not words.unalignable_words(t)]
        self._texts = frozenset(text for _, text in known)
        self._rivals = {kind: _rivals(kind, known, words, seed) for kind in ItemKind}
        self._words = sorted({w for t in self._texts for w in t.split() if not is_light(w)})
        self._dice = random.Random(seed)
        self._vosk = vosk

    def heard(self, sounds: Iterable[Sound]) -> Iterator[Observation | Planted]:
        """All that is heard of these sounds."""
        for sound in sounds:
            if sound.clip.text in self._texts:
                yield from self._in_turns(sound)
                yield from self._planted(sound)

    def _in_turns(self, sound: Sound) -> Iterator[Observation]:
        """With rivals by chance and the nearest, with its own text and without."""
        rivals = self._rivals[sound.clip.kind]
        for draw, near in ((rivals.by_chance, False), (rivals.nearest, True)):
            others = draw(sound.clip.text, RIVALS + 1)
            for present in (True, False):
                whole = listening_of(sound.clip, others[:RIVALS] if present else others)
                choices = whole.choices if present else whole.choices[1:]
                listening = Listening(whole.turn_id, choices)
                heard = self._hear(listening, sound.samples)
                yield Observation(sound, present, near, listening, heard)

    def _planted(self, sound: Sound) -> Iterator[Planted]:
        words = sound.clip.text.split()
        if len(words) < 2:
            return
        for instead in (False, True):
            at = self._dice.randrange(len(words))
            other = self._other(words)
            wording = [*words[:at], other, *words[at + instead :]]
            choice = Choice(TRUTH, (" ".join(wording),), kind=sound.clip.kind)
            heard = self._hear(Listening("planted", (choice,)), sound.samples)
            if heard.candidates and heard.candidates[0].words:
                yield Planted(sound, at, heard)

    def _hear(self, listening: Listening, samples: Samples) -> Heard:
        if self._vosk:
            return hear(self._recogniser, listening, samples)
        self._recogniser.prepare(listening)
        return self._recogniser.finish(samples)

    def _other(self, words: Sequence[str]) -> str:
        return self._dice.choice([word for word in self._words if word not in words])


def _rivals(
    kind: ItemKind, texts: Sequence[tuple[ItemKind, str]], words: Vocabulary, seed: int
) -> Rivals:
    """Of the same kind, as in a turn; of all kinds where there are too few."""
    own = [text for other, text in texts if other is kind]
    return Rivals(own if len(own) > RIVALS + 1 else (text for _, text in texts), words, seed)
