"""The steps that make what is learnt from: synthetic speech, people's recordings, noises."""

import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from speech.acoustic.model import phone_net
from speech.audio import RATE
from speech.clips import Skipped
from speech.errors import SpeechError
from speech.espeak import EspeakMissingError
from speech.fairness.stress import read_lines
from speech.models import MANIFEST, Lexicon, model_dir, vocabulary
from speech.training.accented.accented_speech import accented_speech
from speech.training.cache import folder_hash
from speech.training.corpus.readers import read_corpus
from speech.training.corpus.utterance import Corpus, Utterance
from speech.training.example import Example
from speech.training.forced_alignment import ForcedAligner, align_all
from speech.training.place import Place, join
from speech.training.pools import Pool, write_pool
from speech.training.pronounce import pronounce
from speech.training.spoken_noise import noise_examples
from speech.training.steps import Plan, Step, Work
from speech.training.synthetic import synthetic_speech
from speech.training.texts import draw_texts, numbers, read_texts
from speech.training.voice_conversion import in_another_voice

SYNTHETIC, ACCENTED, RECORDINGS, NOISE = "synthetic", "accented", "recordings", "noise"
_NUMBERS = 0.4  # their share where learners' lines are drawn; all other kinds have two together
_LINES_BESIDE = 300  # lines that noises may stand beside
_REFUSED = "refused-{}.tsv"  # recordings that each process could not use, and why


def shares_of(plan: Plan) -> dict[str, float]:
    """By pool: how much of what is drawn comes from it (weights). Pools of nothing are left out."""
    recipe = plan.recipe
    shares = {SYNTHETIC: recipe.synthetic.share}
    if recipe.accented.hours:
        shares[ACCENTED] = recipe.accented.share
    if plan.corpora:
        shares[RECORDINGS] = recipe.recordings.share
    if recipe.noise.count:
        shares[NOISE] = recipe.noise.share
    return {name: share for name, share in shares.items() if share > 0}


def _model_key() -> str:
    return hashlib.sha256((model_dir() / MANIFEST).read_bytes()).hexdigest()


# --- synthetic speech --------------------------------------------------------------------------


def _synthetic_inputs(plan: Plan) -> object:
    return [plan.recipe.synthetic.hours, *_texts_key(plan)]


def _texts_key(plan: Plan) -> list[object]:
    texts = [hashlib.sha256(path.read_bytes()).hexdigest() for path in _text_files(plan)]
    return [texts, plan.seed, _model_key()]


def _make_synthetic(work: Work) -> None:
    seconds = round(work.plan.recipe.synthetic.hours * 3600)
    work.progress.begin("synthetic speech, seconds", seconds)
    said = _by_espeak(_spoken(work.plan))
    write_pool(work.folder, _until(said, seconds, work))


def _spoken(plan: Plan) -> Iterator[Example]:
    texts = read_texts(_text_files(plan), sorted(vocabulary().lexicon))
    return synthetic_speech(draw_texts(texts, random.Random(plan.seed)), plan.seed)


def _by_espeak(examples: Iterator[Example]) -> Iterator[Example]:
    try:
        yield from examples
    except EspeakMissingError as error:
        raise SpeechError(
            "espeak-missing", "Synthetic speech needs libespeak-ng: install espeak-ng."
        ) from error


