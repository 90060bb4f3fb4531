"""Every sound of the stress set heard twice: in a turn that accepts its line, in one without."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from speech.acoustic.model import phone_net
from speech.acoustic.remembering_net import RememberingNet
from speech.certainty import ranking
from speech.clips import Clip, Rivals
from speech.danish_recogniser import DanishRecogniser
from speech.evaluate import TRUTH, hear, listening_of, verdict_on_truth
from speech.fairness.speakers import Group
from speech.fairness.stress import Line, StressSound, stress_set
from speech.heard import ItemKind, Listening, Verdict
from speech.models import model_dir, vocabulary
from speech.scoring import score
from speech.unknown_words import pronounced

_RIVALS = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """One sound. `verdict` is on the right line, `false_accept` where it was not a choice."""

    group: Group
    kind: ItemKind
    text: str
    noise_db: float
    verdict: Verdict
    first: bool  # was it the first of the six?
    false_accept: bool


def outcomes(
    lines: Sequence[Line], seed: int = 0, each: int | None = None, directory: Path | None = None
) -> Iterator[Outcome]:
    """Hear the stress set of these lines through the game's recogniser; see `stress_set`."""
    texts = [text for _, text in lines]
    words = vocabulary(model_dir(directory))
    with pronounced(texts, words):
        known = [line for line in lines if not words.unalignable_words(line[1])]
        rivals = Rivals((text for _, text in known), words, seed)
        net = RememberingNet(phone_net(model_dir(directory)))
        recogniser = DanishRecogniser(directory, net)
        for sound in stress_set(known, seed, each):
            yield _heard(recogniser, sound, rivals.by_chance(sound.text, _RIVALS))


def _heard(recogniser: DanishRecogniser, sound: StressSound, others: Iterable[str]) -> Outcome:
    clip = Clip(Path(sound.group.l1), sound.text, sound.group.l1, sound.kind)
    present = listening_of(clip, tuple(others))
    absent = Listening(present.turn_id, present.choices[1:])
    heard = hear(recogniser, present, sound.samples)
    wrong = score(hear(recogniser, absent, sound.samples), absent)
    return Outcome(
        sound.group,
        sound.kind,
        sound.text,
        sound.noise_db,
        verdict_on_truth(heard, present),
        next(iter(ranking(heard, present)), "") == TRUTH,
        wrong.verdict is Verdict.ACCEPTED,
    )
