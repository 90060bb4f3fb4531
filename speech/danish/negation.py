"""A line turned round: the same words with "ikke" put in or taken out, which means the opposite."""

from speech.danish.clauses import finite_verb

NOT = "ikke"
_LEAST = 2  # words; a shorter line is no clause


def turned_round(wording: str) -> str | None:
    """The opposite of a line in normal form; None where it has no clause to turn."""
    words = wording.split()
    if NOT in words:
        rest = [word for word in words if word != NOT]
        return " ".join(rest) if len(rest) >= _LEAST else None
    verb = finite_verb(words)
    if verb is None or len(words) < _LEAST:
        return None
    return " ".join([*words[: verb.after], NOT, *words[verb.after :]])
