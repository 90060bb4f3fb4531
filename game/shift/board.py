"""Today's shift on the board, and the settings."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import TypeVar

from game.settings import HELP_LANGUAGES, MINUTES, TEXT_SIZES, LearnerSettings
from game.shift.part import Say, Shown, card, chosen, commanded
from game.shift.school.given import Given
from game.shift.school.pages import given_line
from game.shift.sign_in import GREETINGS
from game.shift.today import Today
from game.view import (
    Card,
    CardState,
    Cue,
    LearnerInput,
    Screen,
    View,
)
from lessons.help_language import Pair
from lessons.items import help_of

T = TypeVar("T")


class Quiet:
    """Base of the parts in which nobody speaks."""

    done = False
    between = True

    def again(self) -> None:
        """See Part."""

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        return ()


class Board(Quiet):
    """Part: what today's shift holds. She begins it with the card or with `next`.

    Where she was cut off, `next` goes on there, and the other cards begin anew. `kiosk`: a card
    makes room for the next learner. `several`: another workplace may be chosen. `before`: there is
    something to warm up with before a real shift.
    """

    def __init__(
        self,
        say: Say,
        today: Today,
        language: str,
        *,
        kiosk: bool = False,
        several: bool = False,
        before: bool = False,
    ) -> None:
        self._resumes = today.bookmark is not None
        title, scene = say("welcome-back" if today.was_away else "todays-shift"), today.scene
        about = Pair(scene.title.da, help_of(scene.title.help, language))
        exercises, why = len(today.shift.warm_up), today.shift.scene_reason
        reason = say(why.key, **why.values)
        warm_up = (
            (card("warm-up", say("warm-up", count=exercises), "ear", sound=True),)
            if exercises
            else ()
        )
        work = replace(
            card("scene", about, scene.picture or "point", sound=True),
            detail=say("scene-minutes", minutes=scene.minutes).da,
            note=reason.da,
            note_help=reason.help,
        )
        on = [card(CONTINUE, say("continue-card"), "resume", sound=True)] if self._resumes else []
        others = [card(BEFORE, say("before-shift"), "moedetid", sound=True)] if before else []
        others += _minor_cards(say, today, kiosk=kiosk, several=several)
        self._view = View(
            Screen.BOARD,
            title.da,
            help=title.help,
            cards=_from_teacher(say, today, *on, *warm_up, work, *others),
            commands=("next", "settings", "back"),
            points=today.points,
            streak=today.streak,
            week=today.week,
        )
        self.choice = ""

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part. `choice` is start, continue, before, workplace, settings or back when done."""
        inputs = tuple(inputs)
        card_id, command = chosen(inputs) or "", commanded(inputs)
        if card_id in {card.id for card in self._view.cards}:
            self.choice = _CHOICES.get(card_id, card_id)
        elif command == "next":
            self.choice = CONTINUE if self._resumes else "start"
        elif command in ("settings", "back"):
            self.choice = command
        self.done = bool(self.choice)
        return Shown(self._view)


def _minor_cards(say: Say, today: Today, *, kiosk: bool, several: bool) -> tuple[Card, ...]:
    """What is not for every day. What she has not begun to fill yet is not there."""
    gained, found = today.gained, list[Card]()
    if gained.plays:
        found.append(card(CAN, say("can-now"), "star", sound=True))
    if gained.keepsakes.brought:
        found.append(card(LOCKER, say("locker"), "skab", sound=True))
    found += _school_card(say, today.given) if today.given is not None else ()
    found += _place_card(say, today) if several else ()
    found += [card(NEXT_LEARNER, say("next-learner"), "next-learner")] if kiosk else []
    return tuple(replace(each, minor=True) for each in found)


def _place_card(say: Say, today: Today) -> tuple[Card, ...]:
    """Where she works, and that this may be changed."""
    head = today.pack.head
    shown = card(WORKPLACE, say("change-workplace"), head.picture or "house", sound=True)
    return (replace(shown, detail=head.title.da),)


def _school_card(say: Say, given: Given) -> tuple[Card, ...]:
    """To what her teacher has given, or just that there is a teacher."""
    words = say("from-your-teacher" if given.assigned else "school-mine")
    return (card(TEACHER, words, "teacher", sound=True),)


def _from_teacher(say: Say, today: Today, *cards: Card) -> tuple[Card, ...]:
    """Title and day of what is given, on the scene where it is that, else on the warm-up."""
    line = given_line(today.given, say) if today.given is not None else ""
    theirs = "scene" if today.shift.scene_reason.key == "scene-because-teacher" else "warm-up"
    return tuple(
        replace(each, detail=line) if line and each.id == theirs else each for each in cards
    )


SWITCHES = {
    "microphone": "mic-on",
    "sound": "sound",
    "subtitles": "subtitles",
    "left_hand": "hand-left",
    "gaze": "gaze",
    "voice_menus": "voice-menus",
    "vignette": "vignette",
}
FIRST_PAGE = ("microphone", "sound", "subtitles", "left_hand")
SECOND_PAGE = ("gaze", "voice_menus", "vignette")

