"""A filled school to look at: `python -m tests.progress_db.server.try_out PORT [--as WORD]`.

SQLite in a folder that goes away again, the people of the tests, some practice. For each role a
line `WORD http://…/__as/WORD` is printed; that address, which only this program has, signs in.
"""

import argparse
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random
from uuid import UUID

import uvicorn
from fastapi import FastAPI
from fastapi.responses import RedirectResponse, Response
from sqlalchemy import Connection, insert, update

from progress_db.server import sessions, tables
from progress_db.server.app import make_app
from progress_db.server.database import engine_for, writing
from progress_db.server.house import House
from tests.progress_db.cast import HERE, Cast, make_cast, make_house

PLAYED = "tests.progress_db.played"  # real events, where that module is there
LABELS = ("Amal", "", "3", "Yusuf", "", "Olena", "7", "Selam", "", "10", "Ewa", "12")
HARD = (("pladsen", 3), ("tider", 4), ("kasse", 2))


def main() -> None:
    """Serve until stopped."""
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("port", type=int)
    told.add_argument("--as", dest="word", default="teacher")
    asked = told.parse_args()
    with tempfile.TemporaryDirectory(prefix="kollega-try-") as folder:
        serve(Path(folder), asked.port, asked.word)


def serve(folder: Path, port: int, word: str) -> None:
    """A house over a new database, filled, and its server on this port."""
    engine = engine_for(f"sqlite:///{folder / 'server.db'}")
    tables.metadata.create_all(engine)
    now = datetime.now(UTC)
    cast = make_cast(engine, now)
    house = replace(make_house(engine, folder), clock=lambda: datetime.now(UTC))
    if find_spec(PLAYED):
        import_module(PLAYED).fill_with_events(house, cast)
    else:
        with writing(engine) as connection:
            fill(connection, cast, house, now, Random(7))
    app = make_app(house)
    let_in(app, house, cast)
    for one in (word, *(w for w in cast.accounts if w != word)):
        print(one, f"http://127.0.0.1:{port}/__as/{one.replace(' ', '-')}", flush=True)
    print("class", f"http://127.0.0.1:{port}/classes/{cast.klass}", flush=True)
    print("learner", f"http://127.0.0.1:{port}/learners/{cast.learners[0]}", flush=True)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")


def let_in(app: FastAPI, house: House, cast: Cast) -> None:
    """The door that only this program has."""

    @app.get("/__as/{word}")
    def as_word(word: str) -> Response:
        account = cast.accounts[word.replace("-", " ")]
        with writing(house.engine) as connection:
            cookie = sessions.begin(connection, account, house.clock())
        answer = RedirectResponse("/", 303)
        answer.set_cookie(sessions.COOKIE, cookie, httponly=True, samesite="lax")
        return answer


def fill(connection: Connection, cast: Cast, house: House, now: datetime, dice: Random) -> None:
    """What ingest would have kept of some weeks in the class."""
    scenes = house.packs["lager"].scenes
    for number, who in enumerate(cast.learners):
        here = (tables.learners.c.municipality == HERE) & (tables.learners.c.id == who)
        connection.execute(update(tables.learners).where(here).values(label=LABELS[number % 12]))
        if number % 5 == 4:
            continue  # somebody who has not begun
        last = now - timedelta(days=dice.randint(0, 12), hours=dice.randint(1, 8))
        _glance(connection, who, last, dice)
        if number % 3 == 0:
            scene = dice.choice(scenes)
            turn = next(turn for turn in scene.turns if turn.ask)
            _stuck(connection, who, scene.id, turn.id, last, dice)


def _glance(connection: Connection, who: UUID, last: datetime, dice: Random) -> None:
    key = {"municipality": HERE, "learner_id": who}
    counts = dict.fromkeys(("tries", "turns", "exercises", "scenes", "repairs", "nets"), 4)
    for back in range(0, 20, 3):
        day = (last - timedelta(days=back)).date()
        seconds = dice.randint(300, 2900)
        connection.execute(insert(tables.days), {**key, "day": day, "seconds": seconds, **counts})
    row = {"last_at": last, "seconds": 9000, "scenes": 5, "can": dice.randint(0, 9)}
    rest = {"words_known": dice.randint(5, 120), "culture_met": 3, "levels": {}}
    connection.execute(insert(tables.glances), {**key, **row, **rest})


def _stuck(
    connection: Connection, who: UUID, scene: str, turn: str, last: datetime, dice: Random
) -> None:
    word, times = dice.choice(HARD)
    row = {"pack": "lager", "scene": scene, "turn": turn, "missed": times, "accepted": 0}
    tried = {"nets": 1, "last_at": last, "last_accepted": False}
    said = {"heard": ["jeg", "går", "nu"], "words_missed": {word: times}}
    key = {"municipality": HERE, "learner_id": who}
    connection.execute(insert(tables.stuck), {**key, **row, **tried, **said})


if __name__ == "__main__":
    main()