def _until(examples: Iterator[Example], seconds: int, work: Work) -> Iterator[Example]:
    made = 0
    for example in examples:
        yield example
        made += len(example.samples)
        work.progress.at(min(seconds, made // RATE))
        if made >= seconds * RATE:
            return


def _text_files(plan: Plan) -> list[Path]:
    return [plan.recipe.folder / name for name in plan.recipe.synthetic.texts]


# --- as learners say it -------------------------------------------------------------------------


def _accented_inputs(plan: Plan) -> object:
    return [plan.recipe.accented.hours, plan.recipe.accented.first_languages, *_texts_key(plan)]


def _make_accented(work: Work) -> None:
    recipe, seed = work.plan.recipe.accented, work.plan.seed
    seconds = round(recipe.hours * 3600)
    work.progress.begin("accented speech, seconds", seconds)
    if seconds:
        said = accented_speech(_learners_texts(work.plan), seed, recipe.first_languages)
        write_pool(work.folder, _until(_by_espeak(said), seconds, work))


def _learners_texts(plan: Plan) -> Iterator[str]:
    """Without the lines that fairness is measured on."""
    kinds = (*read_texts(_text_files(plan), sorted(vocabulary().lexicon)), numbers(_NUMBERS))
    measured = {text for _, text in read_lines()}
    drawn = draw_texts(kinds, random.Random(f"accented {plan.seed}"))
    return (text for text in drawn if text not in measured)


# --- recordings --------------------------------------------------------------------------------


def _recordings_inputs(plan: Plan) -> object:
    corpora = [(kind, folder_hash(folder)) for kind, folder in plan.corpora]
    recipe = plan.recipe.recordings
    settings = [recipe.least_fit, recipe.splits, recipe.voices, plan.seed]
    world = join(plan.recipe.threads).world
    if corpora and world > 1:  # each process draws voices by its own dice
        settings.append(world)
    return [corpora, settings, sorted(plan.leave_out), _model_key() if corpora else ""]


def _make_recordings(work: Work) -> None:
    """Each process of a torchrun run reads and aligns its own part."""
    plan, place = work.plan, join(work.plan.recipe.threads)
    if not plan.corpora:
        work.progress.begin("no corpora: synthetic speech alone")
        return
    corpora = [_corpus(kind, folder, plan) for kind, folder in plan.corpora]
    own = [_part(corpus, place) for corpus in corpora]
    work.progress.begin("recordings aligned", sum(map(len, own)))
    refused: list[Skipped] = [row for corpus in own for row in corpus.skipped]
    aligned = _aligned(own, _lexicon(corpora), work, refused)
    write_pool(work.folder, _in_voices(aligned, plan, place), part=place.rank)
    rows = "".join(f"{row.path}\t{row.why}\n" for row in refused)
    (work.folder / _REFUSED.format(place.rank)).write_text("path\twhy\n" + rows, "utf-8")
    work.progress.say(f"{len(refused)} recordings could not be used: see {_REFUSED.format(0)}")


def _part(corpus: Corpus, place: Place) -> Corpus:
    """Every so manieth utterance; what was skipped is told once."""
    own = corpus.utterances[place.rank :: place.world]
    return Corpus(corpus.name, own, corpus.skipped if place.leads else ())


def _in_voices(examples: Iterator[Example], plan: Plan, place: Place) -> Iterator[Example]:
    """Each as it was said, and as others might have said it."""
    dice = np.random.default_rng((plan.seed, place.rank) if place.rank else plan.seed)
    for example in examples:
        yield example
        for _ in range(plan.recipe.recordings.voices):
            yield in_another_voice(example, dice)


def _corpus(kind: str, folder: Path, plan: Plan) -> Corpus:
    corpus, splits = read_corpus(kind, folder), plan.recipe.recordings.splits
    parts = [corpus.part(split) for split in splits] or [corpus]
    utterances = tuple(utterance for part in parts for utterance in part)
    whole = Corpus(corpus.name, utterances, corpus.skipped)
    return whole.without_speakers(plan.leave_out)


def _aligned(
    corpora: list[Corpus], lexicon: Lexicon, work: Work, refused: list[Skipped]
) -> Iterator[Example]:
    aligner = ForcedAligner(phone_net(model_dir()), lexicon)
    least_fit, done = work.plan.recipe.recordings.least_fit, 0
    for corpus in corpora:
        spoken = _counted(corpus, work, done)
        yield from align_all(spoken, aligner, corpus.name, refused.append, least_fit)
        done += len(corpus)


def _counted(corpus: Corpus, work: Work, done: int) -> Iterator[Utterance]:
    for number, utterance in enumerate(corpus, 1):
        yield utterance
        work.progress.at(done + number)


def _lexicon(corpora: list[Corpus]) -> Lexicon:
    """The model's, and by rule what the corpora say beyond it."""
    lexicon = dict(vocabulary().lexicon)
    said = {word for corpus in corpora for utterance in corpus for word in utterance.text.split()}
    for word, phones in pronounce(sorted(said - set(lexicon)), vocabulary().lexicon):
        lexicon[word] = (*lexicon.get(word, ()), phones)
    return lexicon


# --- what is no Danish word ----------------------------------------------------------------------


def _noise_inputs(plan: Plan) -> object:
    return [plan.recipe.noise.count, plan.recipe.noise.kinds, plan.seed]


def _make_noise(work: Work) -> None:
    recipe, spoken = work.plan.recipe.noise, Pool(work.made[SYNTHETIC])
    work.progress.begin("noises and other languages", recipe.count)
    if not recipe.count:
        return
    lines = [spoken[i] for i in range(min(_LINES_BESIDE, len(spoken)))]
    write_pool(work.folder, noise_examples(recipe.count, work.plan.seed, recipe.kinds, lines))


POOLS = (SYNTHETIC, ACCENTED, RECORDINGS, NOISE)
POOL_STEPS = (
    Step(SYNTHETIC, (), _synthetic_inputs, _make_synthetic),
    Step(ACCENTED, (), _accented_inputs, _make_accented),
    Step(RECORDINGS, (), _recordings_inputs, _make_recordings, together=True),
    Step(NOISE, (SYNTHETIC,), _noise_inputs, _make_noise),
)
