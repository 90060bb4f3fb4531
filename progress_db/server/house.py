"""What every request needs: the database, the keys, the packs, the clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from fastapi import Request
from sqlalchemy import Engine

from progress_db.server.keys import Keys
from progress_db.server.settings import ServeSettings
from scenes.pack import Pack

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class House:
    """The parts of one running server; handed to it at the start, never global."""

    engine: Engine
    keys: Keys
    settings: ServeSettings
    packs: Mapping[str, Pack]
    clock: Clock


def house_of(request: Request) -> House:
    """The house that this request came to."""
    house: House = request.app.state.house
    return house
