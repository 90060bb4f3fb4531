"""What the server is measured with: made-up lives are like real ones, and their summaries too."""

from random import Random

from sqlalchemy import Engine, func, select

from progress_db.server import tables
from progress_db.server.bench import fill
from progress_db.server.database import reading
from progress_db.server.keys import Keys
from progress_db.server.rebuild import differences, rebuild
from progress_db.server.settings import PACKS
from progress_db.server.written_lives import MUNICIPALITY
from scenes.load import packs_in
from tests.progress_db.cast import SECRET

LEARNERS, EVENTS = 30, 3000


def test_made_up_lives_come_to_summaries(postgres_engine: Engine) -> None:
    packs, keys = packs_in(PACKS), Keys(SECRET)
    assert fill(postgres_engine, packs, LEARNERS, EVENTS, Random(1)).rows == EVENTS
    assert rebuild(postgres_engine, keys, packs, MUNICIPALITY) == LEARNERS
    assert differences(postgres_engine, keys, packs, MUNICIPALITY) == []
    with reading(postgres_engine) as connection:
        glances = connection.execute(select(func.count()).select_from(tables.glances)).scalar_one()
        most = connection.execute(select(func.max(tables.figures.c.learners))).scalar_one()
    assert glances == LEARNERS
    assert 0 < most <= LEARNERS
