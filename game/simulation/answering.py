"""How a simulated learner answers an exercise or a turn, by what she truly remembers."""

from dataclasses import dataclass
from datetime import datetime
from random import Random

from game.simulation.kinds import Kind
from game.simulation.memory import Memory
from lessons.course import trained_card
from lessons.exercises import Exercise
from lessons.grading import How
from lessons.skills import Skill
from scenes.learner import not_understood, score_of
from scenes.norms import breaks_norm
from scenes.pack import Pack, Reply, Scene, Turn
from scenes.slots import fill, right_values
from scenes.steps import Input, PointedAtReply, Silent, Spoke, Wish

MOST_TRIES = 3
DARES = 0.35  # says a line that she does not remember, from its card


@dataclass(frozen=True, slots=True)
class Answer:
    """How an exercise went, as the warm-up records it."""

    right: bool
    how: How
    attempts: int


def answer(exercise: Exercise, memory: Memory, kind: Kind, now: datetime) -> Answer:
    """She tries, twice at most by herself; then she is shown and does it after that."""
    knew = memory.knows(exercise.card, now)
    given = _tries(exercise, knew, kind, memory.dice)
    memory.met(exercise.card, now, knew=knew)
    return given


def reply_to(
    pack: Pack, scene: Scene, turn: Turn, attempt: int, memory: Memory, kind: Kind, now: datetime
) -> Input:
    """What she does in a turn that asks for speech."""
    dice = memory.dice
    if attempt == 1 and dice.random() < kind.asks:
        return Wish("repeat")
    reply = _choice(turn, kind, dice)
    if dice.random() < kind.shy:
        return PointedAtReply(reply.id)
    if not _can_say(pack, reply, memory, now):
        return Silent() if dice.random() < 0.5 else PointedAtReply(reply.id)
    if dice.random() < kind.unheard:
        return Spoke(not_understood())
    return Spoke(score_of(pack, scene, turn.id, _wording(reply, dice)))


def _tries(exercise: Exercise, knew: bool, kind: Kind, dice: Random) -> Answer:
    spoken = exercise.listening is not None
    if spoken and dice.random() < kind.shy:
        return Answer(True, "pointed", 1 if knew else 2)
    for attempt in range(1, MOST_TRIES):
        if knew and (not spoken or dice.random() >= kind.unheard):
            return Answer(True, "said" if spoken else "pointed", attempt)
        if not knew and not spoken and dice.random() < 1 / max(2, len(exercise.options)):
            return Answer(True, "pointed", attempt)  # luck
    return Answer(True, "modelled", MOST_TRIES)


def _choice(turn: Turn, kind: Kind, dice: Random) -> Reply:
    assert turn.ask is not None
    missteps = [reply for reply in turn.ask.replies if breaks_norm(reply)]
    fitting = [reply for reply in turn.ask.replies if not breaks_norm(reply)]
    if missteps and (not fitting or dice.random() < kind.misstep):
        return dice.choice(missteps)
    return dice.choice(fitting)


def _can_say(pack: Pack, reply: Reply, memory: Memory, now: datetime) -> bool:
    """By the weakest of what the reply trains; what trains nothing she reads or has heard."""
    cards = [trained_card(pack, item, Skill.SAY) for item in reply.trains]
    known = [memory.knows(card, now) for card in cards]
    for card, knew in zip(cards, known, strict=True):
        memory.met(card, now, knew=knew)
    return all(known) or memory.dice.random() < DARES


def _wording(reply: Reply, dice: Random) -> str:
    """One of the reply's wordings with its slots filled with what is right."""
    return fill(dice.choice(reply.wordings), right_values(reply.slots))
