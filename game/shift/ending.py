"""How a shift ends: a colleague's kind word, then one by one what she gained by it."""

from collections.abc import Iterator

from game.shift.can import OPEN_DOOR, sentence
from game.shift.locker import thing_card
from game.shift.one_shift import Around
from game.shift.pages import Page, Pages
from game.shift.part import Part
from game.shift.scene_book import SceneBook
from game.shift.today import Today, learned_items
from game.shift.wrap_up import Praise, WrapUp
from game.view import Screen, View
from lessons.help_language import Pair, Texts
from lessons.locker import Brought
from lessons.mastery import Standing
from lessons.wins import Shift, wins
from progress_db.events import EventKind, Json
from progress_db.locker import thing_body
from progress_db.shift_log import shift_logs


class Ending:
    """Made when a shift begins; its parts are asked for when it is over."""

    def __init__(self, around: Around, today: Today) -> None:
        self._around, self._today = around, today
        self._language = around.settings.help_language
        self._now = around.rooms.clock
        self._began = self._now()

    def parts(self, after: Today) -> Iterator[Part]:
        """The wrap-up, and a page for each thing that is new. `after` is how she stands now."""
        around, packs = self._around, self._around.rooms.packs
        learned = learned_items(around.record, packs, Texts(self._language), self._now())
        praise = self._praise(after)
        things = self._things(after)
        speaker, language = around.speaker, self._language
        yield WrapUp(around.say, speaker, language, learned, after, praise)
        pages = [*self._can(after), *self._doors(after), *self._shown(things)]
        if pages:
            yield Pages(pages, speaker, language)

    def _praise(self, after: Today) -> Praise:
        """One or two sentences, by a colleague of the scene; they are written down as told."""
        learner, began = after.gained.summary.learner_id, self._began
        keeper, packs = self._around.rooms.keeper, self._around.rooms.packs
        before, now = keeper.ask(lambda store: shift_logs(store.events(learner), learner, began))
        told = self._today.gained.keepsakes.told
        found = wins(Shift(packs, before, now, self._now().date()), told)
        keys = list[Json](win.key for win in found)
        self._around.record.event(EventKind.WINS_TOLD, {"wins": keys})
        pack, scene = self._today.pack, self._today.scene
        book = SceneBook(pack, scene.id, self._around.rooms.clips.get(pack.head.id))
        person = scene.here[0]
        texts = tuple(self._around.say(win.key, **win.values) for win in found)
        return Praise(person, book.people[person].name, book.spec(person), texts)

    def _things(self, after: Today) -> tuple[Brought, ...]:
        workplace = self._around.settings.workplace or self._today.pack.head.id
        things = after.gained.brings(self._around.rooms.packs, workplace, self._now())
        for thing in things:
            self._around.record.event(EventKind.THING_BROUGHT, thing_body(thing))
        return things

    def _can(self, after: Today) -> Iterator[Page]:
        """What she showed today for the first time, or again after long."""
        packs, now = self._around.rooms.packs, self._now()
        before = {
            r.scene for r in self._today.gained.can_do(packs, now) if r.standing is Standing.CAN
        }
        for row in after.gained.can_do(packs, now):
            if row.standing is Standing.CAN and row.scene not in before:
                yield self._page("can-new", sentence(row, self._language), row.picture)

    def _doors(self, after: Today) -> Iterator[Page]:
        packs, now = self._around.rooms.packs, self._now()
        trades = zip(
            self._today.gained.levels(packs, now), after.gained.levels(packs, now), strict=True
        )
        for old, new in trades:
            for was, level in zip(old.levels, new.levels, strict=True):
                if level.reached and not was.reached:
                    words = self._around.say(f"level-{level.level.id}-can")
                    yield self._page("level-new", words, OPEN_DOOR)

    def _shown(self, things: tuple[Brought, ...]) -> Iterator[Page]:
        for thing in things:
            card = thing_card(self._around.rooms.packs, thing, self._language)
            if card is not None:
                yield self._page("locker-new", Pair(card.text, card.help), card.picture)

    def _page(self, key: str, words: Pair, picture: str) -> Page:
        title = self._around.say(key)
        view = View(
            Screen.NEWS,
            title.da,
            text=words.da,
            help=words.help,
            picture=picture,
            commands=("repeat", "next"),
        )
        return Page(view, (title, words), chime="right")
