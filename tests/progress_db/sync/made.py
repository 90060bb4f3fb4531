"""Bundles for tests of what came down."""

from datetime import UTC, datetime
from uuid import UUID

from progress_db.learners import hash_code
from progress_db.sync.wire import Bundle, ClassLearner

MADE = datetime(2026, 11, 23, 12, tzinfo=UTC)
DEVICE = UUID("019ab000-0000-7000-8000-0000000000d1")
CODE = hash_code(("sun", "boat", "key"), bytes(16))


def class_learner(learner_id: UUID, **changed: object) -> ClassLearner:
    """She has said yes, long ago."""
    made = {"picture": "cat", "label": "Amina", "help_language": "ar", "code_hash": CODE}
    said = {"shares": True, "shares_at": datetime(2025, 1, 1, tzinfo=UTC)}
    return ClassLearner.model_validate({"id": learner_id, **made, **said, **changed})


def bundle(*learners: ClassLearner, made_at: datetime = MADE, **parts: object) -> Bundle:
    empty: dict[str, object] = {"assignments": [], "notes": [], "views": []}
    more: dict[str, object] = {"packs": [], "erased": [], "class_name": "DU2", "school": "Havnen"}
    head = {"municipality": 101, "device_id": DEVICE, "made_at": made_at, "learners": learners}
    return Bundle.model_validate({**empty, **more, **head, **parts})
