"""What leaves is listed, told to her line by line, and nothing else is ever in a batch."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.ui.icons import DRAWINGS
from lessons.help_language import LANGUAGES
from progress_db.events import Event, EventKind
from progress_db.sync.leaving import LEAVING, LINES, LIVE, STAYS, leaving_body, told
from progress_db.sync.wire import Live

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
ANY = UUID(int=1)


def covered_by_lines() -> list[tuple[EventKind, str]]:
    return [
        (kind, key)
        for line in LINES
        for kind in line.kinds
        for key in LEAVING[kind] & (line.only or LEAVING[kind])
    ]


def test_every_key_that_leaves_is_told_by_exactly_one_line() -> None:
    leaving = sorted((kind, key) for kind, keys in LEAVING.items() for key in keys)
    assert sorted(covered_by_lines()) == leaving


def test_the_live_room_is_told_too() -> None:
    assert Live.model_fields.keys() - LIVE == {"orders_after"}
    assert any(line.only == LIVE for line in LINES)


def test_erasing_and_machine_times_and_body_settings_stay() -> None:
    assert set(EventKind) - set(LEAVING) == {EventKind.LEARNER_ERASED}
    stays = {"ms", "busy_s", "speech_s", "recogniser", "gaze", "left_hand", "voice_menus"}
    assert not stays & frozenset().union(*LEAVING.values())


def test_every_line_has_an_icon_that_there_is() -> None:
    assert {line.icon for line in (*LINES, *STAYS)} <= set(DRAWINGS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_has_a_text(language: str) -> None:
    lines = told(language)
    assert all(line.da and (line.help or language == "da") for line in lines)
    assert [line.key for line in lines if not line.leaves] == [line.key for line in STAYS]


@given(
    some.sampled_from(EventKind),
    some.dictionaries(
        some.sampled_from(sorted({*frozenset().union(*LEAVING.values()), "voice", "ms", "gaze"})),
        some.integers(),
    ),
)
def test_only_listed_keys_are_in_what_leaves(kind: EventKind, body: dict[str, object]) -> None:
    left = leaving_body(Event(ANY, AT, ANY, kind, dict(body)))  # type: ignore[arg-type]
    if left is None:
        assert kind not in LEAVING or not LEAVING[kind] & body.keys()
    else:
        assert left == {key: body[key] for key in body if key in LEAVING[kind]}
