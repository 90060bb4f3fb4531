"""Samples of the screens on which she finds out where she begins."""

from game.shift.placing.choice import letters_or_sound, where_to_begin
from game.shift.speaking import Speaker
from game.view import Card, Mic, Screen, View
from lessons.help_language import Texts
from tests.game.fakes import FakeVoice


def placing_views(language: str) -> dict[str, View]:
    """The offer, read or listen, a word to say, a word to read, and thanks."""
    say, speaker = Texts(language).pair, Speaker(FakeVoice())
    offers = {"offer": where_to_begin, "letters": letters_or_sound}
    asked = {name: make(say, speaker, language).tick(0.0, ()).view for name, make in offers.items()}
    return {**asked, "to_name": _to_name(language), "to_read": _to_read(language)}


def _to_name(language: str) -> View:
    say = Texts(language).pair
    title, skip = say("exercise-see-and-say"), say("placing-skip")
    return View(
        Screen.EXERCISE,
        title.da,
        help=title.help,
        picture="palle",
        cards=(Card("skip", skip.da, skip.help, "next", sound=True),),
        commands=("pause", "repeat", "slower", "help", "next", "back"),
        mic=Mic.LISTENING,
        progress=0.4,
    )


def _to_read(language: str) -> View:
    title = Texts(language).pair("exercise-choose-meaning")
    return View(
        Screen.EXERCISE,
        title.da,
        text="handsker",
        help=title.help,
        cards=tuple(Card(name, picture=name) for name in ("palle", "handsker", "kasse", "hjelm")),
        commands=("pause", "repeat", "slower", "help", "next", "back"),
        progress=0.5,
    )
