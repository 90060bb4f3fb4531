"""Exercises that put something in order: the words of a phrase, the steps of a scene."""

from collections.abc import Iterator

from lessons.exercises import Exercise, ExerciseKind, Option
from lessons.items import help_of, shown
from lessons.making.making import Making
from lessons.straight_way import fitting, straight_way
from scenes.index import index_of
from scenes.pack import Pack, Phrase, Scene, Turn
from scenes.wordings import reply_text

FEWEST, MOST = 3, 5  # cards to order
STEPS = 4


def can_be_ordered(phrase: Phrase) -> bool:
    """Whether a phrase has enough words."""
    return len(phrase.da.split()) >= FEWEST


def has_steps(pack: Pack, scene: Scene) -> bool:
    """Whether a scene has enough steps that can be shown."""
    return len(list(steps_of(pack, scene))) >= FEWEST


def words_in_order(making: Making, phrase: Phrase) -> Exercise:
    """She hears the phrase and points at its words, one after the other."""
    pieces = [Option(f"piece-{i}", text, "", "") for i, text in enumerate(pieces_of(phrase.da))]
    item = shown(phrase, making.language)
    return Exercise(
        kind=ExerciseKind.PUT_IN_ORDER,
        card=making.card,
        say=phrase.da,
        show="",
        help=item.help,
        picture=item.picture,
        options=_mixed(making, pieces),
        right=pieces[0].id,
        order=tuple(piece.id for piece in pieces),
        model=phrase.da,
    )


def steps_in_order(making: Making, scene: Scene) -> Exercise:
    """She sees what was done in a scene and points at it, first things first."""
    steps = list(steps_of(making.pack, scene))
    first = making.dice.randrange(max(len(steps) - STEPS, 0) + 1)
    chosen = steps[first : first + STEPS]
    title = help_of(scene.title.help, making.language)
    return Exercise(
        kind=ExerciseKind.PUT_IN_ORDER,
        card=making.card,
        say=scene.title.da,
        show=scene.title.da,
        help=title,
        picture=scene.picture or "",
        options=_mixed(making, chosen),
        right=chosen[0].id,
        order=tuple(step.id for step in chosen),
        model=" ".join(step.text for step in chosen),
    )


def pieces_of(text: str) -> tuple[str, ...]:
    """The words of a phrase as at most MOST cards; nothing on them tells which is the first."""
    words = text.rstrip(".?! ").split()
    lead = words[0]
    words[0] = lead if len(lead) > 1 and lead.isupper() else lead[:1].lower() + lead[1:]
    count = min(len(words), MOST)
    size, longer = divmod(len(words), count)
    pieces, at = [], 0
    for i in range(count):
        end = at + size + (i < longer)
        pieces.append(" ".join(words[at:end]).rstrip(","))
        at = end
    return tuple(pieces)


def steps_of(pack: Pack, scene: Scene) -> Iterator[Option]:
    """A scene's straight way as cards, each with a picture that no step before it has."""
    seen: set[str] = set()
    for turn in straight_way(scene):
        step = _step(pack, turn)
        if step is not None and step.picture not in seen:
            seen.add(step.picture)
            yield step


def _step(pack: Pack, turn: Turn) -> Option | None:
    if turn.ask is not None:
        reply = fitting(turn.ask.replies)
        picture = reply.picture or turn.ask.picture
        text = reply_text(reply)
    elif turn.do is not None:
        picture, text = _picture_of(pack, turn.do.object), turn.do.task.da
    else:
        return None
    return Option(turn.id, text, "", picture) if picture else None


def _picture_of(pack: Pack, thing_id: str) -> str | None:
    """The picture of a thing of the workplace."""
    index = index_of(pack)
    thing = index.things.get(thing_id)
    word = index.words.get(thing.word or "") if thing is not None else None
    return word.picture if word is not None else None


def _mixed(making: Making, options: list[Option]) -> tuple[Option, ...]:
    """Shuffled, and never by chance in order already."""
    found = making.shuffled(options)
    return found if found != tuple(options) else (*found[1:], found[0])
