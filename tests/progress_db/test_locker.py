"""The locker and what fills it, from events alone."""

from dataclasses import replace

from lessons.can_do import TradeLevels
from lessons.course import SceneId
from lessons.locker import Brought, Cause, Milestone
from lessons.mastery import Level, Reached
from progress_db.events import EventKind
from progress_db.locker import Keepsakes, keepsakes_of, milestones, thing_body
from progress_db.summaries import Summary
from scenes.pack import Bilingual
from tests.progress_db.samples import AMINA, event

GLOVES = Brought("lager", "handsker", "scene/lager/foerste-dag")


def brought(one):
    return event(EventKind.THING_BROUGHT, **thing_body(one))


def test_things_stay_in_the_order_they_came():
    tape = Brought("lager", "tape", "words//10")
    kept = keepsakes_of([brought(GLOVES), brought(tape)])
    assert kept == Keepsakes((GLOVES, tape))


def test_two_devices_bring_one_thing_for_one_deed():
    other = replace(GLOVES, word="kasse")
    assert keepsakes_of([brought(GLOVES), brought(other)]).brought == (GLOVES,)


def test_only_what_was_told_last_is_remembered():
    told = [event(EventKind.WINS_TOLD, wins=[key]) for key in ("win-asked", "win-spoke")]
    assert keepsakes_of(told).told == {"win-spoke"}


def reached(scenes, needed):
    return Reached(Level("ny", "A1", 1.0, 0.6, 2), scenes, needed, 1, 1, 0, 0)


def test_what_she_has_reached_is_in_the_summary():
    summary = Summary(
        AMINA,
        words_known=frozenset(f"lager/{n}" for n in range(21)),
        culture={"lager/3": "mended", "faelles/3": "met", "lager/8": "misstep"},
        scenes={SceneId("lager", "foerste-dag"): 2},
    )
    title = Bilingual(da="Lageret")
    trades = [TradeLevels("lager", title, (reached(2, 2), reached(0, 2), reached(0, 0)))]
    assert list(milestones(summary, trades)) == [
        Milestone(Cause.LEVEL, "lager", "ny"),
        Milestone(Cause.SCENE, "lager", "foerste-dag"),
        Milestone(Cause.WORDS, "", "10"),
        Milestone(Cause.WORDS, "", "20"),
        Milestone(Cause.CULTURE, "", "3"),
    ]
