"""The door of the house: who is known here, who comes in, and with which settings."""

from collections.abc import Sequence
from concurrent.futures import Future
from datetime import datetime
from uuid import UUID

from game.settings import LearnerSettings
from game.shift.keeper import Keeper
from game.shift.sign_in import Face
from progress_db.events import Clock, EventKind
from progress_db.learners import Learner, add_learner, is_code
from progress_db.store import Store
from progress_db.sync.consent import SHARES, answer_of, moment_for
from progress_db.sync.leavers import shown


class Door:
    """Asks the keeper; each answer is waited for, between screens."""

    def __init__(self, keeper: Keeper, clock: Clock) -> None:
        self._keeper, self._clock = keeper, clock

    def faces(self) -> list[Face]:
        """The learners of this machine, but for those who have left its class."""
        return [_face(one) for one in self._keeper.ask(shown)]

    def soon(self) -> Future[list[Face]]:
        """The same, without waiting."""
        return self._keeper.ask_soon(lambda store: [_face(one) for one in shown(store)])

    def is_code(self, learner_id: str, code: Sequence[str]) -> bool:
        """Whether these are that learner's pictures."""
        learners = self._keeper.ask(shown)
        return any(str(one.id) == learner_id and is_code(one, code) for one in learners)

    def add(self, picture: str, code: Sequence[str], language: str) -> str:
        """A new learner; gives her id."""
        added = self._keeper.ask(
            lambda store: add_learner(store, self._clock, picture, code, language)
        )
        return str(added.id)

    def settings(self, learner_id: UUID) -> LearnerSettings:
        """As she has set them up to now; whether she shares, as she said last on any headset."""
        return LearnerSettings.of(self._keeper.ask(lambda store: _stored(store, learner_id)))

    def moment_for_answer(self, learner_id: UUID) -> datetime:
        """When what she says now of sharing is said: after all that she has said of it."""
        now = self._clock()
        return self._keeper.ask(lambda store: moment_for(store, learner_id, now))


def _face(learner: Learner) -> Face:
    return Face(str(learner.id), learner.picture, learner.label)


def _stored(store: Store, learner_id: UUID) -> dict[str, object]:
    learner = next((one for one in store.learners() if one.id == learner_id), None)
    stored: dict[str, object] = {"help_language": learner.help_language} if learner else {}
    for event in store.events(learner_id, [EventKind.SETTINGS_CHANGED]):
        stored.update(event.body)
    return {**stored, SHARES: answer_of(store, learner_id)}
