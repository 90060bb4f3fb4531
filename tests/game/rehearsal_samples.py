"""Views of a rehearsed scene as the game makes them: the four cards, and each step in the room."""

from collections.abc import Callable

from game.shift.rehearsing.choosing import StepChoice
from game.view import Subtitle, View
from lessons.rehearsal import Step
from tests.game.fakes import RehearsalBench
from tests.scenes.samples import warehouse

Reached = Callable[[RehearsalBench], bool]


def rehearsal_views(language: str) -> dict[str, View]:
    """All of them by name, with help in this language."""
    return {
        "steps": steps(language),
        "step_told": _at(language, Step.REPEAT, lambda work: bool(work.view.title)),
        "step_heard": _at(language, Step.HEAR, lambda work: bool(work.view.cards)),
        "step_repeated": _at(language, Step.REPEAT, _listens),
        "step_prompted": _at(language, Step.PROMPTS, _listens),
        "step_line": _at(language, Step.PROMPTS, lambda work: _speaks(work.view.subtitle)),
        "step_shown": _at(language, Step.HEAR, lambda work: bool(work.view.highlight)),
    }


def steps(language: str) -> View:
    """How to practise a scene that was heard before."""
    bench = RehearsalBench(warehouse()[0], warehouse()[0].scenes[0].id, Step.HEAR, language)
    picture = warehouse()[0].scenes[0].picture or ""
    heard = frozenset({Step.HEAR})
    part = StepChoice(bench.say, bench.speaker, language, Step.REPEAT, heard, picture)
    return part.tick(0.0, ()).view


def _at(language: str, step: Step, reached: Reached) -> View:
    work = RehearsalBench(warehouse()[0], warehouse()[0].scenes[0].id, step, language)
    work.until(lambda: reached(work))
    return work.view


def _listens(work: RehearsalBench) -> bool:
    return work.listener.open


def _speaks(line: Subtitle | None) -> bool:
    return line is not None and line.person in ("lars", "mette")
