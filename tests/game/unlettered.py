"""Somebody who cannot read: she is shown every screen without its letters, and finds her way."""

from dataclasses import dataclass, field, replace

from game.view import (
    Card,
    CardState,
    Chose,
    Command,
    LearnerInput,
    Screen,
    TouchedPlace,
    TouchedThing,
    View,
)
from scenes.pack import Pack
from tests.game.fakes import SittingBench

LIT = (CardState.RIGHT, CardState.CHOSEN)
# Where several pictures stand side by side: hers, by what one sees on it.
_PICTURES = {
    Screen.WHO: ("plus", "owl"),
    Screen.CODE: ("sun", "boat", "key"),
    Screen.OFFER: ("first-step", "ear"),
    Screen.CARE: ("ja",),
}


def wordless(view: View) -> View:
    """The same screen to somebody for whom letters are only marks."""
    cards = tuple(
        replace(card, text="", help="", detail="", note="", note_help="") for card in view.cards
    )
    bare = {"title": "", "text": "", "help": "", "notice": "", "notice_help": "", "partial": ""}
    subtitle = replace(view.subtitle, text="", help="") if view.subtitle else None
    return replace(view, cards=cards, subtitle=subtitle, reason="", reason_help="", **bare)


@dataclass
class Unlettered:
    """Decides from pictures, from what is lit, and from the signs on buttons."""

    places: frozenset[str]
    workplace: str  # the picture of where she works
    shown: bool = False  # has asked to be shown, here
    code: int = 0
    tried: set[str] = field(default_factory=set)
    _key: object = None

    def deed(self, seen: View) -> LearnerInput | None:
        """What she does about this screen."""
        view = wordless(seen)
        key = (view.screen, view.picture, tuple(c.id for c in view.cards), view.targets)
        if key != self._key:
            self._key, self.shown, self.tried = key, False, set()
        if view.screen in _PICTURES:
            return self._pictured(view)
        match view.screen:
            case Screen.HELP_LANGUAGE:
                return Chose("ti")  # by its sound
            case Screen.WORKPLACE:
                return self._chosen(view, (self.workplace,))
            case Screen.EXERCISE | Screen.SCENE:
                return self._works(view)
            case _:
                return Command("next" if "next" in view.commands else "repeat")

    def _pictured(self, view: View) -> LearnerInput | None:
        wanted = _PICTURES[view.screen]
        if view.screen is Screen.CODE:
            self.code += 1
            return self._chosen(view, (wanted[min(self.code, 3) - 1],))
        return self._chosen(view, wanted)

    def _chosen(self, view: View, pictures: tuple[str, ...]) -> LearnerInput | None:
        found = [card for card in view.cards if card.picture in pictures]
        return Chose(found[0].id) if found else None

    def _works(self, view: View) -> LearnerInput | None:
        """What is lit; else she asks to be shown; else she goes on."""
        lit = [c for c in view.cards if c.state in LIT and c.id not in self.tried]
        touch = [name for name in view.highlight if name in view.targets]
        if touch:
            return TouchedPlace(touch[0]) if touch[0] in self.places else TouchedThing(touch[0])
        if lit and not self._is_done(view):
            return self._point(lit[0])
        if "next" in view.commands:
            return Command("next")
        if not self.shown and "model" in view.commands:
            self.shown = True
            return Command("model")
        return None

    def _is_done(self, view: View) -> bool:
        return bool(view.cards) and all(card.state is CardState.RIGHT for card in view.cards)

    def _point(self, card: Card) -> LearnerInput:
        if card.state is CardState.RIGHT and card.detail:
            self.tried.add(card.id)
        return Chose(card.id)


def unlettered_at(pack: Pack) -> Unlettered:
    """Somebody who works there."""
    spots = frozenset(place.id for place in pack.workplace.places)
    return Unlettered(spots, pack.head.picture or "house")


@dataclass
class Way:
    """What she met: every screen, and what was said while it was up."""

    views: list[View] = field(default_factory=list)
    said: dict[Screen, int] = field(default_factory=dict)

    def walk(self, bench: SittingBench, she: Unlettered, ticks: int, ends: object) -> None:
        """Until a scene is over and she is back at the board."""
        for number in range(ticks):
            deed = she.deed(bench.view) if number % 3 == 0 else None
            before = len(bench.cues)
            view = bench.tick(*([deed] if deed is not None else []))
            spoken = sum(type(cue).__name__ == "SpeakCue" for cue in bench.cues[before:])
            self.said[view.screen] = self.said.get(view.screen, 0) + spoken
            if not self.views or self.views[-1] != view:
                self.views.append(view)
            if bench.events(ends) and view.screen is Screen.BOARD:
                return
        raise AssertionError(f"she never got to the end; the view is {bench.view}")
