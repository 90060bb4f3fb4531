"""The table of the record of processing (GDPR article 30), made of `purposes.toml`."""

from collections.abc import Iterator

from progress_db.dashboard.keeping import shown
from progress_db.dashboard.words import Words

HEAD = "| hvad | formål | retsgrundlag | hvem ser det | frist |"


def record_table() -> str:
    """Markdown, in Danish; about people first."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield HEAD
    yield "| --- | --- | --- | --- | --- |"
    for row in shown(Words("da")):
        cells = (row[key] for key in ("title", "text", "basis", "who", "period"))
        yield "| " + " | ".join(str(cell) for cell in cells) + " |"
