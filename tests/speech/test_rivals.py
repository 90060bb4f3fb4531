"""What a sound may have been instead: against every other chain, scored one by one."""

from itertools import combinations, pairwise

import numpy as np
import pytest

from speech.acoustic.rivals import BEFORE, NOTHING, Chain, OtherWays, aligned, base_of

PHONES = ("SIL", "s", "k", "o", "?o", "l", "@-")


def best_of(phones: list[int], scores: np.ndarray) -> float:
    """The best score of these phones in this order, by trying all boundaries."""
    frames = len(scores)
    found = -np.inf
    for inner in combinations(range(1, frames), len(phones) - 1):
        cuts = (0, *inner, frames)
        parts = (scores[a:b, p].sum() for p, a, b in zip(phones, cuts, cuts[1:], strict=False))
        found = max(found, float(sum(parts)))
    return found


def changed(chain: list[int], unit: int, rival: str) -> list[list[int]]:
    if rival == NOTHING:
        return [chain[:unit] + chain[unit + 1 :], [*chain[:unit], 0, *chain[unit + 1 :]]]
    if rival == BEFORE:
        return [[*chain[:unit], v, *chain[unit:]] for v in (3, 4, 6)]
    same = [i for i, phone in enumerate(PHONES) if base_of(phone) == rival]
    return [[*chain[:unit], p, *chain[unit + 1 :]] for p in same]


@pytest.mark.parametrize("seed", range(4))
def test_leads_are_those_of_whole_chains(seed: int) -> None:
    chain = [1, 2, 5]  # s k l: the middle one may reach over the whole sound
    scores = np.random.default_rng(seed).normal(0, 2, (9, len(PHONES))).astype(np.float32)
    cuts = np.array([0, 2, 5, 9], np.int32)
    ways = OtherWays(Chain(np.array(chain, np.int32), cuts), scores, PHONES)
    own = best_of(chain, scores)
    found = dict(ways.rivals(1, 99))
    assert set(found) == {"o", "@-", NOTHING, BEFORE}
    for rival, lead in found.items():
        best = max(best_of(way, scores) for way in changed(chain, 1, rival))
        assert lead == pytest.approx(best - own, abs=1e-3)


def test_a_sound_in_its_place_has_no_rival() -> None:
    chain = np.array([0, 1, 2, 4, 0], np.int32)
    cuts = np.array([0, 2, 5, 7, 10, 12], np.int32)
    scores = np.full((12, len(PHONES)), -8.0, np.float32)
    for phone, (first, last) in zip(chain, pairwise(cuts), strict=True):
        scores[first:last, phone] = 0.0
    ways = OtherWays(Chain(chain, cuts), scores, PHONES)
    assert all(ways.rivals(unit, 1)[0][1] < 0 for unit in (1, 2, 3))


def planted(said: list[tuple[int, int]], chain: list[int], cuts: list[int]) -> OtherWays:
    """Scores of what was really said (phone, frames), aligned as another chain."""
    scores = np.full((sum(n for _, n in said), len(PHONES)), -8.0, np.float32)
    at = 0
    for phone, frames in said:
        scores[at : at + frames, phone] = 0.0
        at += frames
    return OtherWays(Chain(np.array(chain, np.int32), np.array(cuts, np.int32)), scores, PHONES)


def test_another_sound_leads_by_its_frames() -> None:
    ways = planted([(0, 2), (1, 3), (6, 4), (0, 2)], [0, 1, 5, 0], [0, 2, 5, 9, 11])
    assert ways.rivals(2, 1) == [("@-", pytest.approx(32.0))]


def test_a_vowel_that_slipped_in_is_found_between_the_consonants() -> None:
    said = [(0, 2), (1, 3), (6, 3), (2, 2), (3, 3), (0, 2)]
    ways = planted(said, [0, 1, 2, 3, 0], [0, 2, 8, 10, 13, 15])
    name, lead = ways.rivals(2, 1)[0]
    assert (name, lead) == (BEFORE, pytest.approx(24.0))


def test_a_vowel_before_the_cluster_is_found_at_its_first_consonant() -> None:
    said = [(0, 2), (6, 3), (1, 3), (2, 2), (3, 3), (0, 2)]
    ways = planted(said, [0, 1, 2, 3, 0], [0, 2, 8, 10, 13, 15])
    assert ways.rivals(1, 1)[0][0] == BEFORE


def test_a_sound_that_was_left_out_is_found() -> None:
    ways = planted([(0, 2), (3, 4), (0, 4)], [0, 3, 2, 0], [0, 2, 5, 6, 10])
    assert ways.rivals(2, 1)[0][0] == NOTHING


def test_short_and_long_are_the_same_sound() -> None:
    ways = planted([(0, 2), (3, 4), (0, 2)], [0, 4, 0], [0, 2, 6, 8])
    assert "o" not in [name for name, _ in ways.rivals(1, 99)]
    assert ways.rivals(1, 1)[0][1] < 0


def test_a_chain_is_cut_where_its_phones_lie() -> None:
    scores = np.full((9, len(PHONES)), -8.0, np.float32)
    for phone, first, last in ((1, 0, 3), (3, 3, 4), (5, 4, 9)):
        scores[first:last, phone] = 0.0
    chain = aligned(np.array([1, 3, 5], np.int32), scores)
    assert chain is not None
    assert chain.cuts.tolist() == [0, 3, 4, 9]
    assert aligned(np.array([1] * 10, np.int32), scores) is None
