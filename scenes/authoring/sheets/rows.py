"""The texts of a pack that have help: what each is, its Danish, and its help in every language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scenes.authoring.sheets.paths import path_of, value_at
from scenes.draft import Draft
from scenes.pack import Bilingual, Part


@dataclass(frozen=True, slots=True)
class Row:
    """One text. `file` and `path` name it within its pack; `help` is by language."""

    file: str
    path: str
    kind: str
    danish: str
    help: Mapping[str, str]

    @property
    def id(self) -> str:
        """Its name in a file of reviews."""
        return f"{self.file}#{self.path}"


def pack_rows(draft: Draft) -> tuple[Row, ...]:
    """Every text with a help block, in the order of the files."""
    wholes = (draft.head, draft.workplace, *draft.words, *draft.phrases, *draft.culture)
    parts = (whole for whole in (*wholes, *draft.scenes) if whole is not None)
    return tuple(row for part in parts for row in _rows(draft, part, ""))


def _rows(draft: Draft, part: Part, name: str) -> Iterator[Row]:
    if "help" in type(part).model_fields and (row := _row(draft, part, name)):
        yield row
    for field in type(part).model_fields:
        value = getattr(part, field)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Part):
                yield from _rows(draft, inner, field)


def _row(draft: Draft, part: Part, name: str) -> Row | None:
    source, spot = draft.origins.source(part)
    written = value_at(source.value, spot)
    if not isinstance(written, dict) or not isinstance(written.get("help"), dict):
        return None
    helps: Mapping[str, str] = getattr(part, "help")  # noqa: B009 - not every Part has it
    return Row(source.name, path_of(source.value, spot), _kind(part, name), _danish(part), helps)


def _kind(part: Part, name: str) -> str:
    """`task`, `reason` … for a bilingual text, else the name of its model."""
    return name if isinstance(part, Bilingual) else type(part).__name__.lower()


def _danish(part: Part) -> str:
    wordings = getattr(part, "wordings", ())
    return str(wordings[0] if wordings else getattr(part, "da", ""))