ROOM_CHECK = "room_check"
TUTORIAL = "tutorial"
PLACING = "placing"
MORE = "more"
NEXT_LEARNER = "next-learner"
WORKPLACE = "workplace"
CAN = "can"  # what she can do by now
LOCKER = "locker"
TEACHER = "teacher"  # what the teacher gives and sees
CONTINUE = "continue"  # where she was cut off
BEFORE = "before"  # a real shift: two minutes of warm-up
_CHOICES = {"warm-up": "start", "scene": "start", NEXT_LEARNER: "back"}  # others: as they are


class SettingsPart(Quiet):
    """Part: her settings; every change is kept at once through `change`.

    `choice` is `room_check` when she wants to try the microphone, `tutorial` when she wants to be
    shown again how to play. What is seldom changed is on a second page.
    """

    def __init__(
        self,
        say: Say,
        settings: LearnerSettings,
        change: Callable[[LearnerSettings], Say],
        *,
        hears: bool = False,
    ) -> None:
        """`hears`: there is a microphone, which may be tried."""
        self._say, self.settings, self._change = say, settings, change
        self._languages = self._more = False
        self._hears = hears
        self.choice = ""

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        card_id = chosen(inputs)
        if card_id in (TUTORIAL, PLACING) or (card_id == ROOM_CHECK and self._hears):
            self.done, self.choice = True, card_id or ""
        elif card_id is not None:
            self._take(card_id)
        if commanded(inputs) == "back":
            self.done = not (self._languages or self._more)
            self._languages = self._more = False
        return Shown(self._view())

    def _take(self, card_id: str) -> None:
        now = self.settings
        if card_id in ("help_language", MORE):
            self._languages, self._more = card_id == "help_language", card_id == MORE
            return
        if card_id in SWITCHES or card_id == "reads":
            value: object = not getattr(now, card_id)
        elif card_id == "text_size":
            value = _after(now.text_size, TEXT_SIZES)
        elif card_id == "minutes":
            value = _after(now.minutes, MINUTES)
        elif card_id in HELP_LANGUAGES:
            card_id, value, self._languages = "help_language", card_id, False
        else:
            return
        self.settings = replace(now, **{card_id: value})  # type: ignore[arg-type]
        self._say = self._change(self.settings)

    def _view(self) -> View:
        title = self._say("settings")
        cards = self._more_cards() if self._more else self._setting_cards()
        if self._languages:
            cards = self._language_cards()
        return View(Screen.SETTINGS, title.da, help=title.help, cards=cards, commands=("back",))

    def _language_cards(self) -> tuple[Card, ...]:
        chosen_now = self.settings.help_language
        return tuple(
            Card(
                language,
                greeting,
                picture="globe",
                state=CardState.CHOSEN if language == chosen_now else CardState.PLAIN,
            )
            for language, greeting in GREETINGS.items()
        )

    def _setting_cards(self) -> tuple[Card, ...]:
        greeting = GREETINGS.get(self.settings.help_language, "Hej")  # a teacher may choose Danish
        language = replace(
            card("help_language", self._say("setting-help-language"), "globe", sound=True),
            detail=greeting,
        )
        size = replace(
            card("text_size", self._say("setting-text-size"), "text-size", sound=True),
            detail=f"{self.settings.text_size:.0%}",
        )
        check = card(ROOM_CHECK, self._say("setting-room-check"), "ear", sound=True)
        tries = (check,) if self._hears and self.settings.microphone else ()
        switches = (self._switch(name) for name in FIRST_PAGE)
        more = card(MORE, self._say("setting-more"), "settings", sound=True)
        return (language, size, *switches, *tries, more)

    def _more_cards(self) -> tuple[Card, ...]:
        able = self._hears and self.settings.microphone
        names = [name for name in SECOND_PAGE if able or name != "voice_menus"]
        minutes = replace(
            card("minutes", self._say("setting-minutes"), "ur", sound=True),
            detail=self._say("scene-minutes", minutes=self.settings.minutes).da,
        )
        again = card(TUTORIAL, self._say("setting-tutorial"), "tutorial", sound=True)
        place = card(PLACING, self._say("setting-placing"), "which-step", sound=True)
        return (minutes, *(self._switch(name) for name in names), self._letters(), place, again)

    def _letters(self) -> Card:
        """Whether she reads: a book or an ear, never a thing that is off."""
        reads = self.settings.reads
        words = self._say("placing-reads" if reads else "placing-listens")
        return card("reads", words, "book" if reads else "ear", sound=True)

    def _switch(self, name: str) -> Card:
        on = bool(getattr(self.settings, name))
        words = self._say(f"setting-{name.replace('_', '-')}")
        state = CardState.CHOSEN if on else CardState.DIM
        shown = card(name, words, SWITCHES[name], sound=True)
        return replace(shown, state=state, detail=self._say("on" if on else "off").da)


def _after(value: T, choices: tuple[T, ...]) -> T:
    """The next of these choices, round and round."""
    return choices[(choices.index(value) + 1) % len(choices)]


def changes(before: LearnerSettings, after: LearnerSettings) -> dict[str, object]:
    """The settings that differ, by name."""
    return {
        field.name: getattr(after, field.name)
        for field in fields(LearnerSettings)
        if getattr(before, field.name) != getattr(after, field.name)
    }
