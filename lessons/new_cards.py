"""Which new cards come, and in what order: for today's scene first, then what is left over."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain, zip_longest

from lessons.course import Assigned, ItemId, cards_of, cards_of_scene
from lessons.next_scene import Course
from lessons.opening import Knowledge, open_scenes
from lessons.scheduling import last_review
from lessons.skills import CardId, Skill
from scenes.pack import Pack, Scene

OTHERS = 3  # of four new cards one is from beside the trade: what all workplaces share
PAIRS = 8  # so many cards of a pack for one of its pairs of words that sound nearly alike

_OF_TEXTS = ("word", "phrase")
_AFTER_ITS_SCENE = ("culture", "line", "scene")  # one must have been there


def new_cards(course: Course, pack: Pack, scene: Scene, known: Knowledge) -> Iterator[CardId]:
    """New cards of the scene's pack, and between them, fewer, those of the other part.

    In her trade that is what all workplaces share; in a scene of that it is her trade.
    """
    others = course.common if pack in course.trade else course.trade
    of_others = chain.from_iterable(
        of_pack(other, _coming(other, known), known) for other in others
    )
    met = {each.head.id: _met(each, known) for each in course.all}
    met_others = sum(met[each.head.id] for each in others)
    return balanced(
        *(of_pack(pack, scene, known), of_others),
        *(met.get(pack.head.id, 0), met_others, OTHERS),
    )


def assigned_cards(
    packs: Mapping[str, Pack], given: Assigned, known: Knowledge
) -> Iterator[CardId]:
    """New cards of the words and phrases that a teacher assigned: one of each, then the next one.

    What she had met altogether before it was given comes once more. What no pack has (any more)
    is passed over.
    """
    wanted = [
        _of_item(packs[item.pack], item, known, given.words_since.get(item))
        for item in given.words
        if item.pack in packs
    ]
    return _by_turns(*wanted)


def _of_item(pack: Pack, item: ItemId, known: Knowledge, since: datetime | None) -> list[CardId]:
    """Heard before said before understood, as `cards_of` has them."""
    own = [card for card in cards_of(pack) if card.kind in _OF_TEXTS and card.item == item.item]
    new = [card for card in own if card not in known.cards]
    return own if since and not new and not _met_since(own, known, since) else new


def _met_since(cards: Iterable[CardId], known: Knowledge, since: datetime) -> bool:
    times = (last_review(known.cards[card]) for card in cards)
    return any(at is not None and at >= since for at in times)


def of_pack(pack: Pack, scene: Scene, known: Knowledge) -> Iterator[CardId]:
    """By turns from the coming scene and from what earlier scenes have left over; then the words

    of the pack that no scene trains, the easiest first; now and then a pair for the ear.
    """
    earlier = [s for s in pack.scenes if s is not scene and known.times(pack, s)]
    left_over = chain.from_iterable(_of_scene(pack, s, known) for s in earlier)
    of_scenes = _by_turns(_of_scene(pack, scene, known), left_over)
    met_pairs = sum(card.kind == "pair" for card in known.cards if card.pack == pack.head.id)
    main = chain(of_scenes, _of_no_scene(pack, known))
    return balanced(main, _pairs(pack, known), _met(pack, known) - met_pairs, met_pairs, PAIRS)


def balanced(
    main: Iterator[CardId], beside: Iterator[CardId], met: int, met_beside: int, share: int
) -> Iterator[CardId]:
    """`share` of `main` for one of `beside`, what was met so far counted in."""
    while True:
        first, second = (beside, main) if share * met_beside < met else (main, beside)
        card = next(chain(first, second), None)
        if card is None:
            return
        if first is beside:
            met_beside += 1
        else:
            met += 1
        yield card


def _of_scene(pack: Pack, scene: Scene, known: Knowledge) -> Iterator[CardId]:
    """By turns: something to hear, a phrase to repeat, what was heard to say, what was met to

    understand, and once she has been there a culture point, a colleague's line, the order of it.
    """
    new = [card for card in cards_of_scene(pack, scene) if card not in known.cards]
    met = {(c.kind, c.item) for c in known.cards if c.pack == pack.head.id}
    hear = [c for c in new if c.skill is Skill.HEAR]
    to_hear = {(c.kind, c.item) for c in hear}
    say = [
        c
        for c in new
        if c.skill is Skill.SAY and c.kind not in ("phrase", "line")
        if (c.kind, c.item) not in to_hear
    ]
    phrases = [c for c in new if c.kind == "phrase" and c.skill is Skill.SAY]
    mean = [c for c in new if c.skill is Skill.MEAN and (c.kind, c.item) in met]
    been = bool(known.times(pack, scene))
    there = [c for c in new if c.kind in _AFTER_ITS_SCENE] if been else []
    return _by_turns(hear, say, phrases, mean, there)


def _of_no_scene(pack: Pack, known: Knowledge) -> Iterator[CardId]:
    """Words and phrases that no scene lists, by level; the others come with their scenes."""
    trained = {card for scene in pack.scenes for card in cards_of_scene(pack, scene)}
    left = [
        card
        for card in cards_of(pack)
        if card not in known.cards and card not in trained and card.kind in _OF_TEXTS
    ]
    levels = {word.id: word.level for word in pack.words}
    levels |= {phrase.id: phrase.level for phrase in pack.phrases}
    yield from sorted(left, key=lambda card: (levels[card.item], card.skill is Skill.SAY))


def _pairs(pack: Pack, known: Knowledge) -> Iterator[CardId]:
    """Pairs of words to tell apart: each first by ear."""
    for card in cards_of(pack):
        heard = CardId(card.pack, card.kind, card.item, Skill.HEAR)
        may = card.skill is Skill.HEAR or heard in known.cards
        if card.kind == "pair" and card not in known.cards and may:
            yield card


def _coming(pack: Pack, known: Knowledge) -> Scene:
    """The scene of a pack for which she gets ready: the first that she has not finished."""
    opened = open_scenes(pack, known)
    return next((scene for scene in opened if not known.times(pack, scene)), opened[-1])


def _met(pack: Pack, known: Knowledge) -> int:
    return sum(card.pack == pack.head.id for card in known.cards)


def _by_turns(*sources: Iterable[CardId]) -> Iterator[CardId]:
    return (card for row in zip_longest(*sources) for card in row if card is not None)
