"""Writes down what happens in a sitting, as events, and keeps the learner's cards up to date."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from lessons.course import trained_card
from lessons.exercises import ECHOED, Exercise
from lessons.grading import How, is_fluent, rating_for
from lessons.load import after_scene
from lessons.scheduling import DEFAULT_WEIGHTS, Rating, Weights, review
from lessons.skills import CardId, CardState, Skill
from progress_db.events import Clock, Event, EventKind, Json, new_event
from progress_db.rows import review_body
from scenes.pack import Pack
from scenes.steps import CultureSeen, Happening, NetUsed, RepairUsed, TurnDone
from speech.heard import Score, Verdict
from speech.scoring import SCORER_VERSION


class Book(Protocol):
    """Where events go: progress_db's store, or a list in a test."""

    def append(self, events: list[Event]) -> None:
        """Keep these events."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One card as it was practised in this sitting, for the wrap-up."""

    card: CardId
    rating: Rating
    state: CardState


class Record:
    """The record of one learner's sitting with one pack. Every method appends at once."""

    def __init__(
        self,
        book: Book,
        clock: Clock,
        learner_id: UUID,
        pack: Pack,
        cards: Mapping[CardId, CardState],
        weights: Weights = DEFAULT_WEIGHTS,
    ) -> None:
        """`weights`: by which her cards are scheduled."""
        self._weights = weights
        self._book, self._clock, self._learner_id = book, clock, learner_id
        self.pack = pack
        self.cards: dict[CardId, CardState] = dict(cards)
        self.reviews: list[Reviewed] = []
        self.scene = ""
        self._last: Score | None = None
        self._net: set[str] = set()

    def event(self, kind: EventKind, body: dict[str, Json]) -> None:
        """Append one event of this learner and pack."""
        head = self.pack.head
        made = new_event(
            self._clock, self._learner_id, kind, body, head.id, head.version, SCORER_VERSION
        )
        self._book.append([made])

    def tried(self, turn_id: str, score: Score) -> None:
        """She said something; words only, never sound."""
        self._last = score
        body: dict[str, Json] = {
            "scene": self.scene,
            "turn": turn_id,
            "choice": score.choice_id,
            "verdict": score.verdict.value,
            "wording": score.wording,
            "words_heard": [word.text for word in score.heard],
            "words_missed": list(score.missed),
            "words_added": list(score.added),
            "sure": round(score.sure, 3),
            "reasons": list(score.reasons),
            "ms": round(score.ms),
            "speech_s": round(score.speech_s, 2),
            "busy_s": round(score.busy_s, 3),
            "recogniser": score.recogniser,
        }
        self.event(EventKind.TRY_SCORED, body)

    def happened(self, happening: Happening) -> None:
        """Something happened in the dialogue."""
        match happening:
            case TurnDone():
                self._turn_done(happening, net=happening.turn_id in self._net)
            case RepairUsed(turn_id, reply_id):
                self._in_turn(EventKind.REPAIR_USED, turn_id, reply=reply_id)
            case NetUsed(turn_id, attempts):
                self._net.add(turn_id)
                self._in_turn(EventKind.NET_USED, turn_id, attempts=attempts)
            case CultureSeen(turn_id, point, outcome):
                self._in_turn(EventKind.CULTURE_SEEN, turn_id, point=point, outcome=outcome)
                if outcome != "met":
                    self._culture_card(point, mended=outcome == "mended")

    def rehearsed(self, step: str, done: TurnDone, *, shown: bool) -> None:
        """A turn of a rehearsal was done, with a prompt; `shown`: how was shown before."""
        self._turn_done(done, step=step, net=shown)

    def bookmark(self, step: str, **more: Json) -> None:
        """Where she is in this scene now; "" when the shift is over."""
        body: dict[str, Json] = {"scene": self.scene, "step": step, **more}
        self.event(EventKind.BOOKMARK, body)

    def exercise_done(self, exercise: Exercise, *, right: bool, how: How, attempts: int) -> None:
        """A warm-up exercise was finished."""
        body: dict[str, Json] = {
            "exercise": exercise.kind.value,
            "item": str(exercise.card),
            "right": right,
            "attempts": attempts,
        }
        self.event(EventKind.EXERCISE_DONE, body)
        verdict = Verdict.ACCEPTED if right else Verdict.OTHER
        by_heart = exercise.kind not in ECHOED
        self._rate(exercise.card, verdict, how, attempts, net=False, by_heart=by_heart)

    def _in_turn(self, kind: EventKind, turn_id: str, **more: Json) -> None:
        self.event(kind, {"scene": self.scene, "turn": turn_id, **more})

    def _turn_done(self, done: TurnDone, *, step: str = "", net: bool) -> None:
        self._in_turn(
            EventKind.TURN_DONE,
            done.turn_id,
            reply=done.reply_id,
            how=done.how,
            attempts=done.attempts,
            **({"step": step} if step else {}),
        )
        said = self._last if done.how in ("said", "modelled") else None
        verdict = Verdict.ACCEPTED if said is None else said.verdict
        for item in done.trains:
            skill = Skill.HEAR if done.how == "done" else Skill.SAY
            card = trained_card(self.pack, item, skill)
            if done.how == "pointed" and card in self.cards:
                continue  # pointing is no try at saying: it tells nothing that she has forgotten
            self._rate(
                card,
                verdict,
                done.how,
                done.attempts,
                net=net,
                prompted=bool(step),
                at_work=True,
            )
        self._last = None

    def _culture_card(self, point: int, *, mended: bool) -> None:
        card = CardId(self.pack.head.id, "culture", str(point), Skill.CULTURE)
        attempts = 2 if mended else 3
        self._rate(card, Verdict.ACCEPTED, "said", attempts, net=False, at_work=True)

    def _rate(
        self,
        card: CardId,
        verdict: Verdict,
        how: How,
        attempts: int,
        *,
        net: bool,
        by_heart: bool = True,
        prompted: bool = False,
        at_work: bool = False,
    ) -> None:
        fluent = self._last is not None and is_fluent(self._last)
        before = self.cards.get(card)
        rating = rating_for(
            verdict,
            how,
            attempts,
            net,
            skill=card.skill,
            fluent=fluent,
            met_before=before is not None,
            by_heart=by_heart,
            prompted=prompted,
        )
        now = self._clock()
        state = review(before, card, rating, now, self._weights)
        if at_work:
            state = after_scene(before, state, self.cards.values(), now)
        self.cards[card] = state
        self.reviews.append(Reviewed(card, rating, state))
        self.event(EventKind.CARD_REVIEWED, review_body(state, int(rating)))
