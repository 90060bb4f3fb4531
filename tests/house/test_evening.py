"""The whole evening: synthetic speech through the real ears, voice and store to tomorrow's plan."""

import shutil
from datetime import timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from game.demo.script import Act, Script, VoiceLine
from game.settings import LearnerSettings
from game.shift.today import Today, plan_today, read_known
from game.view import Screen
from lessons.curriculum import due_tomorrow
from progress_db.events import EventKind
from progress_db.store import Store
from tests.house.conftest import Played
from tests.house.evening import START, Evening, first_shift, shipped_packs, with_acts

FIRST = "foerste-dag"


@pytest.fixture(scope="module")
def store(played: Played) -> Store:
    store = Store.open(played.data / "kollega.db")
    yield store
    store.close()


@pytest.fixture(scope="module")
def learner(store: Store) -> UUID:
    (only,) = store.learners()
    return only.id


def plan(played: Played, store: Store, learner: UUID, days: int) -> Today:
    now = START + timedelta(days=days)
    settings = LearnerSettings(workplace="lager")
    return plan_today(played.evening.packs, read_known(store, learner), now, settings, Random(1))


# --- what happened --------------------------------------------------------------------------------


def test_the_shift_ends(played: Played) -> None:
    assert played.whole
    screens = [row.text for row in played.evening.log.rows if row.kind == "screen"]
    assert screens == [
        *("who", "code", "help_language", "workplace"),
        *("board", "exercise", "steps", "scene", "wrap_up", "news", "board"),
    ]


def test_a_well_said_line_is_accepted_at_once(played: Played) -> None:
    (only,) = played.evening.tries("velkommen")
    assert (only["verdict"], only["choice"], only["words_missed"]) == ("accepted", "jeg-er-ny", [])


def test_a_mumble_is_not_accepted_and_costs_nothing(played: Played) -> None:
    mumbled, clear = played.evening.tries("mette")
    assert mumbled["verdict"] != "accepted"
    assert clear["verdict"] == "accepted"


def test_asking_again_is_recorded_as_right(played: Played) -> None:
    repairs = played.evening.bodies(EventKind.REPAIR_USED)
    assert [(body["turn"], body["reply"]) for body in repairs] == [("et-ad-gangen", "sig-det-igen")]


def test_a_near_miss_is_understood_as_what_it_is(played: Played) -> None:
    repair, near, right = played.evening.tries("et-ad-gangen")
    assert (repair["verdict"], repair["choice"]) == ("accepted", "sig-det-igen")
    assert (near["verdict"], near["choice"]) == ("other", "fyrre-for-fjorten")
    assert "near_miss" in near["reasons"]
    assert (right["verdict"], right["choice"]) == ("accepted", "gentager")


def test_a_misstep_has_its_consequence_and_is_mended(played: Played) -> None:
    seen = [(b["turn"], b["outcome"]) for b in played.evening.bodies(EventKind.CULTURE_SEEN)]
    assert ("for-hurtigt", "misstep") in seen
    assert seen.index(("for-hurtigt", "mended")) > seen.index(("for-hurtigt", "misstep"))
    reasons = [row.text for row in played.evening.log.rows if "Det er godt at spørge" in row.text]
    assert len(reasons) == 1


def test_the_net_catches_two_silences(played: Played) -> None:
    assert [b["turn"] for b in played.evening.bodies(EventKind.NET_USED)] == ["faerdig"]
    done = {b["turn"]: b["how"] for b in played.evening.bodies(EventKind.TURN_DONE)}
    assert done["faerdig"] == "modelled"
    assert done["kaffe"] == "pointed"
    assert done["stil-kassen"] == "done"


def test_every_deed_of_the_script_was_done(played: Played) -> None:
    """Nothing is canned: what she was told to say is what reached the ears, in order."""
    spoken = [
        act.say or act.mumble
        for turns in first_shift().acts.values()
        for acts in turns.values()
        for act in acts
        if act.say or act.mumble
    ]
    said = [utterance.text for utterance in played.evening.learner.said]
    assert [text for text in said if text in spoken] == spoken


def test_verdicts_are_quick_and_recognition_is_light(played: Played) -> None:
    tries = played.evening.bodies(EventKind.TRY_SCORED)
    assert len(tries) >= 10
    assert all(body["recogniser"] for body in tries)
    assert all(body["ms"] > 0 and body["speech_s"] > 0.3 for body in tries)


# --- what is kept ---------------------------------------------------------------------------------


