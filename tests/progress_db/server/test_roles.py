"""Every route, every role: who gets what, and that each look at a learner leaves its mark.

The table is `roles.txt`. A route that it does not name fails the test.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from sqlalchemy import Engine, delete, select

from progress_db.server.app import make_app
from progress_db.server.database import writing
from progress_db.server.tables import views
from tests.progress_db.cast import make_house
from tests.progress_db.server.owned import MARK, Values, kept, put_back
from tests.progress_db.server.role_table import VIEWERS, Line, lines
from tests.progress_db.server.stage import Stage, ask, code_of, staged

GIVEN = ("200", "204", "303", "422")  # answers of somebody who was let in
OF_A_CLASS = {
    *("class_id", "second_id", "learner_id", "group_id", "assignment_id"),
    *("note_id", "device_id", "receipt_id"),
}
LABEL = re.compile(rf"{MARK}[a-z]+\d+")
LINES = tuple(lines())


def looks_of(stage: Stage, account: Any) -> set[tuple[str, str]]:
    """(what, learner) of all looks of an account; they are taken away."""
    with writing(stage.house.engine) as connection:
        here = views.c.account_id == account
        rows = connection.execute(select(views.c.what, views.c.learner_id).where(here)).all()
        if rows:
            connection.execute(delete(views))
    return {(row.what, str(row.learner_id)) for row in rows}


# --- the table --------------------------------------------------------------------------------


def routes_of(app: FastAPI) -> set[str]:
    found = set()
    for context in iter_route_contexts(app.routes):
        methods = set(getattr(context, "methods", None) or {"GET"}) - {"HEAD"}
        found |= {f"{method} {context.path}" for method in methods}
    return found


def test_the_table_names_every_route_and_no_other(sqlite_engine: Engine, tmp_path: Path) -> None:
    named = [line.route for line in LINES]
    assert set(named) == routes_of(make_app(make_house(sqlite_engine, tmp_path)))
    twice = {route for route in named if named.count(route) > 1 and "{form}" not in route}
    assert not twice


def test_each_viewer_gets_what_the_table_says(engine: Engine, tmp_path: Path) -> None:
    wrong = []
    with staged(engine, tmp_path) as stage:
        rows = kept(engine)
        for line in LINES:
            for viewer in reversed(VIEWERS):  # who is refused comes first
                answer = ask(stage, line, viewer, stage.things["teacher"])
                wrong += list(_faults(stage, line, viewer, answer))
                if line.method == "POST" and code_of(answer) in GIVEN:
                    put_back(engine, rows)
    assert not wrong, "\n".join(wrong)


def _faults(stage: Stage, line: Line, viewer: str, answer: Any) -> Iterator[str]:
    """What is not as the table says; and what somebody could read who was refused."""
    found, wanted = code_of(answer), line.answers[viewer]
    told = f"{viewer}: {line.route}"
    if found != wanted:
        yield f"{told} answers {found}, not {wanted}"
    mine = LABEL.findall(answer.text) if viewer in ("teacher", "lead") else ()
    theirs = [word for word in set(re.findall(rf"{MARK}\w+", answer.text)) if not mine]
    if theirs and found not in GIVEN:
        yield f"{told} is refused and reads {theirs}"
    account = stage.cast.accounts.get(viewer)
    if account is None:
        return
    looks = looks_of(stage, account)
    hers = {(what, one) for what, one in looks if one in map(str, stage.cast.learners)}
    if hers != _wanted_looks(stage, line, viewer, wanted):
        yield f"{told} leaves the looks {sorted({what for what, _ in hers}), len(hers)}"
    if mine and not looks:
        yield f"{told} shows {mine} and leaves no look"


def _wanted_looks(stage: Stage, line: Line, viewer: str, wanted: str) -> set[tuple[str, str]]:
    if viewer not in ("teacher", "lead") or wanted not in GIVEN:
        return set()
    everyone = [str(one) for one in stage.cast.learners]
    one = [stage.things["teacher"]["learner_id"]]
    return {(what, who) for what, whom in line.seen for who in (one if whom == "one" else everyone)}


# --- what is another's ------------------------------------------------------------------------


@pytest.mark.parametrize("owner", ["colleague", "stranger"])
def test_what_is_anothers_is_not_there_for_a_teacher(
    engine: Engine, tmp_path: Path, owner: str
) -> None:
    only = OF_A_CLASS | ({"plan_id"} if owner == "stranger" else set())
    wrong = []
    with staged(engine, tmp_path) as stage:
        own, other = stage.things["teacher"], stage.things[owner]
        before = _rows_about(engine, other, only)
        for line in LINES:
            if line.answers["teacher"] not in GIVEN or line.path.startswith("/api/"):
                continue
            for name, values in _mixed(line, own, other, only):
                answer = ask(stage, line, "teacher", values)
                # An id of a form that is not hers may also be passed over, or be a mistake there.
                wanted = (404,) if name in line.path else (404, 422, 303)
                if answer.status_code not in wanted or f"{MARK}{owner}" in answer.text:
                    wrong.append(f"{line.route} answers {answer.status_code} with another's {name}")
        assert _rows_about(engine, other, only) == before
    assert not wrong, "\n".join(wrong)


def test_what_is_of_another_school_is_not_there_for_a_lead(engine: Engine, tmp_path: Path) -> None:
    only = {*OF_A_CLASS, "plan_id", "account_id"}
    wrong = []
    with staged(engine, tmp_path) as stage:
        own, other = stage.things["teacher"], stage.things["stranger"]
        before = _rows_about(engine, other, only)
        for line in LINES:
            for name, values in _mixed(line, own, other, only):
                if line.answers["lead"] in GIVEN and name in line.path:
                    answer = ask(stage, line, "lead", values)
                    if answer.status_code != 404 or f"{MARK}stranger" in answer.text:
                        wrong.append(f"{line.route} answers {answer.status_code} with {name}")
        assert _rows_about(engine, other, only) == before
    assert not wrong, "\n".join(wrong)


def test_a_headset_gets_only_what_is_of_its_class(engine: Engine, tmp_path: Path) -> None:
    with staged(engine, tmp_path) as stage:
        down = next(line for line in LINES if line.path == "/api/v1/down")
        pack = next(line for line in LINES if line.path.startswith("/api/v1/packs/"))
        values = stage.things["teacher"]
        answer = ask(stage, down, "another headset", values)
        assert answer.status_code == 200
        assert f"{MARK}stranger0" in answer.text
        assert f"{MARK}teacher" not in answer.text and values["learner_id"] not in answer.text
        assert ask(stage, pack, "another headset", values).status_code == 404


def test_the_figures_of_a_municipality_are_for_its_own_analyst(
    engine: Engine, tmp_path: Path
) -> None:
    with staged(engine, tmp_path) as stage:
        for line in LINES:
            if line.path.startswith("/figures"):
                answer = ask(stage, line, "foreign analyst", stage.things["teacher"])
                assert answer.status_code in (200, 404)
                assert "Sprogskolen Havnen" not in answer.text


def _mixed(line: Line, own: Values, other: Values, only: set[str]) -> Iterator[tuple[str, Values]]:
    """Each id of the line once another's, and all of them another's."""
    which = sorted(name for name in line.ids() if name in only)
    for name in which:
        yield name, {**own, name: other[name]}
    if len(which) > 1:
        yield which[0], {**own, **{name: other[name] for name in which}}


def _rows_about(engine: Engine, values: Values, only: set[str]) -> list[str]:
    """Every row in which one of these ids stands, in any table."""
    ids = {values[name] for name in only}
    return sorted(
        f"{table}: {row}"
        for table, rows in kept(engine).items()
        for row in rows
        if ids & {str(value) for value in row.values()}
    )
