"""What an exercise looks like, before its cards are on it. Pure."""

from game.shift.exercising.room import Room
from game.view import Screen, Subtitle, View
from lessons.exercises import Exercise, ExerciseKind
from lessons.help_language import Pair

COMMANDS = ("pause", "repeat", "slower", "model", "help")
# A sign for what to do, where the exercise has no picture of its own.
_SIGNS = {
    ExerciseKind.POINT_IN_ROOM: "point",
    ExerciseKind.SHADOW: "speak",
    ExerciseKind.ROLE_SWAP: "speak",
    ExerciseKind.PAIR_SAID: "speak",
    ExerciseKind.CHOOSE_MEANING: "thinking",
    ExerciseKind.CHOOSE_PHRASE: "thinking",
    ExerciseKind.PUT_IN_ORDER: "point",
}


def exercise_view(
    exercise: Exercise, title: Pair, room: Room, *, answered_wrong: bool, reason: Pair
) -> View:
    """Title, question and picture; a colleague who is there says her line at her own place."""
    why = answered_wrong and bool(exercise.why)
    text = exercise.why if why else exercise.show
    helped = (exercise.why_help if why else exercise.help) or title.help
    subtitle = None
    if exercise.kind is ExerciseKind.SHADOW and room.is_here(exercise):
        subtitle = Subtitle(exercise.by, room.name(exercise.by), exercise.show, exercise.help)
        text, helped = "", title.help
    return View(
        Screen.EXERCISE,
        title.da,
        text=text,
        help=helped,
        picture=exercise.picture or _SIGNS.get(exercise.kind, "ear" if exercise.say else ""),
        commands=COMMANDS,
        subtitle=subtitle,
        reason=reason.da,
        reason_help=reason.help,
    )
