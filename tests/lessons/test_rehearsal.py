"""The four steps: one dialogue, walked as it is, and which step comes."""

from datetime import UTC, datetime, timedelta

import pytest

from lessons.course import History, cards_of_scene
from lessons.opening import Knowledge
from lessons.rehearsal import (
    Evidence,
    Step,
    beats_of,
    first_step,
    first_word,
    needs_no_repeat,
    step_after,
)
from lessons.scheduling import Rating, review
from lessons.skills import CardId, Skill
from scenes.dialogue import advance
from scenes.index import turn_of
from scenes.norms import breaks_norm
from scenes.pack import Pack
from scenes.steps import Ask, Do, End
from tests.lessons.sample_pack import sample_pack
from tests.scenes.samples import kaffe, own_packs

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SCENES = [(pack, scene) for pack in (kaffe(), *own_packs()) for scene in pack.scenes]


@pytest.mark.parametrize(("pack", "scene"), SCENES, ids=lambda part: getattr(part, "id", ""))
def test_every_scene_can_be_rehearsed_to_its_end(pack, scene):
    *hers, last = beats_of(pack, scene)
    assert isinstance(last.state.now, End)
    assert last.reply is last.act is None
    for beat in hers:
        assert isinstance(beat.state.now, Ask | Do)
        assert (beat.reply is None) != (beat.act is None)
        assert beat.reply is None or not breaks_norm(beat.reply)
        assert advance(pack, scene, beat.state, beat.fits).state.turn_id != beat.turn_id


def test_the_lines_of_colleagues_come_before_what_is_hers():
    pack = kaffe()
    first, second, *_ = beats_of(pack, pack.scenes[0])
    assert first.reply is not None
    assert first.reply.id == "fire-kopper"
    said = [line.id for turn in pack.scenes[0].turns for line in turn.say]
    assert list(first.lines) == said[: len(first.lines)]
    assert second.act == turn_of(pack.scenes[0], second.turn_id).do


def test_a_way_that_goes_round_is_rehearsed_once():
    pack = sample_pack()
    scene = pack.scenes[0]
    asked = turn_of(scene, "spoerg")
    back = asked.ask.replies[0].model_copy(update={"goto": "spoerg"})
    ask = asked.ask.model_copy(update={"replies": (back, *asked.ask.replies[1:])})
    turns = tuple(
        turn.model_copy(update={"ask": ask}) if turn.id == "spoerg" else turn
        for turn in scene.turns
    )
    assert [b.turn_id for b in beats_of(pack, scene.model_copy(update={"turns": turns}))] == [
        "spoerg"
    ]


# --- which step ---------------------------------------------------------------------------------


def step(*done: Step, level: str = "", at_once: tuple[str, ...] = (), known=None) -> Step:
    pack = sample_pack()
    return first_step(
        pack, pack.scenes[0], Evidence(frozenset(done), frozenset(at_once), level), known
    )


def test_nobody_is_thrown_into_a_scene():
    assert step() is Step.HEAR
    assert step_after(Step.HEAR) is Step.REPEAT
    assert step_after(Step.REPEAT) is None  # enough for today


def test_next_time_she_says_it_with_prompts_and_then_lives_it():
    assert step(Step.HEAR, Step.REPEAT) is Step.PROMPTS
    assert step_after(Step.PROMPTS) is Step.LIVE
    assert step_after(Step.LIVE) is None


def test_what_was_cut_off_goes_on():
    assert step(Step.HEAR) is Step.REPEAT
    assert step(Step.HEAR, Step.REPEAT, Step.PROMPTS) is Step.LIVE


def test_nobody_who_can_is_held_back():
    assert step(Step.LIVE) is Step.LIVE
    assert step(level="B1") is Step.LIVE
    assert step(level="A1") is Step.HEAR  # her own level is new to her
    assert step(at_once=("spoerg",)) is Step.LIVE


def trained(pack: Pack) -> Pack:
    """The sample pack, whose right reply trains a phrase."""
    scene = pack.scenes[0]
    turns = []
    for turn in scene.turns:
        if turn.ask:
            first = turn.ask.replies[0].model_copy(update={"trains": (scene.phrases[0],)})
            ask = turn.ask.model_copy(update={"replies": (first, *turn.ask.replies[1:])})
            turn = turn.model_copy(update={"ask": ask})
        turns.append(turn)
    scenes = (scene.model_copy(update={"turns": tuple(turns)}), *pack.scenes[1:])
    return pack.model_copy(update={"scenes": scenes})


def knowledge(pack: Pack, rating: Rating) -> Knowledge:
    card = CardId(pack.head.id, "phrase", pack.scenes[0].phrases[0], Skill.SAY)
    assert card in cards_of_scene(pack, pack.scenes[0])
    state = review(None, card, rating, NOW - timedelta(minutes=5))
    return Knowledge({card: state}, History(), NOW)


def test_a_reply_whose_cards_sit_well_needs_no_repeat():
    pack = trained(sample_pack())
    scene = pack.scenes[0]
    good, bad = knowledge(pack, Rating.Good), knowledge(pack, Rating.Again)
    assert needs_no_repeat(pack, scene, Evidence(), good) == {"spoerg"}
    assert needs_no_repeat(pack, scene, Evidence(), bad) == frozenset()
    assert first_step(pack, scene, Evidence(), good) is Step.LIVE
    assert first_step(pack, scene, Evidence(), bad) is Step.HEAR


@pytest.mark.parametrize(
    ("wording", "word"),
    [("Ja tak, meget gerne.", "Ja"), ("Undskyld, kan du hjælpe?", "Undskyld"), ("Nej!", "")],
)
def test_the_first_word_prompts(wording, word):
    assert first_word(wording) == word
