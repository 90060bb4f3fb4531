"""The ready hints as a page shows them: in Danish, and beside it in one other language."""

from progress_db.sync.ready import HARD, NOTES, OFF, ON, Ready

Row = tuple[Ready, str, str]  # with its Danish, and the other language or ""
_GROUPS = (("hard", HARD), ("on", ON), ("off", OFF))


def groups_in(language: str) -> list[tuple[str, list[Row]]]:
    """Hints by what they are for."""
    return [(name, [_row(one, language) for one in group]) for name, group in _GROUPS]


def phrases_in(language: str) -> list[Row]:
    """Sentences for a note."""
    return [_row(one, language) for one in NOTES]


def _row(one: Ready, language: str) -> Row:
    words = one.in_language(language)
    return one, words.da, words.help
