"""Who in a list is in the class already, and who is new."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from progress_db.imports.given import GivenLearner


class State(StrEnum):
    """What will become of somebody in the list."""

    NEW = "new"
    CHANGED = "changed"  # in the class; gets the list's help language, group or source id
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who is in the class now; `group` by name."""

    id: UUID
    label: str
    help_language: str
    group: str
    source_id: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """One of the list, with who she is in the class (None: new)."""

    given: GivenLearner
    present: Present | None
    state: State


def matched(given: Sequence[GivenLearner], present: Sequence[Present]) -> list[Match]:
    """By the other system's id first, then by label; nobody of the class is matched twice."""
    free = {one.id: one for one in present}
    by_source = {one.source_id: one for one in present if one.source_id}
    matches: dict[int, Present] = {}
    for number, one in enumerate(given):
        if one.source_id and (known := by_source.get(one.source_id)) and known.id in free:
            matches[number] = free.pop(known.id)
    for number, one in enumerate(given):
        if number not in matches and (known := _called(one, list(free.values()))):
            matches[number] = free.pop(known.id)
    return [_match(one, matches.get(number)) for number, one in enumerate(given)]


def _called(given: GivenLearner, free: Sequence[Present]) -> Present | None:
    for one in free:
        same = one.label.casefold() == given.label.casefold()
        if same and (not given.source_id or one.source_id in (None, given.source_id)):
            return one
    return None


def _match(given: GivenLearner, present: Present | None) -> Match:
    if present is None:
        return Match(given, None, State.NEW)
    pairs = (
        (given.help_language, present.help_language),
        (given.group, present.group),
        (given.source_id, present.source_id),
    )
    changes = any(new and new != old for new, old in pairs)
    return Match(given, present, State.CHANGED if changes else State.SAME)
