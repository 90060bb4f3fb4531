"""Exercises with numbers, times, places: hear and point, see and say, faster as it goes on."""

from lessons.exercises import Exercise, ExerciseKind, Option
from lessons.listenings import of_figures
from lessons.making.making import Making
from lessons.number_kinds import Figure, NumberKind, draw
from lessons.skills import Skill

SIGNS = 4
SLOWEST, FASTEST, FASTER = 130, 200, 10  # words a minute, and how much more at each meeting
LONGEST_S, SHORTEST_S, SHORTER_S = 12.0, 6.0, 1.0  # until it is asked once more


def number(making: Making, kind: NumberKind) -> Exercise:
    """Heard or said, as the card's skill asks."""
    figures = draw(making.pack, kind, SIGNS - 1, making.dice, making.met, reads=making.reads)
    if making.card.skill is Skill.HEAR:
        return number_heard(making, figures)
    return number_said(making, figures)


def number_heard(making: Making, figures: tuple[Figure, ...]) -> Exercise:
    """She hears it and points at the number, the clock, the sign on the shelf."""
    right = figures[0]
    return Exercise(
        kind=ExerciseKind.NUMBER_HEARD,
        card=making.card,
        say=right.said[0],
        show="",
        help="",
        picture="",
        options=making.shuffled(_option(figure) for figure in figures),
        right=right.value,
        pace=pace(making.met),
        asks_again_s=asks_again_s(making.met),
    )


def number_said(making: Making, figures: tuple[Figure, ...]) -> Exercise:
    """She sees it and says it."""
    right = figures[0]
    return Exercise(
        kind=ExerciseKind.NUMBER_SAID,
        card=making.card,
        say="",
        show="",
        help="",
        picture=right.sign,
        options=making.shuffled(Option(f.value, f.said[0], "", "") for f in figures[:3]),
        right=right.value,
        listening=of_figures(making.turn_id, making.pack, figures),
        asks_again_s=asks_again_s(making.met),
    )


def pace(met: int) -> int:
    """How fast a number is spoken, in words a minute."""
    return min(SLOWEST + FASTER * met, FASTEST)


def asks_again_s(met: int) -> float:
    """After how long it is asked again. Nothing is lost by then: time asks, and that is all."""
    return max(LONGEST_S - SHORTER_S * met, SHORTEST_S)


def _option(figure: Figure) -> Option:
    return Option(figure.value, figure.said[0], "", figure.sign)
