"""From what an author wrote to what the ears listen for: spoken wordings in normal form."""

from collections.abc import Iterable
from itertools import zip_longest

from scenes.near_values import with_rivals
from scenes.norms import breaks_norm
from scenes.pack import AskTurn, NearMiss, Pack, PackHead, Repair, Reply, Scene, Turn
from scenes.slots import all_right, fill, right_values
from scenes.tolerance import forgiven
from speech.danish.normalise import normalise, spoken_variants
from speech.heard import Choice, ItemKind, Listening, Role

Choosable = Reply | NearMiss | Repair
MOST_WORDINGS = 36  # each costs the ears about half a millisecond


def reply_text(reply: Reply) -> str:
    """The first wording as it is written: on the reply card, and what a colleague models."""
    return fill(reply.wordings[0], right_values(reply.slots))


def listening_for(pack: Pack, scene: Scene, turn: Turn) -> Listening:
    """Everything that may be said in this turn; where nothing is asked, only the repairs."""
    ask = turn.ask
    return Listening(
        turn_id=turn.id,
        choices=turn_choices(turn, pack.head),
        strict=ask.safety if ask else False,
    )


def turn_choices(turn: Turn, head: PackHead) -> tuple[Choice, ...]:
    """Replies, near misses, repairs, then near values of slots that the author did not list."""
    repairs = tuple(_repair_choice(repair) for repair in head.repairs)
    if turn.ask is None:
        return repairs
    written = (*authored_choices(turn.ask), *repairs)
    return with_rivals(turn.ask, written)


def authored_choices(ask: AskTurn) -> tuple[Choice, ...]:
    """The replies and near misses that the author wrote."""
    kind = ItemKind(ask.kind)
    replies = (_reply_choice(reply, kind) for reply in ask.replies)
    near = (Choice(miss.id, spoken(miss), Role.NEAR, kind) for miss in ask.near)
    return (*replies, *near)


def ways_by_wording(part: Choosable) -> list[tuple[str, ...]]:
    """For each wording all ways to say it, the usual way first, forgiven ways last."""
    slots, tolerate = (part.slots, part.tolerate) if isinstance(part, Reply) else ({}, ())
    found = []
    for wording in part.wordings:
        said = [way for text in all_right(wording, slots) for way in spoken_variants(text)]
        said += [other for way in said for other in forgiven(way, tolerate)]
        found.append(tuple(dict.fromkeys(said)))
    return found


def spoken(part: Choosable) -> tuple[str, ...]:
    """At most MOST_WORDINGS ways to say it, the usual way of every wording first."""
    return _taking_turns(ways_by_wording(part))


def keyword_words(reply: Reply) -> frozenset[str]:
    """The keywords as spoken words, slots filled; numbers weigh anyhow, however they are said."""
    values = right_values(reply.slots)
    return frozenset(
        word for keyword in reply.keywords for word in normalise(fill(keyword, values)).split()
    )


def _reply_choice(reply: Reply, kind: ItemKind) -> Choice:
    role = Role.MISSTEP if breaks_norm(reply) else Role.REPLY
    return Choice(reply.id, spoken(reply), role, kind, keyword_words(reply), reply.safety)


def _repair_choice(repair: Repair) -> Choice:
    ways = spoken(repair)
    kind = ItemKind.SENTENCE if len(ways[0].split()) > 3 else ItemKind.PHRASE
    return Choice(repair.id, ways, Role.REPAIR, kind)


def _taking_turns(ways: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The usual way of every wording before the unusual ways of any; each once."""
    order = (way for row in zip_longest(*ways) for way in row if way)
    return tuple(dict.fromkeys(order))[:MOST_WORDINGS]