def test_everything_that_happened_is_in_the_store(played: Played, store: Store) -> None:
    kept = {event.id for event in store.events()}
    assert {event.id for event in played.evening.log.events} <= kept
    kinds = {event.kind for event in store.events()}
    assert kinds >= {EventKind.LEARNER_ADDED, EventKind.SITTING_STARTED, EventKind.SITTING_ENDED}
    versions = {
        (event.pack, bool(event.pack_version), bool(event.scorer_version))
        for event in store.events()
        if event.kind is EventKind.TRY_SCORED
    }
    assert versions == {("lager", True, True)}


def test_the_wrap_up_told_what_was_practised(played: Played, store: Store, learner: UUID) -> None:
    practised = {event.body["card"] for event in store.events(kinds=[EventKind.CARD_REVIEWED])}
    assert practised == {str(card) for card in store.cards(learner)}
    assert "lager/phrase/hvad-skal-jeg-goere-foerst#say" in practised
    assert "lager/culture/10#culture" in practised


def test_what_was_practised_comes_back(played: Played, store: Store, learner: UUID) -> None:
    today = plan(played, Store.in_memory(), learner, 0)
    tomorrow = plan(played, store, learner, 1)
    first = [str(exercise.card) for exercise in today.shift.warm_up]
    later = [str(exercise.card) for exercise in tomorrow.shift.warm_up]
    assert first != later
    cards = store.cards(learner)
    back = {exercise.card for exercise in tomorrow.shift.warm_up} & set(cards)
    assert back
    assert back <= set(due_tomorrow(cards, START))
    assert tomorrow.points > today.points


def test_what_went_badly_comes_back_sooner(store: Store, learner: UUID) -> None:
    due = {str(card): state.due for card, state in store.cards(learner).items()}
    caught, well = "lager/phrase/jeg-er-faerdig#say", "lager/phrase/maa-jeg-sidde-her#say"
    assert due[caught] < due[well]


# --- another script, another outcome --------------------------------------------------------------


def test_another_line_has_another_outcome(tmp_path: Path) -> None:
    script = with_acts(first_shift(), FIRST, "velkommen", Act(say="Goddag, direktør Lars."))
    evening = Evening(script, tmp_path)
    try:
        assert evening.play(lambda e: bool(e.tries("velkommen")))
        (only,) = evening.tries("velkommen")
        assert (only["verdict"], only["choice"]) == ("accepted", "hoeflig-tale")
        assert evening.bodies(EventKind.CULTURE_SEEN)[-1]["outcome"] == "misstep"
    finally:
        evening.close()


def test_the_next_evening_she_is_known(played: Played, tmp_path: Path) -> None:
    """She signs in with her three pictures; her language and her plan are there."""
    shutil.copy(played.data / "kollega.db", tmp_path)
    evening = Evening(first_shift(), tmp_path, START + timedelta(days=1))
    try:
        assert evening.play(lambda e: e.view.screen is Screen.BOARD)
        assert [str(one.id) for one in evening.keeper.ask(Store.learners)] == [
            str(evening.sitting.learner_id)
        ]
        assert evening.sitting.settings.help_language == "ar"
        assert evening.view.points > 0
        assert evening.view.streak == 1
    finally:
        evening.close()


# --- every scene, day after day -------------------------------------------------------------------

HORSE = "Min hest spiser gule bananer."
VOICES = (VoiceLine(variant="f2"), VoiceLine(variant="f5", rate=128), VoiceLine(variant="m3"))


def off_the_point(voice: VoiceLine) -> Script:
    """In every turn she first says what has nothing to do with it, then the reply."""
    scenes = [scene for pack in shipped_packs().values() for scene in pack.scenes]
    twice = (Act(say=HORSE), Act())
    acts = {sc.id: {turn.id: twice for turn in sc.turns if turn.ask} for sc in scenes}
    return Script(voices=(voice,), acts=acts)


def test_three_days_three_scenes_by_voice(tmp_path: Path) -> None:
    done = []
    for day, voice in enumerate(VOICES):
        evening = Evening(off_the_point(voice), tmp_path, START + timedelta(days=day))
        try:
            assert evening.play()
        finally:
            evening.close()
        done += [body["scene"] for body in evening.bodies(EventKind.SCENE_DONE)]
        tries = [row for row in evening.log.rows if row.kind == "try" and row.scene]
        assert {row.verdict for row in tries if row.said == HORSE} == {"other"}
        replies = [row for row in tries if row.said != HORSE]
        assert [(row.said, row.verdict) for row in replies if row.verdict != "accepted"] == []
        # What begins in the last echo of a colleague's line may be passed over, unless it is right.
        assert len(replies) - 1 <= len(tries) - len(replies) <= len(replies)
        assert evening.bodies(EventKind.NET_USED) == []
    assert len(done) == len(set(done)) == len(VOICES), "another scene each day"
