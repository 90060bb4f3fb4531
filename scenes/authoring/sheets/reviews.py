"""Who has read which help text: a small file for each language beside what it is about.

`reviews/<language>.yaml` in a pack, `reviews.yaml` beside the interface texts of a language. An
entry holds for one Danish text and one help text; as soon as either changes, it is pending again.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scenes.authoring.sheets.yaml_edit import quoted
from scenes.problems import PackErrors
from scenes.yaml_source import read_yaml

_HASH_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Review:
    """By whom a text was read, when (ISO date), what they noted, and what it was that they read."""

    by: str
    date: str
    of: str
    note: str = ""


Reviews = Mapping[str, Review]  # by the id of the text


def fingerprint(danish: str, text: str) -> str:
    """What a review is of."""
    return hashlib.sha256(f"{danish}\n{text}".encode()).hexdigest()[:_HASH_LETTERS]


def valid(reviews: Reviews, text_id: str, danish: str, text: str) -> Review | None:
    """What was said of a text as it stands now; None, or nobody's name: it is pending."""
    review = reviews.get(text_id)
    return review if review and text and review.of == fingerprint(danish, text) else None


def pack_reviews(pack: Path, language: str) -> Path:
    """Where the reviews of a pack's help texts in a language stand."""
    return pack / "reviews" / f"{language}.yaml"


def interface_reviews(locale: Path, language: str) -> Path:
    """Where the reviews of the interface texts in a language stand."""
    return locale / language / "reviews.yaml"


def read_reviews(path: Path) -> dict[str, Review]:
    """The reviews in a file; none where there is no file. Raises PackErrors for a broken one."""
    if not path.exists():
        return {}
    source, errors = read_yaml(path.parent, path.name)
    if errors:
        raise PackErrors(errors)
    entries = source.value if source else None
    found = {}
    for text_id, entry in entries.items() if isinstance(entries, dict) else ():
        if isinstance(entry, dict):
            said = {name: str(entry.get(name) or "") for name in ("by", "date", "of", "note")}
            found[text_id] = Review(**said)
    return found


def reviews_text(reviews: Reviews) -> str:
    """The file: one line a text, in the order of their names, so that changes are easy to see."""
    head = "# Who has read these texts. Written by `./kollega packs sheet import`.\n"
    return head + "".join(f"{quoted(name)}: {_entry(reviews[name])}\n" for name in sorted(reviews))


def _entry(review: Review) -> str:
    said = {"by": review.by, "date": review.date, "of": review.of, "note": review.note}
    return "{" + ", ".join(f"{k}: {quoted(v)}" for k, v in said.items() if v) + "}"
