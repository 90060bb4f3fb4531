"""The doors for headsets as OpenAPI tells of them, asked by schemathesis what it can think of."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance
from sqlalchemy import Engine, func, select, update

from progress_db.server import tables
from progress_db.server.app import make_app
from progress_db.server.database import reading, writing
from progress_db.server.house import House
from progress_db.server.keys import DeviceToken
from progress_db.server.settings import ServeSettings
from tests.progress_db.cast import HERE, client_of, make_cast, make_house

EXAMPLES = {"sqlite": 15, "postgresql": 6}  # of each door, right ones and wrong ones
EXCEPT = {
    # A name may also be refused for what it says: no schema knows personal numbers.
    "/api/v1/devices": [positive_data_acceptance],
    # A parameter more is passed over, as in every address; wrong ones are asked for below.
    "/api/v1/down": [negative_data_rejection],
}
DOORS = 8


@contextmanager
def _doors(engine: Engine, tmp_path: Path) -> Iterator[tuple[Any, dict[str, str]]]:
    """The schema over a filled server that lets one ask as fast as one likes, and a token."""
    cast, plain = make_cast(engine), make_house(engine, tmp_path)
    fast = ServeSettings(server=tmp_path, rate_address=0, rate_device=0, metrics_token="m")
    house = House(engine, plain.keys, fast, plain.packs, plain.clock)
    token = house.keys.device_token(DeviceToken(HERE, cast.device))
    with writing(engine) as connection:
        row = {"school_id": cast.school, "pack": "kaffe", "version": "1", "sha256": "0" * 64}
        more = {"municipality": HERE, "content": b"PK", "created_at": house.clock()}
        connection.execute(tables.school_packs.insert(), {**row, **more})
        opened = {"code": "ABCD-2345", "code_until": house.clock().replace(year=2027)}
        connection.execute(update(tables.classes).values(code=None))
        here = tables.classes.c.id == cast.klass
        connection.execute(update(tables.classes).where(here).values(**opened))
    named = {"headers": {"Host": "localhost"}}
    schema = schemathesis.openapi.from_asgi("/openapi.json", make_app(house), **named)

    # The tests' tables are of no revision; test_serve.py asks /readyz of a real server.
    yield schema.exclude(path="/readyz"), {"Authorization": f"Bearer {token}", "Host": "localhost"}


def test_every_door_keeps_its_word(engine: Engine, tmp_path: Path) -> None:
    """No server error, only documented answers of the documented shape; wrong input is refused."""
    with _doors(engine, tmp_path) as (schema, heads):
        asked = 0
        for found in schema.get_all_operations():
            operation = found.ok()
            for mode in GenerationMode if _takes_anything(operation) else [GenerationMode.POSITIVE]:
                _ask(operation, mode, heads, EXAMPLES[engine.dialect.name])
            asked += 1
    assert asked == DOORS
    with reading(engine) as connection:
        left = connection.execute(select(func.count()).select_from(tables.learners)).scalar_one()
    assert left >= 14


@pytest.mark.parametrize(
    "wrong", ["after=-1", "after=x", "after=9223372036854775808", "own=perhaps", "learner=x"]
)
def test_a_wrong_parameter_is_said(sqlite_engine: Engine, tmp_path: Path, wrong: str) -> None:
    cast, house = make_cast(sqlite_engine), make_house(sqlite_engine, tmp_path)
    token = house.keys.device_token(DeviceToken(HERE, cast.device))
    with client_of(house) as client:
        heads = {"Authorization": f"Bearer {token}"}
        answer = client.get(f"/api/v1/down?{wrong}", headers=heads)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "bad-request")
    assert wrong.split("=")[0] in answer.json()["error"]["text"]


def _takes_anything(operation: Any) -> bool:
    return bool(operation.body or operation.query or operation.path_parameters)


def _ask(operation: Any, mode: GenerationMode, heads: dict[str, str], examples: int) -> None:
    strategy = operation.as_strategy(generation_mode=mode)
    without = EXCEPT.get(operation.path, [])

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy)
    def one(case: Any) -> None:
        case.call_and_validate(headers=heads, excluded_checks=without)

    one()
