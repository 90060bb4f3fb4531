"""What may be said on a screen, as one row of words to read and to hear."""

from game.shift.called import COMMAND_WORDS
from game.shift.offers import ALWAYS, MOST_WORDS, callable_cards
from game.view import View

MOST_READ = 5  # cards that are read out with their text; of more only the numbers


def spoken_choices(view: View) -> str:
    """Cards by number (few of them with their text), then the commands of this screen."""
    cards = () if view.paused else callable_cards(view)
    read = len(cards) <= MOST_READ
    numbers = [_numbered(n, card.text if read else "") for n, card in enumerate(cards, 1)]
    commands = ("resume", *ALWAYS) if view.paused else (*view.commands, *ALWAYS)
    names = [COMMAND_WORDS[name][0] for name in dict.fromkeys(commands) if name in COMMAND_WORDS]
    return ", ".join([*numbers, *names])


def _numbered(number: int, text: str) -> str:
    short = text if len(text.split()) <= MOST_WORDS else ""
    return f"{number} {short}".strip()
