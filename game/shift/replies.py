"""The reply cards of a turn: every spoken turn can be finished by pointing at one of them."""

from random import Random

from game.view import Card, CardState
from lessons.items import help_of
from scenes.pack import AskTurn, Reply
from scenes.wordings import reply_text


def reply_cards(ask: AskTurn, turn_id: str, language: str, model: str, seed: int) -> list[Card]:
    """One card a reply, in an order that does not give the right one away.

    The order is the same each time the turn is shown in a sitting (`seed`), so that a card does
    not jump. `model` is the reply that a colleague has just said for her ("" for none).
    """
    replies = list(ask.replies)
    Random(f"{seed}/{turn_id}").shuffle(replies)
    return [_card(reply, language, chosen=reply.id == model) for reply in replies]


def _card(reply: Reply, language: str, *, chosen: bool) -> Card:
    return Card(
        reply.id,
        reply_text(reply),
        help_of(reply.help, language),
        reply.picture or "speak",
        CardState.CHOSEN if chosen else CardState.PLAIN,
        sound=True,
    )
