"""Where a scene's dialogue stands, and what has happened in it: written down as it happens."""

from game.shift.record import Record
from game.shift.scene_book import SceneBook
from lessons.rehearsal import Step
from progress_db.events import EventKind, Json
from scenes import steps as s
from scenes.dialogue import advance, begin, resume


class Talk:
    """One dialogue, from its first turn or from `turn`, with what was `broken` there.

    `step` is what goes on now. Each new turn leaves a bookmark.
    """

    def __init__(
        self, book: SceneBook, record: Record, turn: str = "", broken: frozenset[int] = frozenset()
    ) -> None:
        self._book, self._record, self._ended = book, record, False
        record.scene = book.scene.id
        resumed: dict[str, Json] = {"resumed": True} if turn else {}
        record.event(EventKind.SCENE_STARTED, {"scene": book.scene.id, **resumed})
        pack, scene = book.pack, book.scene
        ahead = resume(pack, scene, turn, broken) if turn else begin(pack, scene)
        self.state, self.step = ahead.state, ahead.steps[0]
        self._mark()

    def give(self, given: s.Input) -> None:
        """The dialogue goes on with what was given."""
        before = self.state.turn_id
        ahead = advance(self._book.pack, self._book.scene, self.state, given)
        for happening in ahead.happened:
            self._record.happened(happening)
        self.state = ahead.state
        if ahead.steps:
            self.step = ahead.steps[0]
        if self.state.turn_id != before and not self.state.ended:
            self._mark()

    def asked_next(self) -> str:
        """The turn in which she is asked after this line; "" where something else comes."""
        ahead = advance(self._book.pack, self._book.scene, self.state, s.Continue()).steps
        return ahead[0].turn_id if ahead and isinstance(ahead[0], s.Ask) else ""

    def end(self, seconds: float) -> bool:
        """Write down that the scene took so long; False when that was done before."""
        first, self._ended = not self._ended, True
        if first:
            done: dict[str, Json] = {"scene": self._book.scene.id, "seconds": round(seconds, 1)}
            self._record.event(EventKind.SCENE_DONE, done)
        return first

    def _mark(self) -> None:
        """Here she can go on, should the sitting be cut off."""
        broken = list[Json](sorted(self.state.broken))
        self._record.bookmark(Step.LIVE, turn=self.state.turn_id, broken=broken)
