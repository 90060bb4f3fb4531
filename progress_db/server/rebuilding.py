"""Summaries made anew, or compared with their events, for every municipality of a server."""

from sqlalchemy import select

from progress_db.server.database import reading
from progress_db.server.house import House
from progress_db.server.rebuild import differences, rebuild
from progress_db.server.tables import municipalities


def rebuild_all(house: House, check: bool) -> dict[int, int]:
    """By municipality: how many learners were summed, or with `check` how many rows differ."""
    with reading(house.engine) as connection:
        ids = list(connection.execute(select(municipalities.c.id)).scalars())
    if check:
        return {one: len(differences(house.engine, house.keys, house.packs, one)) for one in ids}
    return {one: rebuild(house.engine, house.keys, house.packs, one) for one in ids}
