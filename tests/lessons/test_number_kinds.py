"""Numbers, places, times: what a pack uses, how it is said, what it is mixed up with."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.making.numbers import FASTEST, SHORTEST_S, asks_again_s, pace
from lessons.number_kinds import NumberKind, draw, figure, kinds_of, own_values
from tests.lessons.sample_pack import sample_pack
from tests.scenes.samples import kaffe

kinds = st.sampled_from(NumberKind)


def test_a_packs_kinds_and_values_come_from_its_slots():
    assert kinds_of(kaffe()) == (NumberKind.NUMBER,)
    assert own_values(kaffe(), NumberKind.NUMBER) == ("4",)
    assert kinds_of(sample_pack()) == ()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Kom klokken syv.", NumberKind.TIME),
        ("Det koster 65 kroner.", NumberKind.AMOUNT),
        ("Den 12. marts holder vi fri.", NumberKind.DATE),
        ("Ring til mig på 28 74 35 91.", NumberKind.PHONE),
        ("Den står på C-14.", NumberKind.PLACE),
    ],
)
def test_and_from_what_is_said(line, kind):
    pack = sample_pack()
    first, *others = pack.scenes[0].turns
    said = first.say[0].model_copy(update={"da": line})
    turn = first.model_copy(update={"say": (said,)})
    scene = pack.scenes[0].model_copy(update={"turns": (turn, *others)})
    assert kind in kinds_of(pack.model_copy(update={"scenes": (scene,)}))


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (NumberKind.NUMBER, "52", "tooghalvtreds"),
        (NumberKind.PLACE, "C-14", "c fjorten"),
        (NumberKind.TIME, "6.45", "kvart i syv"),
        (NumberKind.TIME, "7.30", "halv otte"),
        (NumberKind.AMOUNT, "65", "femogtres kroner"),
        (NumberKind.DATE, "12/3", "den tolvte marts"),
        (NumberKind.PHONE, "28 74 35 91", "otteogtyve fireoghalvfjerds femogtredive enoghalvfems"),
    ],
)
def test_a_value_is_said_as_at_work(kind, value, said):
    found = figure(kind, value)
    assert found.said[0] == said
    assert found.sign == f"{kind}:{value}"


@given(kinds, st.integers(), st.integers(0, 8), st.booleans())
def test_what_is_drawn_can_be_told_apart(kind, seed, met, reads):
    drawn = draw(kaffe(), kind, 3, Random(seed), met, reads=reads)
    assert len({each.value for each in drawn}) == 4
    assert len({each.said[0] for each in drawn}) == 4
    if kind is NumberKind.PLACE and not reads:
        assert len({each.value[0] for each in drawn}) == 1, "a letter would tell them apart"


def test_a_time_is_drawn_beside_what_it_is_mixed_up_with():
    for seed in range(20):
        right, *near = draw(kaffe(), NumberKind.TIME, 3, Random(seed), 0)
        hour, minute = right.value.split(".")
        if minute == "45":
            assert f"{int(hour) + 1}.15" in {each.value for each in near}


def test_it_goes_faster_up_to_a_limit():
    paces = [pace(met) for met in range(30)]
    assert paces == sorted(paces)
    assert paces[0] < paces[1]
    assert paces[-1] == FASTEST
    assert asks_again_s(0) > asks_again_s(1)
    assert asks_again_s(99) == SHORTEST_S
