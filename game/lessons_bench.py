"""What planning costs with many cards, and how well FSRS foresees a log of real reviews."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from game.stage.bench import Figure, figure
from lessons.bench.compare import CONSTANT, compare
from lessons.bench.log_file import read_log
from lessons.course import History, cards_of
from lessons.curriculum import plan_for_today
from lessons.review_log import Logged
from lessons.scheduling import Rating, Replay, review
from lessons.skills import CardId, CardState, Skill
from lessons.weights import fit
from scenes.pack import Pack

REPEATS = 15
CARDS = 2000
REVIEWS = 2000
DAYS = 60  # over which the cards were met, and the reviews made


def bench_lessons(packs: Mapping[str, Pack], log: Path | None = None) -> list[Figure]:
    """Planning, rating and fitting, each beside its simplest case; then the log, where one is."""
    return [*_planning(packs), *_fitting(), *([] if log is None else _on_log(log))]


def _planning(packs: Mapping[str, Pack]) -> list[Figure]:
    """A plan with many cards beside one with none; a review beside a first review."""
    now = datetime.now(UTC)
    every = [card for pack in packs.values() for card in cards_of(pack)][:CARDS]
    known: dict[CardId, CardState] = {}
    for number, card in enumerate(every):
        at = now - timedelta(days=number % DAYS)
        known[card] = review(review(None, card, Rating.Good, at), card, Rating.Good, at)

    def plan(cards: Mapping[CardId, CardState]) -> None:
        plan_for_today(packs, cards, History(), now, "ar", Random(1))

    card, state = next(iter(known.items()))
    empty, full = _ms(lambda: plan({})), _ms(lambda: plan(known))
    first = _ms(lambda: review(None, card, Rating.Good, now))
    later = _ms(lambda: review(state, card, Rating.Good, now))
    return [
        figure(f"plan_for_today/{len(known)}_cards_ms", full, "ms", empty),
        figure("review_ms", later, "ms", first),
    ]


def _fitting() -> list[Figure]:
    """A fit, as it happens once a week when somebody signs in, beside counting her cards anew."""
    log = list(_made_up())
    fitting, counting = _ms(lambda: fit(log)), _ms(lambda: _count(log))
    return [figure(f"fit/{REVIEWS}_reviews_ms", fitting, "ms", counting)]


def _made_up() -> Iterator[Logged]:
    """Reviews by dice: they have a length, and say nothing about memory."""
    dice, start = Random(1), datetime(2025, 1, 1, 16, tzinfo=UTC)
    for number in range(REVIEWS):
        card = CardId("bench", "word", str(dice.randrange(REVIEWS // 8)), Skill.SAY)
        at = start + timedelta(days=number * DAYS // REVIEWS, seconds=number)
        yield Logged(card, Rating.Good if dice.random() < 0.85 else Rating.Again, at)


def _count(log: list[Logged]) -> None:
    replay = Replay()
    for entry in log:
        replay.review(entry.card, entry.rating, entry.at)


def _on_log(path: Path) -> list[Figure]:
    """Every model on the later fifth of a log, beside the constant: less is better, but of auc."""
    judged, scored = compare(read_log(path))
    constant = next(each for each in scored if each.model == CONSTANT)
    rows = [Figure("log/later_reviews", judged, "", None, None)]
    for each in scored:
        rows.append(_beside(f"log/{each.model}/log_loss", each.log_loss, constant.log_loss))
        rows.append(_beside(f"log/{each.model}/rmse_bins", each.rmse_bins, constant.rmse_bins))
        rows.append(_beside(f"log/{each.model}/auc", each.auc, constant.auc))
    return rows


def _beside(what: str, value: float, baseline: float) -> Figure:
    """A figure of which the fourth place counts."""
    return Figure(what, round(value, 4), "", round(baseline, 4), round(value / baseline, 4))


def _ms(work: Callable[[], object]) -> float:
    """The median of some runs, in milliseconds."""
    taken = []
    for _ in range(REPEATS):
        began = perf_counter()
        work()
        taken.append((perf_counter() - began) * 1000)
    return median(taken)
