"""Realistic Views of her own screens: the locker, what she can do, the doors, what is new."""

from dataclasses import replace

from game.view import Card, CardState, Screen, Subtitle, View
from lessons.encouragement import DayMark, WeekDay
from lessons.help_language import Texts
from tests.scenes.samples import own_packs

WEEK = tuple(
    WeekDay(mark, today=index == 6)
    for index, mark in enumerate(
        (
            *(DayMark.BEFORE, DayMark.WORKED, DayMark.RESTED, DayMark.WORKED),
            *(DayMark.WORKED, DayMark.RESTED, DayMark.WORKED),
        )
    )
)


def keeping_views(language: str) -> dict[str, View]:
    """All of them by name, with help in this language."""
    return {
        "locker_few": locker(language, 3),
        "locker_full": locker(language, 10),
        "can": can(language),
        "can_one": replace(can(language), cards=can(language).cards[:1]),
        "doors": doors(language),
        "news_thing": news(language, "locker-new", "en palle", "palle"),
        "news_door": news(language, "level-new", "Jeg kan klare de første dage.", "door:open"),
    }


def locker(language: str, count: int) -> View:
    """So many things from work."""
    words = [w for w in own_packs()[7].words if w.picture and w.kind == "noun"][:count]
    title = Texts(language).pair("locker")
    cards = tuple(
        Card(w.id, w.da, dict(w.help).get(language, ""), w.picture or "", sound=True) for w in words
    )
    return View(
        Screen.LOCKER,
        title.da,
        help=title.help,
        picture="skab",
        cards=cards,
        commands=("repeat", "next", "back"),
    )


def can(language: str) -> View:
    """A page of sentences: shown, long ago, and on their way."""
    states = (CardState.RIGHT, CardState.RIGHT, CardState.AGAIN, CardState.PLAIN)
    scenes = [scene for pack in own_packs() for scene in pack.scenes if scene.can][:6]
    title = Texts(language).pair("can-now")
    cards = tuple(
        Card(
            scene.id,
            scene.can.da,
            dict(scene.can.help).get(language, ""),
            scene.picture or "",
            states[number % 4],
            sound=True,
        )
        for number, scene in enumerate(scenes)
        if scene.can
    )
    return View(
        Screen.CAN,
        title.da,
        help=title.help,
        picture="lager",
        cards=cards,
        commands=("repeat", "next", "back"),
    )


def doors(language: str) -> View:
    """One door is open, two are not."""
    say = Texts(language).pair
    title, ours = say("levels"), say("levels-are-ours")
    needs = say("level-needs", scenes=2, words=15)
    levels = (("ny", "door:open"), ("med", "door:2-15"), ("selv", "door:4-40"))
    cards = [
        Card(name, (words := say(f"level-{name}")).da, words.help, picture, sound=True)
        for name, picture in levels
    ]
    shut = [replace(card, note=needs.da, note_help=needs.help) for card in cards[1:]]
    return View(
        Screen.CAN,
        title.da,
        help=title.help,
        picture="lager",
        cards=(replace(cards[0], state=CardState.RIGHT), *shut),
        commands=("repeat", "back"),
        reason=ours.da,
        reason_help=ours.help,
    )


def news(language: str, key: str, text: str, picture: str) -> View:
    """Something new, shown large."""
    say = Texts(language).pair
    title = say(key)
    return View(
        Screen.NEWS,
        title.da,
        text=text,
        help=title.help,
        picture=picture,
        commands=("repeat", "next"),
    )


def praised(language: str, view: View) -> View:
    """A wrap-up at which a colleague says two kind things, with the week."""
    say = Texts(language).pair
    first, second = say("win-clear-word", word="stregkode"), say("win-asked")
    said = Subtitle(
        "mette", "Mette", f"{first.da} {second.da}", f"{first.help} {second.help}".strip()
    )
    return replace(view, subtitle=said, week=WEEK)
