"""From written wordings to what the ears listen for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.index import turn_of
from scenes.pack import Reply, Slot, SlotKind, Tolerance
from scenes.rivals import MOST_RIVALS, near_numbers, rival_values
from scenes.slots import all_right, fill, slot_names, slot_problem
from scenes.tolerance import forgiven
from scenes.wordings import MOST_WORDINGS, keyword_words, listening_for, reply_text, spoken
from speech.heard import ItemKind, Role
from tests.scenes.samples import kaffe, pause


def _slot(kind, value):
    return Slot(kind=SlotKind(kind), value=value)


def _reply(*wordings, **more):
    return Reply(id="svar", wordings=wordings, goto="slut", **more)


def _listening(turn_id, pack=None, scene=None):
    pack, scene = pack or kaffe(), scene or pause()
    return listening_for(pack, scene, turn_of(scene, turn_id))


def _choices(turn_id):
    return {choice.id: choice for choice in _listening(turn_id).choices}


# --- slots ------------------------------------------------------------------------------------


def test_filling():
    assert slot_names("{a} og {b} og {a}") == ("a", "b", "a")
    assert fill("{a} og {b}", {"a": "to"}) == "to og {b}"


def test_any_of_several_values():
    slot = Slot(kind=SlotKind.ANY, values=("Ali", "Sara"))
    assert list(all_right("Jeg hedder {navn}.", {"navn": slot})) == [
        "Jeg hedder Ali.",
        "Jeg hedder Sara.",
    ]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [("number", "15", "femten"), ("place", "C-14", "14"), ("time", "6.45", "6.75")],
)
def test_values_that_fit(kind, good, bad):
    assert slot_problem(_slot(kind, good)) == ""
    assert slot_problem(_slot(kind, bad))
    assert slot_problem(_slot(kind, None))


def test_any_needs_values():
    assert slot_problem(_slot("any", None))
    assert slot_problem(_slot("any", "Ali")) == ""


# --- near values ------------------------------------------------------------------------------


def test_rivals_of_a_place():
    assert rival_values(_slot("place", "C-14")) == ("C-40", "B-14", "C-15", "C-13")


def test_rivals_of_numbers():
    assert near_numbers(15)[0] == 50  # femten, and halvtreds said as if it were English
    assert near_numbers(24)[0] == 42  # fireogtyve, toogfyrre
    assert near_numbers(50)[0] == 60  # halvtreds, tres
    assert near_numbers(0) == (1,)


def test_rivals_of_times():
    assert rival_values(_slot("time", "6.45"))[0] == "7.15"  # kvart i syv, kvart over syv
    assert rival_values(_slot("time", "6.30"))[:2] == ("5.30", "7.30")  # halv syv
    assert rival_values(_slot("time", "0.15")) == ("23.45", "23.15", "1.15")


@given(st.integers(0, 9999))
def test_a_number_is_no_rival_of_itself(number):
    rivals = rival_values(_slot("number", str(number)))
    assert str(number) not in rivals
    assert 1 <= len(rivals) <= MOST_RIVALS
    assert all(slot_problem(_slot("number", rival)) == "" for rival in rivals)


# --- wordings ---------------------------------------------------------------------------------


def test_spoken_in_normal_form_usual_ways_first():
    reply = _reply("Stil den på {p}!", "På {p}.", slots={"p": _slot("place", "C-14")})
    assert spoken(reply) == (
        "stil den på c fjorten",
        "på c fjorten",
        "stil den på c en fire",
        "på c en fire",
    )
    assert reply_text(reply) == "Stil den på C-14!"


def test_never_too_many_wordings():
    many = _reply(*(f"Ring til 12 34 56 7{n} klokken 14.45." for n in range(10)))
    assert len(spoken(many)) <= MOST_WORDINGS
    assert len(spoken(_reply(*(f"Nummer {n} er her." for n in range(100, 160))))) == MOST_WORDINGS


def test_keywords_are_spoken_words():
    place = {"p": _slot("place", "C-14")}
    assert keyword_words(_reply("På {p}.", keywords=("{p}",), slots=place)) == {"c", "fjorten"}
    assert keyword_words(_reply("Ja tak.", keywords=("tak",))) == {"tak"}


def test_roles_kinds_and_keywords():
    choices = _choices("sammen")
    assert choices["gerne"].role is Role.REPLY
    assert choices["gerne"].kind is ItemKind.PHRASE
    assert choices["gerne"].keywords == {"gerne"}
    assert choices["alene"].role is Role.MISSTEP
    assert choices["igen"].role is Role.REPAIR


def test_repairs_are_understood_where_nothing_is_asked():
    roles = {choice.role for choice in _listening("kanden").choices}
    assert roles == {Role.REPAIR}


def test_near_values_of_slots_are_listened_for():
    choices = _choices("kopper")
    three = choices["fire-kopper~antal~3"]
    assert three.role is Role.NEAR
    assert three.wordings == ("vi skal bruge tre kopper", "tre kopper")
    assert three.keywords == {"tre"}


def test_a_near_value_that_the_author_listed_is_the_authors():
    choices = _choices("kopper")
    assert "fire-kopper~antal~5" not in choices
    assert "fem kopper" in choices["fem-kopper"].wordings


def test_no_two_choices_share_a_wording():
    for turn in pause().turns:
        wordings = [w for choice in _listening(turn.id).choices for w in choice.wordings]
        assert len(wordings) == len(set(wordings))


def test_one_reply_may_be_a_safety_line():
    turn = next(turn for turn in pause().turns if turn.ask)
    careful = turn.ask.replies[0].model_copy(update={"safety": True})
    ask = turn.ask.model_copy(update={"replies": (careful, *turn.ask.replies[1:])})
    listening = listening_for(kaffe(), pause(), turn.model_copy(update={"ask": ask}))
    assert [choice.id for choice in listening.choices if choice.strict] == [careful.id]
    assert listening.strict is False


def test_safety_is_strict():
    turn = turn_of(pause(), "sammen")
    careful = turn.model_copy(update={"ask": turn.ask.model_copy(update={"safety": True})})
    assert listening_for(kaffe(), pause(), careful).strict is True
    assert listening_for(kaffe(), pause(), turn).strict is False


# --- what is forgiven ---------------------------------------------------------------------------


def test_word_order_articles_and_small_words():
    def said(text, tolerance):
        return set(forgiven(text, (tolerance,)))

    assert said("nu går jeg hjem", Tolerance.WORD_ORDER) == {"nu jeg går hjem"}
    assert said("hvad skal jeg lave nu", Tolerance.WORD_ORDER) == {"hvad jeg skal lave nu"}
    assert said("kan du vise mig det", Tolerance.WORD_ORDER) == set()
    assert said("jeg har en kasse", Tolerance.ARTICLES) == {"jeg har et kasse", "jeg har kasse"}
    assert said("jeg er lige færdig nu", Tolerance.SMALL_WORDS) == {"jeg er færdig"}


def test_what_is_not_tolerated_is_not_forgiven():
    assert set(forgiven("nu går jeg hjem", ())) == set()
    assert spoken(_reply("Nu går jeg hjem.", tolerate=(Tolerance.WORD_ORDER,))) == (
        "nu går jeg hjem",
        "nu jeg går hjem",
    )
