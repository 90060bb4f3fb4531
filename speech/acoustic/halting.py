"""What a halting speaker does beside a wording, and what it costs: fillers, false starts, repeats.

A breath or an "øh" may stand in any pause. A word may be broken off or said again, and the first
words may be taken back for a new start ("jeg sk- jeg skal"). All of it costs a path something, so
that a wording said straight through is never explained as a stammered other one.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from speech.models import Lexicon, Pronunciation

SPOKEN_NOISE = "SPN"  # the net's class for breath, laughter, coughs and other languages
HESITATIONS = ("øh", "øhm")
COST_FRAME_S = 0.03  # costs hold for nets with frames of this length
LEAST_SAID = 2  # phones of a word after which it may be broken off


@dataclass(frozen=True, slots=True)
class Halting:
    """Costs in log units; infinity forbids."""

    filler: float
    restart: float

    def at(self, frame_s: float) -> "Halting":
        """The same for a net with frames of `frame_s`: more frames weigh more, so costs must."""
        factor = COST_FRAME_S / frame_s
        return Halting(self.filler * factor, self.restart * factor)


HALTING = Halting(filler=8.0, restart=12.0)
"""Highest that still lets halting clips of people through as often as fluent ones.

Measured with nets that never heard the speaker: true accepts at 5 % false ones of a first word said
twice 78 -> 89 %, of a second word broken off 81 -> 88 %, of an "øh" 85 -> 90 %; fluent as before.
"""
FLUENT = Halting(filler=float("inf"), restart=float("inf"))


def fillers(lexicon: Lexicon, phones: Iterable[str]) -> tuple[Pronunciation, ...]:
    """What may be said in a pause, in this net's phones: noise if it has the class, hesitations."""
    said = [lexicon[word][0] for word in HESITATIONS if word in lexicon]
    noise = [(SPOKEN_NOISE,)] if SPOKEN_NOISE in phones else []
    return tuple(dict.fromkeys([*noise, *said]))
