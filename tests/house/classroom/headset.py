"""A device of the class: the verbs that people call, and the game's own line to its school.

Only who plays is simulated: the game's plan, record and dialogue, without picture and sound.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from click.testing import CliRunner

from game.settings import LearnerSettings
from game.shift.today import Today, plan_today, read_known
from game.simulation.kinds import KINDS
from game.simulation.shift import Book, SimulatedLearner
from progress_db.events import Event, EventKind, Json, new_event
from progress_db.learners import Learner
from progress_db.store import Store, utc_now
from progress_db.summaries import Tally
from progress_db.sync.commands import device, sync
from progress_db.sync.consent import answer_of
from progress_db.sync.live import LiveLine
from scenes.pack import Pack, Scene, Turn


class Headset:
    """One device with its own folder."""

    def __init__(self, folder: Path, number: int) -> None:
        self.name = f"Brille {number}"
        self.data = folder / f"headset-{number}" / "kollega.db"

    def enrol(self, link: str) -> dict[str, Any]:
        return self.verb(device, "enrol", "--link", link, "--name", self.name)

    def sync(self) -> dict[str, Any]:
        return self.verb(sync)

    def verb(self, command: Any, *words: str) -> dict[str, Any]:
        """`kollega sync` or `kollega device …` for this folder; it must succeed."""
        ran = CliRunner().invoke(command, [*words, "--data", str(self.data), "--json"])
        assert ran.exit_code == 0, ran.output
        told: dict[str, Any] = json.loads(ran.stdout)
        return told

    @contextmanager
    def store(self) -> Iterator[Store]:
        store = Store.open(self.data)
        try:
            yield store
        finally:
            store.close()

    def line(self) -> LiveLine:
        """The process that speaks with the school while somebody plays."""
        return LiveLine(self.data)

    def learner(self, label: str) -> Learner:
        """Who came down from the class with this label."""
        with self.store() as store:
            return next(one for one in store.learners() if one.label == label)

    def play(self, label: str, trade: str, packs: dict[str, Pack], *at: datetime) -> list[Event]:
        """She plays a shift at each of these times, without a network; gives what was kept.

        Asked before the first one, she says yes to sharing, if she has not said no.
        """
        learner = self.learner(label)
        with self.store() as store:
            if answer_of(store, learner.id) is None:
                store.append([_answer(learner, shares=True)])
            player = InClass(store, learner, trade, packs)
            kept = [event for begins in at for event in player.sitting(begins)]
            store.append(kept)
        return kept

    def sent(self) -> list[str]:
        """The ids of what this device has sent and the school has confirmed."""
        with self.store() as store:
            rows = store.file.rows("SELECT id FROM sync_events WHERE how = 'sent'")
        return [str(row["id"]) for row in rows]

    def says_no(self, label: str) -> None:
        """She does not want her teacher to see what she does."""
        learner = self.learner(label)
        with self.store() as store:
            store.append([_answer(learner, shares=False)])

    def gives_up(self, label: str, trade: str, packs: dict[str, Pack], at: datetime) -> Event:
        """She takes the headset off at a turn where she was not understood; gives her last try."""
        learner = self.learner(label)
        with self.store() as store:
            kept: list[Event] = []
            for event in InClass(store, learner, trade, packs).sitting(at):
                kept.append(event)
                if event.body.get("verdict") not in (None, "accepted"):
                    store.append(kept)
                    return event
        raise AssertionError(f"{label} was understood everywhere")


class InClass(SimulatedLearner):
    """A simulated learner who goes on from what her device knows, and does what she was given."""

    def __init__(self, store: Store, learner: Learner, trade: str, packs: dict[str, Pack]) -> None:
        number = int("".join(filter(str.isdigit, learner.label)) or 0)
        super().__init__(number, KINDS[number % len(KINDS)], trade, packs)
        self.id, self._store = learner.id, store
        self.book = Book(Tally(learner.id))
        for event in store.events(learner.id):
            self.book.tally.add(event)
        self.cards = store.cards(learner.id)

    def sitting(self, at: datetime) -> Sequence[Event]:
        """One shift, from sitting down to getting up."""
        self.book.events = []
        seconds = round(self.shift(at).seconds)
        over = at + timedelta(seconds=seconds + 1)
        began = self._sat(EventKind.SITTING_STARTED, at, rig="vr")
        ended = self._sat(EventKind.SITTING_ENDED, over, seconds=seconds)
        return (began, *self._heard(), ended)

    def _heard(self) -> Iterator[Event]:
        for event in self.book.events:
            yield heard(event, self.packs[event.pack], self.dice) if event.pack else event

    def _sat(self, kind: EventKind, at: datetime, **body: Json) -> Event:
        return new_event(lambda: at, self.id, kind, body, self.workplace, "1.1.0", "3")

    def _plan(self) -> Today:
        """As the game plans on a device of a class: what her teacher gave comes first."""
        known = read_known(self._store, self.id, self._now.date())
        seen = self.book.tally.summary()
        mine = type(known)(self.cards, seen, given=known.given)
        settings = LearnerSettings(workplace=self.workplace)
        return plan_today(self.packs, mine, self._now, settings, Random(self._now.day))


def _answer(learner: Learner, *, shares: bool) -> Event:
    """What she says to whether her teacher may see what she does."""
    return new_event(utc_now, learner.id, EventKind.SETTINGS_CHANGED, {"shares": shares})


def heard(event: Event, pack: Pack, dice: Random) -> Event:
    """The simulated class is not heard by ears: words are made of what she meant to say."""
    if event.kind is not EventKind.TRY_SCORED:
        return event
    turn = next(turn for scene in pack.scenes for turn in scene.turns if _is_of(event, scene, turn))
    assert turn.ask is not None
    said = str(event.body["wording"] or turn.ask.replies[0].wordings[0]).split()
    missed: list[Json] = []
    if event.body["verdict"] != "accepted":
        missed = [word for word in said[1:] if dice.random() < 0.5] or list[Json](said[-1:])
    found: dict[str, Json] = {
        "words_heard": [word for word in said if word not in missed],
        "words_missed": missed,
    }
    return replace(event, body={**event.body, **found})


def _is_of(event: Event, scene: Scene, turn: Turn) -> bool:
    return (scene.id, turn.id) == (event.body["scene"], event.body["turn"])
