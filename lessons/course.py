"""The course: which cards a pack has, what each scene trains, and which scenes are open."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from lessons.exchanges import exchanges
from lessons.makers import can_make
from lessons.making.ordering import has_steps
from lessons.number_kinds import kinds_of_scene
from lessons.pairs import pairs_of
from lessons.scheduling import strength
from lessons.skills import CardId, CardState, Skill
from scenes.pack import Pack, Scene, Word

Cards = Mapping[CardId, CardState]
LEVELS = ("A1", "A2", "B1", "B2")

# A scene of a higher level opens when what she has met so far sits this well a week from now
# (0.58 is a card that she forgets every time, 0.75 one that she finds hard, 0.81 one that she
# said at once) ...
READY = 0.7
# ... or when she has finished the scene before it twice: nobody is held back for ever.
OPENS_ANYWAY = 2


@dataclass(frozen=True, slots=True, order=True)
class SceneId:
    """A scene of a pack."""

    pack: str
    scene: str


@dataclass(frozen=True, slots=True)
class History:
    """How often each scene was finished, and when it last was."""

    finished: Mapping[SceneId, int] = field(default_factory=dict)
    last: Mapping[SceneId, datetime] = field(default_factory=dict)

    def times(self, pack: Pack, scene: Scene) -> int:
        """How often this scene was finished."""
        return self.finished.get(SceneId(pack.head.id, scene.id), 0)


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
    pairs = (card for pair in pairs_of(pack) for card in ear_and_mouth(name, "pair", pair.id))
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


def ear_and_mouth(pack: str, kind: str, item: str) -> Iterator[CardId]:
    """The two cards of what is heard and said."""
    for skill in (Skill.HEAR, Skill.SAY):
        yield CardId(pack, kind, item, skill)


def word_cards(pack: str, word: Word) -> tuple[CardId, ...]:
    """Hearing a word comes before saying it; without a picture there is nothing to point at."""
    hear = (CardId(pack, "word", word.id, Skill.HEAR),) if word.picture else ()
    return (*hear, CardId(pack, "word", word.id, Skill.SAY))


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


def open_scenes(pack: Pack, cards: Cards, history: History, now: datetime) -> tuple[Scene, ...]:
    """The scenes that she may be given, in the pack's order; never none."""
    found: list[Scene] = []
    for before, scene in zip((None, *pack.scenes), pack.scenes, strict=False):
        known = history.times(pack, scene) > 0
        if before is None or known or _opens(pack, before, scene, cards, history, now):
            found.append(scene)
    return tuple(found)


def scene_strength(pack: Pack, scene: Scene, cards: Cards, now: datetime) -> float:
    """How well what the scene trains sits, 0..1; what she has not met counts as 0."""
    return _mean(strength(cards.get(card), now) for card in cards_of_scene(pack, scene))


def weakest(
    packs: Iterable[Pack], cards: Cards, history: History, now: datetime
) -> tuple[Pack, Scene]:
    """The open scene that trains what sits worst; of equals, the first in order."""
    choices = [(p, scene) for p in packs for scene in open_scenes(p, cards, history, now)]
    return min(choices, key=lambda choice: scene_strength(choice[0], choice[1], cards, now))


def _opens(
    pack: Pack, before: Scene, scene: Scene, cards: Cards, history: History, now: datetime
) -> bool:
    times = history.times(pack, before)
    if times == 0 or times >= OPENS_ANYWAY:
        return times > 0
    if LEVELS.index(scene.level) <= LEVELS.index(before.level):
        return True
    met = [card for card in cards_of_scene(pack, before) if card in cards]
    return bool(met) and _mean(strength(cards[card], now) for card in met) >= READY


def _mean(values: Iterable[float]) -> float:
    found = tuple(values)
    return sum(found) / len(found) if found else 0.0
