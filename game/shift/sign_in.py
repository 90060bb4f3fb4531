"""Who are you? A picture, then three pictures as a code: no reading, no typing."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol

from game.shift.help_voice import spoken_help
from game.shift.part import NO_TEXT, Say, Shown, chosen, commanded
from game.shift.scene_book import NARRATOR
from game.shift.speaking import Order, Speaker
from game.view import Card, CardState, ChimeCue, Cue, LearnerInput, Rested, Screen, View
from progress_db.learners import CODE_LENGTH, CODE_PICTURES, PICTURES

NEW = "new"
LOOK_EVERY_S = 5.0  # whether the class has changed
MOST_FACES = 13  # on one board, and who is new; a larger class first chooses among the pictures
GREETINGS = {
    "en": "Hello",
    "ar": "مرحبا",
    "fa": "سلام",
    "uk": "Привіт",
    "so": "Salaan",
    "ti": "ሰላም",
    "tr": "Merhaba",
    "pl": "Cześć",
}


# What the Danish voice calls a language that has no voice of its own here.
_NAMES = {"so": "somali", "ti": "tigrinya"}


def greeting_of(language: str) -> Order:
    """A greeting in this language; its name, where nobody can speak it."""
    spoken = spoken_help(GREETINGS[language], language)
    return spoken or Order("", _NAMES.get(language, language), NARRATOR)


@dataclass(frozen=True, slots=True)
class Face:
    """A learner as the sign-in shows her."""

    learner_id: str
    picture: str
    label: str


class WhoIsKnown(Protocol):
    """What the sign-in asks."""

    def faces(self) -> list[Face]:
        """Everybody who can sign in here."""

    def soon(self) -> Future[list[Face]]:
        """The same, without waiting."""

    def is_code(self, learner_id: str, code: Sequence[str]) -> bool:
        """Whether this is her code."""

    def add(self, picture: str, code: Sequence[str], language: str) -> str:
        """Make a learner; gives her id."""


class SignIn:
    """Chooses a learner, or makes one. `learner_id` is set when `done`.

    Who comes into the class, or leaves it, while nobody does anything here comes and goes in the
    pictures. `locked`: somebody new needs the teacher; then she is `done`
    without a learner. `making`: the teacher has allowed somebody new. `called` says when something
    else comes first; then she is `done` and `called_away`.
    """

    between = False

    def __init__(
        self,
        known: WhoIsKnown,
        say: Say,
        speaker: Speaker,
        *,
        locked: bool = False,
        making: bool = False,
        called: Callable[[], bool] = lambda: False,
    ) -> None:
        self.done = self.called_away = False
        self._called = called
        self._locked = locked
        self._speaker = speaker
        self.learner_id = ""
        self._known, self._say = known, say
        self._faces = tuple(known.faces())
        self._asked: Future[list[Face]] | None = None
        self._ask_at: float | None = None
        self._screen = Screen.WHO
        self._picture = NEW if making else ""
        self._who: Face | None = None
        self._among = ""  # the picture that she has chosen where several have the same
        self._code: tuple[str, ...] = ()
        self._notice = NO_TEXT
        self._cues: list[Cue] = []

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        self._cues.extend(self._speaker.tick(now))
        for rested in (i for i in inputs if isinstance(i, Rested)):
            if self._screen is Screen.HELP_LANGUAGE and rested.card_id in GREETINGS:
                self._speaker.say(greeting_of(rested.card_id))
        self._look(now)
        if commanded(inputs) == "back":
            self._start_over()
        elif (card_id := chosen(inputs)) is not None:
            self._take(card_id)
        cues, self._cues = tuple(self._cues), []
        return Shown(self._view(), cues)

    def again(self) -> None:
        """Nothing to repeat: the pictures stay."""

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        return self._speaker.hush()

    def _look(self, now: float) -> None:
        """Every few seconds, while the pictures hang there and nobody has begun to choose."""
        waits = self._screen is Screen.WHO and not self._picture and not self._among
        if waits and self._called():
            self.done = self.called_away = True
        if self._ask_at is None:
            self._ask_at = now + LOOK_EVERY_S
        elif self._asked is not None and self._asked.done():
            asked, self._asked = self._asked, None
            if waits and asked.exception() is None:
                self._faces = tuple(asked.result())
        elif self._asked is None and waits and now >= self._ask_at:
            self._asked, self._ask_at = self._known.soon(), now + LOOK_EVERY_S

    def _start_over(self) -> None:
        self._screen, self._who, self._code, self._picture = Screen.WHO, None, (), ""
        self._notice, self._among = NO_TEXT, ""

    def _take(self, card_id: str) -> None:
        self._notice = NO_TEXT
        match self._screen:
            case Screen.WHO:
                self._take_face(card_id)
            case Screen.CODE:
                self._take_code(card_id)
            case Screen.HELP_LANGUAGE if card_id in GREETINGS:
                self.learner_id = self._known.add(self._picture, self._code, card_id)
                self.done = True

    def _take_face(self, card_id: str) -> None:
        if card_id == NEW:
            self.done, self._picture = self._locked, NEW
        elif self._picture == NEW and card_id in PICTURES:
            self._picture, self._screen = card_id, Screen.CODE
        else:
            self._find(card_id)

    def _find(self, card_id: str) -> None:
        """Her own card; in a large class the picture that she and perhaps others have."""
        alike = [face for face in self._faces if face.picture == card_id]
        found = alike if len(alike) == 1 else [f for f in self._faces if f.learner_id == card_id]
        if found:
            self._who = found[0]
            self._picture, self._screen = self._who.picture, Screen.CODE
        elif alike:
            self._among = card_id

    def _take_code(self, card_id: str) -> None:
        if card_id not in CODE_PICTURES:
            return
        self._code = (*self._code, card_id)
        self._cues.append(ChimeCue("step"))
        if len(self._code) == CODE_LENGTH:
            self._finish_code()

    def _finish_code(self) -> None:
        if self._who is None:
            self._screen = Screen.HELP_LANGUAGE
        elif self._known.is_code(self._who.learner_id, self._code):
            self.learner_id, self.done = self._who.learner_id, True
            self._cues.append(ChimeCue("right"))
        else:
            self._code, self._notice = (), self._say("code-wrong")
            self._cues.append(ChimeCue("almost"))

    def _view(self) -> View:
        match self._screen:
            case Screen.CODE:
                return self._code_view()
            case Screen.HELP_LANGUAGE:
                return self._language_view()
            case _:
                return self._who_view()

    def _who_view(self) -> View:
        making = self._picture == NEW
        words = self._say("choose-picture" if making else "who-are-you")
        taken = {face.picture for face in self._faces}
        if making:
            free = [p for p in PICTURES if p not in taken] or PICTURES  # a class may share
            cards = [Card(p, picture=p) for p in free]
        else:
            cards = self._face_cards()
        commands = ("back",) if making or self._among else ()
        return View(Screen.WHO, words.da, help=words.help, cards=tuple(cards), commands=commands)

    def _face_cards(self) -> list[Card]:
        """Everybody, or all who have her picture; of a large class the pictures that are taken."""
        if self._among:
            alike = [face for face in self._faces if face.picture == self._among]
            return [Card(f.learner_id, f.label, picture=f.picture) for f in alike]
        new = self._say("new-learner")
        if len(self._faces) > MOST_FACES:
            cards = [Card(p, picture=p) for p in dict.fromkeys(f.picture for f in self._faces)]
        else:
            cards = [Card(f.learner_id, f.label, picture=f.picture) for f in self._faces]
        return [*cards, Card(NEW, new.da, new.help, "plus")]

    def _code_view(self) -> View:
        words = self._say("choose-code" if self._who is None else "your-code")
        cards = tuple(
            Card(p, picture=p, state=CardState.CHOSEN if p in self._code else CardState.PLAIN)
            for p in CODE_PICTURES
        )
        return View(
            Screen.CODE,
            words.da,
            help=words.help,
            picture=self._picture,
            cards=cards,
            commands=("back",),
            progress=len(self._code) / CODE_LENGTH,
            notice=self._notice.da,
            notice_help=self._notice.help,
        )

    def _language_view(self) -> View:
        words = self._say("choose-help-language")
        cards = tuple(
            Card(lang, text, picture="globe", sound=True) for lang, text in GREETINGS.items()
        )
        return View(Screen.HELP_LANGUAGE, words.da, cards=cards, commands=("back",))
