"""Vosk's graph of words: shared tails, every way its own words, [unk] for what is no Danish."""

import pytest

from speech.training.graph import UNKNOWN, lexicon_arcs

SOUNDS = "abcd"
LEXICON = {
    "ab": (("a", "b"), ("a", "b", "c")),
    "bab": (("b", "a", "b"), ("b", "a", "b", "c")),
    "ab2": (("a", "b"),),  # sounds as the first one
    "abd": (("a", "b", "d"),),
    "d": (("d",),),
}


def phone_ids(sounds):
    names = ["SIL", *(f"{sound}_{place}" for sound in sounds for place in "BIES")]
    return {name: number for number, name in enumerate(names, start=1)}


def made(sounds=SOUNDS):
    words = {word: i for i, word in enumerate([*LEXICON, UNKNOWN], start=1)}
    return lexicon_arcs(LEXICON, words, phone_ids(sounds)), {i: w for w, i in words.items()}


def placed(said):
    if len(said) == 1:
        return [f"{said[0]}_S"]
    return [f"{said[0]}_B", *(f"{p}_I" for p in said[1:-1]), f"{said[-1]}_E"]


def heard(said, sounds=SOUNDS):
    """The words of all paths that say these phones, one frame each, and the cheapest cost."""
    arcs, words = made(sounds)
    wanted = [2 * phone_ids(sounds)[name] for name in placed(said)]
    found, waiting = {}, [(1, 0, (), 0.0)]
    while waiting:
        state, at, labels, cost = waiting.pop()
        if (state, at) == (0, len(wanted)):
            found[labels] = min(cost, found.get(labels, cost))
        for end, goes_on, word, more in steps(arcs, state, wanted[at:]):
            step = (*labels, words[word]) if word else labels
            waiting.append((end, at + goes_on, step, cost + more))
    return found


def steps(arcs, state, rest):
    """The arcs from a state that say nothing or the next phone; none from the end of a word."""
    for start, end, transition, word, cost in arcs if state else ():
        if start == state and start != end and transition in (0, *rest[:1]):
            yield end, transition > 0, word, cost


@pytest.mark.parametrize("said", [said for ways in LEXICON.values() for said in ways])
def test_every_way_is_heard_as_its_words_and_as_unknown(said):
    meant = {(word,) for word, ways in LEXICON.items() if said in ways}
    found = heard(said)
    assert set(found) - {(UNKNOWN,)} == meant
    assert all(found[word] == 0.0 for word in meant)
    assert found.get((UNKNOWN,), 9.0) > 0.0


def test_other_sounds_are_unknown():
    assert set(heard("ca")) == set(heard("cab")) == {(UNKNOWN,)}
    assert heard("c") == {}  # one short sound is no word


def test_the_class_for_noise_is_the_cheapest_unknown():
    sounds = (*SOUNDS, "SPN")
    (noise,) = heard(["SPN"], sounds).values()
    (long_noise,) = heard(["SPN", "SPN"], sounds).values()
    (foreign,) = heard("ca", sounds).values()
    assert noise < long_noise < foreign


def test_words_share_their_tails():
    lexicon = {"abcd": (tuple("abcd"),), "bbcd": (tuple("bbcd"),)}
    arcs = lexicon_arcs(lexicon, {"abcd": 1, "bbcd": 2, UNKNOWN: 3}, phone_ids(SOUNDS))
    states = {start for start, end, *_ in arcs if start == end}
    # Silence, three of each sound for [unk], a and b at the beginning, and one b, c, d after both.
    assert len(states) == 1 + 3 * len(SOUNDS) + 2 + 3


def test_each_state_stays_on_its_own_phone():
    arcs, _ = made()
    stays = {start: transition for start, end, transition, _, _ in arcs if start == end}
    entering = [(end, how) for start, end, how, _, _ in arcs if start != end and how]
    assert all(stays[end] == how - 1 for end, how in entering)
