"""How well the ears tell one thing from another, on a table of recordings."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from speech.acoustic.model import phone_net
from speech.acoustic.remembering_net import RememberingNet
from speech.alignment import Aligner, Prepared
from speech.audio import RATE, Samples
from speech.certainty import certainties, ranking
from speech.clips import Clip, Rivals, Skipped, read_clip, read_table, table_rows
from speech.danish.everyday import FREE
from speech.danish_recogniser import DanishRecogniser
from speech.errors import SpeechError
from speech.figures import Report, Trial, beside_report, report
from speech.heard import Choice, Heard, Listening, Verdict
from speech.models import Vocabulary, model_dir, vocabulary
from speech.noise import babble, noisy, pink
from speech.recogniser import Recogniser
from speech.scoring import score
from speech.unknown_words import pronounced

Distractors = Literal["random", "near"]
TRUTH = "truth"
CLEAN = "as recorded"
_BLOCK = 4096
_LEAD = np.zeros(RATE // 5, np.int16)  # clips are cut close; the ears always hear a little before
_BABBLERS = 12
_PATIENT_S = 60.0  # what a second listener may take: here it is measured by what it hears


@dataclass(frozen=True, slots=True)
class Question:
    """One clip and what else might have been said. The same for every model that is measured."""

    clip: Clip
    sound: Samples
    others: tuple[str, ...]
    distance: int  # phones between the text and the nearest of the others


@dataclass(frozen=True, slots=True)
class Questions:
    """A table made ready to ask."""

    asked: tuple[Question, ...]
    skipped: tuple[Skipped, ...]
    learnt: tuple[str, ...]  # words that the model has not, said by espeak-ng


@dataclass(frozen=True, slots=True)
class Asking:
    """How a table is asked. `speakers`: only their clips, all where empty."""

    choices: int = 6
    distractors: Distractors = "random"
    noises_db: tuple[float, ...] = ()
    speakers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Measured:
    """One model's trials on one table."""

    trials: tuple[Trial, ...]
    questions: Questions


def evaluate(
    index: Path,
    asking: Asking = Asking(),
    directory: Path | None = None,
    beside: Path | None = None,
    second: Path | None = None,
) -> Report:
    """Measure on a table. The keys are those of the doorway `speech eval`; shares are 0..1.

    `noises_db` of `asking`: once more in pink noise and in babble at each of these distances.
    `beside` is another model's folder, asked the very same; `second` that of a second listener,
    heard beside the first (`with_second`). SpeechError where table or model cannot be read.
    """
    found = measure(index, asking, directory)
    figures = report(
        model_dir(directory).name,
        found.trials,
        found.questions.skipped,
        found.questions.learnt,
    )
    if beside is not None:
        figures["beside"] = beside_report(beside.name, _again(index, asking, found, beside))
    if second is not None:
        trials = _again(index, asking, found, model_dir(directory), second)
        figures["with_second"] = beside_report(second.name, trials)
    return figures


def measure(index: Path, asking: Asking, directory: Path | None = None) -> Measured:
    """Ask one model one table. SpeechError where table or model cannot be read."""
    words = vocabulary(model_dir(directory))
    with pronounced(_texts(index), words) as learnt:
        questions = _questions(index, asking, words, learnt)
        if not questions.asked:
            raise SpeechError("table-empty", f"No row of {index} can be measured.")
        return Measured(_run(questions, directory, asking.noises_db), questions)


def _again(
    index: Path, asking: Asking, found: Measured, home: Path, second: Path | None = None
) -> tuple[Trial, ...]:
    with pronounced(_texts(index), vocabulary(home)):
        return _run(_known(found.questions, home), home, asking.noises_db, second)


def _texts(index: Path) -> list[str]:
    return [row["transcript"] or "" for row in table_rows(index)]


def _questions(
    index: Path, asking: Asking, words: Vocabulary, learnt: tuple[str, ...]
) -> Questions:
    table = read_table(index, words)
    rivals = Rivals((clip.text for clip in table.clips), words)
    draw = rivals.nearest if asking.distractors == "near" else rivals.by_chance
    asked, skipped = [], list(table.skipped)
    for clip in table.clips:
        others = draw(clip.text, asking.choices - 1)
        if asking.speakers and clip.speaker not in asking.speakers:
            continue
        sound = read_clip(clip)
        if isinstance(sound, Skipped):
            skipped.append(Skipped(clip.path.relative_to(index.parent).as_posix(), sound.why))
            continue
        padded = np.concatenate([_LEAD, sound, _LEAD])
        asked.append(Question(clip, padded, others, rivals.distance(clip.text, others)))
    return Questions(tuple(asked), tuple(skipped), learnt)


