"""What is said of an exercise: what to do, the question, and how it is done."""

from dataclasses import replace

from game.shift.exercising.room import Room
from game.shift.part import Say
from game.shift.scene_book import NARRATOR
from game.shift.speaking import Order
from game.shift.telling import orders_of
from lessons.exercises import Exercise, ExerciseKind
from lessons.help_language import Pair
from lessons.making.numbers import FASTER, FASTEST


class Asking:
    """The lines of a warm-up's exercises. What to do is told once for each kind, if at all."""

    def __init__(self, say: Say, language: str, room: Room, *, tells: bool) -> None:
        self._say, self._language, self._room = say, language, room
        self._tells = tells
        self._quicker = 0
        self._told: set[ExerciseKind] = set()

    def title(self, exercise: Exercise) -> Pair:
        """What to do, in Danish and the help language."""
        return self._say(f"exercise-{exercise.kind.replace('_', '-')}")

    def went(self, exercise: Exercise, *, at_once: bool) -> None:
        """How one at speed went: the next is a little faster, or slower again."""
        if exercise.pace:
            self._quicker = max(self._quicker + (1 if at_once else -1), 0)

    def opening(self, exercise: Exercise) -> tuple[Order, ...]:
        """All that is said when the exercise comes up."""
        new = self._tells and exercise.kind not in self._told
        self._told.add(exercise.kind)
        told = orders_of(self.title(exercise), self._language) if new else ()
        return (*told, *self.question(exercise))

    def question(self, exercise: Exercise, *, slower: bool = False) -> tuple[Order, ...]:
        """What is asked by ear; nothing where her eyes are asked."""
        cue = (Order("", exercise.cue, NARRATOR, slower=slower),) if exercise.cue else ()
        return (*self._lines(exercise, exercise.say, slower=slower), *cue)

    def once_more(self, exercise: Exercise, *, slower: bool = False) -> tuple[Order, ...]:
        """What she hears when she asks for it again: the question, else how it is done."""
        return self.question(exercise, slower=slower) or self.model(exercise, slower=slower)

    def nudge(self, exercise: Exercise) -> tuple[Order, ...]:
        """What is said when time has gone by: the question, else what to do. Never the answer."""
        return self.question(exercise) or orders_of(self.title(exercise), self._language)

    def help(self, exercise: Exercise) -> tuple[Order, ...]:
        """What to do, in both languages, and what is asked."""
        return (*orders_of(self.title(exercise), self._language), *self.question(exercise))

    def model(self, exercise: Exercise, *, slower: bool = False) -> tuple[Order, ...]:
        """How it is done."""
        right = next((o.text for o in exercise.options if o.id == exercise.right), "")
        return self._lines(exercise, exercise.model or right, slower=slower)

    def _lines(self, exercise: Exercise, text: str, *, slower: bool) -> tuple[Order, ...]:
        """A line of the exercise in the voice that says it; a colleague who is there says it."""
        if not text:
            return ()
        person = exercise.by if self._room.is_here(exercise) else ""
        spec = self._room.spec(exercise)
        if exercise.pace and not slower:
            faster = exercise.pace + FASTER * self._quicker
            spec = replace(spec, rate=min(faster, max(FASTEST, exercise.pace)))
        return (Order(person, text, spec, slower=slower),)
