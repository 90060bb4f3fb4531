"""Who is killed, and when: as the count of events on the server passes one mark after another."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.progress_db.torture.apps import Child
from tests.progress_db.torture.cluster import Cluster

KINDS = ("app", "client", "database", "app", "client")
AWAY_S = 2.0  # for so long at most a machine of the database is gone


@dataclass
class Havoc:
    """`marks`: counts of events at which somebody is killed next."""

    apps: Sequence[Child]
    clients: Sequence[Child]
    cluster: Cluster | None
    dice: Random
    marks: list[int]
    killed: Counter[str] = field(default_factory=Counter)
    _turn: int = 0

    def look(self, stored: int) -> None:
        """Kill somebody if it is time; one for each mark that was passed."""
        while self.marks and stored >= self.marks[0]:
            self.marks.pop(0)
            self.strike()

    def strike(self) -> None:
        """One kind after the other, chance says which of them."""
        kind = KINDS[self._turn % len(KINDS)]
        self._turn += 1
        self.killed[kind] += 1
        ways: dict[str, Callable[[], None]] = {
            "app": lambda: _again([self.dice.choice(self.apps)]),
            "client": lambda: self._client(),
            "database": self._database,
        }
        ways[kind]()

    def _client(self) -> None:
        running = [one for one in self.clients if one.ended() is None]
        if running:
            _again([self.dice.choice(running)])

    def _database(self) -> None:
        """SQLite is its app processes: all of them at once."""
        if self.cluster is None:
            _again(self.apps)
        else:
            self.cluster.crash(self.dice.uniform(0.0, AWAY_S))


def marks_of(events: int, kills: int, dice: Random) -> list[int]:
    """One mark in each of so many equal parts, at random in its part; none at the very end."""
    part = 0.97 * events / kills if kills else 0.0
    return [int(part * (number + dice.random())) + 1 for number in range(kills)]


def _again(children: Sequence[Child]) -> None:
    for one in children:
        one.kill()
    for one in children:
        one.start()