def _known(questions: Questions, directory: Path) -> Questions:
    """Without what this other model has no words for."""
    words = vocabulary(model_dir(directory))
    texts = (q for q in questions.asked if not _unknown((q.clip.text, *q.others), words.lexicon))
    return Questions(tuple(texts), questions.skipped, questions.learnt)


def _unknown(texts: Iterable[str], lexicon: dict[str, tuple[tuple[str, ...], ...]]) -> bool:
    return any(word not in lexicon for text in texts for word in text.split())


def _run(
    questions: Questions,
    directory: Path | None,
    noises_db: Sequence[float],
    second: Path | None = None,
) -> tuple[Trial, ...]:
    """Every question as recorded, then in each noise."""
    bench = _Bench(directory, [question.clip.text for question in questions.asked], second)
    trials = [bench.trial(question, question.sound, CLEAN) for question in questions.asked]
    voices = [question.sound for question in questions.asked[:_BABBLERS]]
    dice = np.random.default_rng(0)
    for snr_db in noises_db:
        for question in questions.asked:
            count = len(question.sound)
            made = {"pink": pink(count, dice), "babble": babble(count, voices, dice)}
            for name, noise in made.items():
                sound = noisy(question.sound, noise, snr_db)
                trials.append(bench.trial(question, sound, f"{name} {snr_db:g} dB"))
    return tuple(trials)


class _Bench:
    """The recogniser of the game, and a graph of all texts of the table."""

    def __init__(
        self, directory: Path | None, texts: Iterable[str], second: Path | None = None
    ) -> None:
        net = RememberingNet(phone_net(model_dir(directory)))
        self._recogniser: Recogniser = DanishRecogniser(directory, net)
        if second is not None:
            from speech.second.recogniser import seconded

            self._recogniser = seconded(self._recogniser, second, directory, _PATIENT_S)
        self._aligner = Aligner(directory, net)
        everything = tuple(Choice(text, (text,)) for text in dict.fromkeys(texts))
        self._all: Prepared = self._aligner.prepare(Listening("all", everything))

    def trial(self, question: Question, sound: Samples, noise: str) -> Trial:
        """Listen to one clip in a turn that accepts its text, and in one that does not."""
        listening = listening_of(question.clip, question.others)
        absent = Listening(listening.turn_id, listening.choices[1:])
        began = time.perf_counter()
        heard = hear(self._recogniser, listening, sound)
        ms = (time.perf_counter() - began) * 1000
        wrong = certainties(hear(self._recogniser, absent, sound), absent)
        first = next(iter(ranking(heard, listening)), "")
        texts = {choice.id: choice.wordings[0] for choice in listening.choices}
        return Trial(
            question.clip,
            noise,
            question.distance,
            first=first == TRUTH,
            first_of_all=noise == CLEAN and self._first_of_all(sound) == question.clip.text,
            taken=texts.get(first, ""),
            right=certainties(heard, listening)[TRUTH],
            wrong=tuple(wrong.values()),
            verdict=verdict_on_truth(heard, listening),
            ms=ms,
            sound_s=len(sound) / RATE,
        )

    def _first_of_all(self, sound: Samples) -> str:
        found = self._aligner.align(self._all, sound).candidates
        return next((c.choice_id for c in found if c.choice_id != FREE), "")


def listening_of(clip: Clip, others: Sequence[str]) -> Listening:
    """A turn in which the clip's text or one of the others may be said."""
    truth = Choice(TRUTH, (clip.text,), kind=clip.kind)
    rest = (Choice(f"other-{i}", (text,), kind=clip.kind) for i, text in enumerate(others))
    return Listening(clip.path.stem, (truth, *rest))


def hear(recogniser: Recogniser, listening: Listening, sound: Samples) -> Heard:
    """Everything that the recogniser does with one stretch of speech, block by block."""
    recogniser.prepare(listening)
    for at in range(0, len(sound), _BLOCK):
        recogniser.accept(sound[at : at + _BLOCK])
    return recogniser.finish(sound)


def verdict_on_truth(heard: Heard, listening: Listening) -> Verdict:
    """On the right text; another one accepted instead of it counts as something else."""
    found = score(heard, listening)
    missed = found.choice_id not in (TRUTH, None)
    return Verdict.OTHER if missed else found.verdict
