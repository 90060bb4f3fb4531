"""What the teacher does to the room: everybody waits, or hears a word from the teacher."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.shift.care import GO_ON
from game.shift.halts import speak_rested, way_cards, way_chosen
from game.shift.part import Say, Shown, commanded
from game.shift.speaking import Speaker
from game.shift.telling import Teller, orders_of
from game.view import ChimeCue, LearnerInput, Mic, MicNote, Screen, TeacherSays, View
from lessons.help_language import Pair
from progress_db.privacy import looks_like_cpr
from progress_db.sync.ready import BY_KEY

LONGEST_S = 300.0  # whatever becomes of the teacher's network, then she may go on by herself
LONGEST_HINT = 200
READS_A_S = 12.0  # letters of a hint that she reads in a second, at least


class Held:
    """Halt: the teacher pauses the room. She goes on after the teacher's word, or LONGEST_S.

    Nothing is there to choose meanwhile: who cannot read would leave by the only bright card. The
    way out is "stop everything", as everywhere, and there she may finish.
    """

    def __init__(self, say: Say, speaker: Speaker, language: str, now: float) -> None:
        self.choice = ""
        self.free = False
        self._say, self._language, self._teller = say, language, Teller(speaker)
        self._began, self._told = now, ""
        self._go_on = way_cards(say, kiosk=False)[0]

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Halt."""
        inputs = tuple(inputs)
        said = {given.kind for given in inputs if isinstance(given, TeacherSays)}
        self.free = (self.free or "go_on" in said) and "pause" not in said
        self.free = self.free or now - self._began >= LONGEST_S
        if commanded(inputs) == "repeat":
            self._told = ""
        cues = (*self._teller.tick(now), *self._tell())
        speak_rested(self._teller, self._view().cards, inputs, self._language)
        self.choice = GO_ON if self.free and way_chosen(inputs) == GO_ON else ""
        if self.choice:
            cues = (*cues, *self._teller.hush())
        return Shown(self._view(), cues)

    def _tell(self) -> tuple[ChimeCue, ...]:
        """Once when it begins, once when she may go on, and when she asks for it again."""
        key = "school-go-on" if self.free else "school-pause"
        if key == self._told:
            return ()
        self._told = key
        words = (self._say(key),) if self.free else self._waits()
        self._teller.tell(tuple(one for said in words for one in orders_of(said, self._language)))
        return (ChimeCue("step" if self.free else "done"),)

    def _waits(self) -> tuple[Pair, Pair]:
        return self._say("school-pause"), self._say("school-pause-text")

    def _view(self) -> View:
        title, words = self._waits()
        on = self._say("school-go-on")
        return View(
            Screen.STOPPED,
            title.da,
            text=on.da if self.free else words.da,
            help=on.help if self.free else _both(title, words),
            picture="teacher" if self.free else "vente",
            cards=(self._go_on,) if self.free else (),
            commands=("resume", "stop") if self.free else ("repeat", "stop"),
        )


@dataclass(frozen=True, slots=True)
class Hint:
    """What the teacher says to her, with a picture of assets/pictures."""

    words: Pair
    picture: str


class Hinted:
    """Halt: the teacher has a word for her; it is shown long enough, said, and then all goes on.

    There is nothing to answer meanwhile: the cards wait. She may hear it again.
    """

    def __init__(self, last: View, speaker: Speaker, hint: Hint, language: str) -> None:
        self.choice = ""
        resting = replace(last, mic=Mic.OFF, mic_note=MicNote.NONE, level=0.0, partial="")
        shown = replace(resting, cards=(), feedback=None, targets=(), private=True)
        words = hint.words
        self._view = replace(
            shown,
            notice=words.da,
            notice_help=words.help,
            notice_picture=hint.picture,
            commands=("repeat", "next"),
        )
        self._reads_s = max(len(words.da), len(words.help)) / READS_A_S
        self._until = math.inf
        self._teller, self._orders = Teller(speaker), orders_of(words, language)
        self._told = False

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Halt."""
        cues, wish = self._teller.tick(now), commanded(inputs)
        if not self._told or wish == "repeat":
            self._told, self._until = True, self._reads_s + now
            self._teller.tell(self._orders)
            return Shown(self._view, (*cues, ChimeCue("step")))
        said = not self._teller.busy and now >= self._until
        if said or wish in ("next", "resume"):
            self.choice = GO_ON
            cues = (*cues, *self._teller.hush())
        return Shown(self._view, cues)


def hint_from(said: TeacherSays, say: Say) -> Hint | None:
    """A ready hint in her language; another as it was written, and in her language who wrote it.

    None for a text that may not be shown.
    """
    teacher = say("from-your-teacher")
    ready = BY_KEY.get(said.ready)
    if ready is not None:
        words = say(f"ready-{ready.key}")
        helped = f"{teacher.help}: {words.help}" if words.help else ""
        return Hint(Pair(f"{teacher.da}: {words.da}", helped), ready.picture)
    text = hint_of(said.text)
    if not text:
        return None
    return Hint(Pair(f"{teacher.da}: {text}", say("ready-written").help), "teacher")


def hint_of(text: str) -> str:
    """A hint as it may be shown: one plain line of at most LONGEST_HINT letters; "" for none."""
    plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return "" if looks_like_cpr(plain) else plain[:LONGEST_HINT].rstrip()


def _both(title: Pair, words: Pair) -> str:
    """The help of the title beside that of the sentence: the board shows none for a title."""
    return f"{title.help}. {words.help}" if words.help else ""
