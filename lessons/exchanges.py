"""What a colleague says to what the learner says, in a scene as it goes when all goes well."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lessons.straight_way import fitting, straight_way
from scenes.pack import Line, Pack, Reply, Scene
from speech.danish.normalise import normalise
from speech.models import vocabulary

LONGEST = 9  # words that she can take over from a colleague in one breath


@dataclass(frozen=True, slots=True)
class Exchange:
    """The learner's reply, and the line with which a colleague answers it."""

    reply: Reply
    line: Line


def exchanges(scene: Scene) -> Iterator[Exchange]:
    """Those whose line is short enough to be taken over, and known to the ears."""
    for asked, answered in pairwise(straight_way(scene)):
        if asked.ask is not None and answered.say and can_be_taken_over(answered.say[0].da):
            yield Exchange(fitting(asked.ask.replies), answered.say[0])


def can_be_taken_over(text: str) -> bool:
    """Whether she can say it after a colleague, and the ears can listen for it."""
    short = 1 < len(normalise(text).split()) <= LONGEST
    return short and not vocabulary().unalignable_words(text)


def scene_of_line(pack: Pack, line_id: str) -> Scene | None:
    """The scene in which this line is the answer of an exchange."""
    return next((s for s in pack.scenes if any(e.line.id == line_id for e in exchanges(s))), None)
