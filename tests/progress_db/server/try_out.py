"""A filled demo school to look at: `python -m tests.progress_db.server.try_out PORT [--as WORD]`.

Prints for each role an address that signs in as her. Only this program has such a door; the
characters are those of the tests, and everything is gone when it ends.
"""

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse
from sqlalchemy import insert, update
from uuid6 import uuid7

from progress_db.server import sessions, tables
from progress_db.server.app import make_app
from progress_db.server.database import engine_for, upsert, writing
from progress_db.server.house import House, house_of
from progress_db.server.ingest.codes import new_class_code
from progress_db.server.keys import DeviceToken
from tests.progress_db.cast import HERE, Cast, make_cast, make_house
from tests.progress_db.played import fill_with_events

ROOM_EVERY_S = 5.0


def main() -> None:
    """Serve until stopped."""
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8411
    words = sys.argv[3:4] if sys.argv[2:3] == ["--as"] else []
    with tempfile.TemporaryDirectory() as folder:
        engine = engine_for(f"sqlite:///{Path(folder) / 'server.db'}")
        tables.metadata.create_all(engine)
        cast = make_cast(engine, datetime.now(UTC))
        house = make_house(engine, Path(folder), lambda: datetime.now(UTC))
        tokens = fill_with_events(house, cast, weeks=4)
        taught(house, cast)
        app = make_app(house)
        add_door(app, cast)
        _keep_room_alive(house, cast, tokens[cast.klass])
        for word in words or cast.accounts:
            print(f"{word} http://127.0.0.1:{port}/__as/{word.replace(' ', '%20')}", flush=True)
        uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")


def add_door(app: FastAPI, cast: Cast) -> None:
    """`/__as/WORD` signs in as a character, then goes to where she begins (or to `?to=`)."""

    @app.get("/__as/{word}", include_in_schema=False)
    def come_in(word: str, request: Request) -> RedirectResponse:
        house = house_of(request)
        with writing(house.engine) as connection:
            cookie = sessions.begin(connection, cast.accounts[word], house.clock())
        answer = RedirectResponse(request.query_params.get("to", "/"), 303)
        answer.set_cookie(sessions.COOKIE, cookie, httponly=True, samesite="lax")
        return answer


def taught(house: House, cast: Cast) -> None:
    """What a teacher has done: an open code, two assignments, a note."""
    now = house.clock()
    with writing(house.engine) as connection:
        here = tables.classes.c.id == cast.klass
        code = {"code": new_class_code(), "code_until": now + timedelta(days=2)}
        connection.execute(update(tables.classes).where(here).values(code))
        for position, (title, items) in enumerate(_ASSIGNED):
            connection.execute(
                insert(tables.assignments), _assigned(cast, now, position, title, items)
            )
        note = {"municipality": HERE, "id": uuid7(), "learner_id": cast.learners[0]}
        wrote = {"author": cast.accounts["teacher"], "author_name": "Teacher", "created_at": now}
        text = "Du er blevet god til at bede om at få det gentaget."
        connection.execute(insert(tables.notes), {**note, **wrote, "text": text})


def _assigned(
    cast: Cast, now: datetime, position: int, title: str, items: list[dict[str, str]]
) -> dict[str, object]:
    return {
        "municipality": HERE,
        "id": uuid7(),
        "class_id": cast.klass,
        "title": title,
        "items": items,
        "due_on": (now + timedelta(days=7)).date(),
        "position": position,
        "created_by": cast.accounts["teacher"],
        "created_at": now - timedelta(days=21 - 7 * position),
    }


def _keep_room_alive(house: House, cast: Cast, tokens: list[DeviceToken]) -> None:
    """The headsets tell where they are, as in a class."""

    def go_on() -> None:
        while not stop.wait(ROOM_EVERY_S):
            tell_room(house, cast, tokens)

    stop = Event()
    tell_room(house, cast, tokens)
    Thread(target=go_on, daemon=True).start()


def tell_room(house: House, cast: Cast, tokens: list[DeviceToken]) -> None:
    """Four headsets say where they are now: one needs help, one pauses, one is nobody's."""
    pack = house.packs["lager"]
    scene, turns = pack.scenes[0], [turn.id for turn in pack.scenes[0].turns]
    states = (("playing", False), ("playing", True), ("paused", False), ("idle", False))
    rows = []
    for number, (token, (state, help_)) in enumerate(zip(tokens, states, strict=False)):
        busy = state != "idle"
        place = {
            "pack": pack.head.id if busy else "",
            "scene": scene.id if busy else "",
            "turn": turns[number % len(turns)] if busy else "",
        }
        who = {"municipality": HERE, "device_id": token.device_id, "at": house.clock()}
        learner = cast.learners[number] if busy else None
        more = {"learner_id": learner, "state": state, "tries": number, "needs_help": help_}
        rows.append({**who, **place, **more})
    with writing(house.engine) as connection:
        upsert(connection, tables.presence, rows)


_ASSIGNED: tuple[tuple[str, list[dict[str, str]]], ...] = (
    (
        "De første dage",
        [
            {"kind": "scene", "pack": "lager", "id": "foerste-dag"},
            {"kind": "word", "pack": "lager", "id": "palle"},
        ],
    ),
    ("Lager, A1", [{"kind": "level", "pack": "lager", "id": "A1"}]),
)

if __name__ == "__main__":
    main()
