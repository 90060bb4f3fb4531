"""The course: which cards a pack has, what each scene trains, and what she has finished."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from lessons.exchanges import exchanges
from lessons.makers import can_make
from lessons.making.ordering import has_steps
from lessons.number_kinds import kinds_of_scene
from lessons.once import once_a_pack
from lessons.pairs import MinimalPair, pairs_of
from lessons.skills import CardId, CardState, Skill
from scenes.pack import Pack, Scene, Word

Cards = Mapping[CardId, CardState]
LEVELS = ("A1", "A2", "B1", "B2")


@dataclass(frozen=True, slots=True, order=True)
class SceneId:
    """A scene of a pack."""

    pack: str
    scene: str


@dataclass(frozen=True, slots=True, order=True)
class ItemId:
    """A word or a phrase of a pack."""

    pack: str
    item: str


@dataclass(frozen=True, slots=True)
class Assigned:
    """What a teacher has given her to do, in the order in which it is to come.

    `since`: when each scene was given; one that she has only finished before comes once more.
    `words_since`: the same of the words, which count from their reviews.
    """

    scenes: tuple[SceneId, ...] = ()
    words: tuple[ItemId, ...] = ()
    since: Mapping[SceneId, datetime] = field(default_factory=dict)
    words_since: Mapping[ItemId, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class History:
    """How often each scene was finished, and when it last was."""

    finished: Mapping[SceneId, int] = field(default_factory=dict)
    last: Mapping[SceneId, datetime] = field(default_factory=dict)

    def times(self, pack: Pack, scene: Scene) -> int:
        """How often this scene was finished."""
        return self.finished.get(SceneId(pack.head.id, scene.id), 0)


@once_a_pack
def cards_of(pack: Pack) -> tuple[CardId, ...]:
    """Every card that the pack has: words by ear (with a picture), by mouth and by meaning, phrases

    by mouth and by meaning, the culture points that one can meet or break by what one says, what
    its scenes are good for besides, and the pairs of words that sound nearly alike.
    """
    name = pack.head.id
    words = (card for word in pack.words for card in word_cards(name, word))
    phrases = (phrase_card(name, phrase.id) for phrase in pack.phrases)
    culture = (culture_card(name, point.number) for point in pack.culture)
    meanings = meaning_cards(name, pack.words, (phrase.id for phrase in pack.phrases))
    scenes = (card for scene in pack.scenes for card in talk_cards(pack, scene))
    pairs = (card for pair in pairs_of(pack) for card in pair_cards(name, pair))
    known = (c for c in (*words, *phrases, *culture, *meanings) if can_make(pack, c))
    return tuple(dict.fromkeys((*known, *scenes, *pairs)))


def cards_of_scene(pack: Pack, scene: Scene) -> tuple[CardId, ...]:
    """The cards that a scene trains."""
    name = pack.head.id
    listed = set(scene.words)
    own = [word for word in pack.words if word.id in listed]
    words = (card for word in own for card in word_cards(name, word))
    phrases = (phrase_card(name, phrase) for phrase in scene.phrases)
    culture = (culture_card(name, point) for point in scene.culture)
    meanings = meaning_cards(name, own, scene.phrases)
    known = (c for c in (*words, *phrases, *culture, *meanings) if can_make(pack, c))
    return (*known, *talk_cards(pack, scene))


def talk_cards(pack: Pack, scene: Scene) -> Iterator[CardId]:
    """What one can take from a scene that one knows: its order, its lines, its kinds of numbers."""
    name = pack.head.id
    if has_steps(pack, scene):
        yield CardId(name, "scene", scene.id, Skill.MEAN)
    for exchange in exchanges(scene):
        yield CardId(name, "line", exchange.line.id, Skill.SAY)
    for kind in kinds_of_scene(scene):
        yield from ear_and_mouth(name, "number", kind)


def pair_cards(pack: str, pair: MinimalPair) -> tuple[CardId, ...]:
    """A pair is heard, and said where the ears keep its words apart."""
    hear, say = ear_and_mouth(pack, "pair", pair.id)
    return (hear, say) if pair.said else (hear,)


def ear_and_mouth(pack: str, kind: str, item: str) -> Iterator[CardId]:
    """The two cards of what is heard and said."""
    for skill in (Skill.HEAR, Skill.SAY):
        yield CardId(pack, kind, item, skill)


def word_cards(pack: str, word: Word) -> tuple[CardId, ...]:
    """Hearing a word comes before saying it; without a picture there is nothing to point at."""
    hear = (CardId(pack, "word", word.id, Skill.HEAR),) if word.picture else ()
    return (*hear, CardId(pack, "word", word.id, Skill.SAY))


def trained_card(pack: Pack, item: str, skill: Skill) -> CardId:
    """The card of what a reply or an act trains: a phrase of the pack, else a word."""
    kind = "phrase" if any(phrase.id == item for phrase in pack.phrases) else "word"
    return CardId(pack.head.id, kind, item, skill)


def phrase_card(pack: str, phrase: str) -> CardId:
    """The card of a phrase."""
    return CardId(pack, "phrase", phrase, Skill.SAY)


def meaning_cards(pack: str, words: Iterable[Word], phrases: Iterable[str]) -> Iterator[CardId]:
    """What words and phrases mean; of a word with neither picture nor help text nothing tells."""
    for word in words:
        if word.picture or word.help:
            yield CardId(pack, "word", word.id, Skill.MEAN)
    for phrase in phrases:
        yield CardId(pack, "phrase", phrase, Skill.MEAN)


def culture_card(pack: str, point: int) -> CardId:
    """The card of a culture point."""
    return CardId(pack, "culture", str(point), Skill.CULTURE)
