"""Does a scene keep its replies apart by ear? Every wording said by voices, heard in its turn."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from scenes.pack import Pack, Scene, Turn
from scenes.wordings import authored_choices, listening_for
from speech.audio import Samples
from speech.certainty import ranking
from speech.heard import Choice, Heard, Listening, Role, Verdict
from speech.intervals import wilson
from speech.scoring import score
from speech.synthetic import LearnerVoice

ENOUGH = 0.98  # of a scene's sounds told apart
_MOST_PAIRS = 10

Say = Callable[[str, LearnerVoice, int], Samples]
Hear = Callable[[Listening, Samples], Heard]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One wording by one voice. `taken_for` is the wording of the choice that was ranked first."""

    turn_id: str
    said: str
    taken_for: str
    apart: bool
    right: bool  # is it a reply or a repair, which may be accepted?
    accepted: bool  # as itself
    accepted_as_other: bool  # as another right reply


@dataclass(frozen=True, slots=True)
class SceneHeard:
    """What hearing a whole scene gave; shares are 0..1."""

    pack: str
    scene: str
    turns: int
    sounds: int
    told_apart: float
    told_apart_ci95: list[float]
    accepted: float
    accepted_as_other: float
    worst: tuple[dict[str, object], ...]

    @property
    def ok(self) -> bool:
        """Are enough of its sounds told apart?"""
        return self.told_apart >= ENOUGH


def hear_scene(
    pack: Pack, scene: Scene, voices: Sequence[LearnerVoice], say: Say, hear: Hear
) -> SceneHeard:
    """Say every wording of every turn in all voices; the seed of the noise counts up."""
    attempts: list[Attempt] = []
    for turn in scene.turns:
        attempts += _turn_heard(pack, scene, turn, voices, say, hear)
    return _summary(pack, scene, attempts)


def spoken_lines(turn: Turn, listening: Listening) -> Iterator[tuple[Choice, str]]:
    """All wordings that the author wrote for the turn, and of each repair the usual one."""
    if turn.ask is None:
        return
    for choice in authored_choices(turn.ask):
        yield from ((choice, wording) for wording in choice.wordings)
    for choice in listening.choices:
        if choice.role is Role.REPAIR:
            yield choice, choice.wordings[0]


def _turn_heard(
    pack: Pack,
    scene: Scene,
    turn: Turn,
    voices: Sequence[LearnerVoice],
    say: Say,
    hear: Hear,
) -> Iterator[Attempt]:
    listening = listening_for(pack, scene, turn)
    for number, (choice, wording) in enumerate(spoken_lines(turn, listening)):
        for place, voice in enumerate(voices):
            samples = say(wording, voice, number * len(voices) + place)
            yield _attempt(turn.id, choice, wording, hear(listening, samples), listening)


def _attempt(
    turn_id: str, choice: Choice, wording: str, heard: Heard, listening: Listening
) -> Attempt:
    first = next(iter(ranking(heard, listening)), "")
    worth = score(heard, listening)
    accepted = worth.verdict is Verdict.ACCEPTED
    taken = (c.wording for c in heard.candidates if c.choice_id == first)
    return Attempt(
        turn_id,
        wording,
        next(taken, ""),
        apart=first == choice.id,
        right=choice.role in (Role.REPLY, Role.REPAIR),
        accepted=accepted and worth.choice_id == choice.id,
        accepted_as_other=accepted and worth.choice_id != choice.id,
    )


def _summary(pack: Pack, scene: Scene, attempts: Sequence[Attempt]) -> SceneHeard:
    apart = sum(attempt.apart for attempt in attempts)
    right = [attempt for attempt in attempts if attempt.right]
    return SceneHeard(
        pack.head.id,
        scene.id,
        turns=len({attempt.turn_id for attempt in attempts}),
        sounds=len(attempts),
        told_apart=_share(apart, len(attempts)),
        told_apart_ci95=wilson(apart, len(attempts)),
        accepted=_share(sum(a.accepted for a in right), len(right)),
        accepted_as_other=_share(sum(a.accepted_as_other for a in attempts), len(attempts)),
        worst=tuple(_worst_pairs(attempts)),
    )


def _worst_pairs(attempts: Iterable[Attempt]) -> Iterator[dict[str, object]]:
    pairs = Counter((a.turn_id, a.said, a.taken_for) for a in attempts if not a.apart)
    ranked = sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0]))
    for (turn, said, taken_for), n in ranked[:_MOST_PAIRS]:
        yield {"turn": turn, "said": said, "taken_for": taken_for, "n": n}


def _share(count: int, n: int) -> float:
    return round(count / n, 4) if n else 1.0


def in_noise(voices: Iterable[LearnerVoice], noise_db: float) -> tuple[LearnerVoice, ...]:
    """The same voices in another noise."""
    return tuple(replace(voice, noise_db=noise_db) for voice in voices)
