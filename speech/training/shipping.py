"""From training runs to the folder that the game listens with: files, graph, manifest, card."""

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from speech.errors import SpeechError
from speech.models import forget_vocabulary, vocabulary
from speech.training.corpus.readers import read_corpus
from speech.training.held_out import amounts_of, held_out_report
from speech.training.model_card import Amount, MadeOf, Measured, write_model_card
from speech.training.words import rebuild

_LISTENER, _VOSK = "listener", "vosk"
_TRUNKS = ("whisper-base", "vosk-model-small-ko")
_POOLS = ("synthetic", "accented", "recordings", "noise")
_KEPT = ("HCLr.fst", "Gr.fst", "words.txt")  # of the graph: made anew from the model's own lexicon


@dataclass(frozen=True, slots=True)
class Shipment:
    """A run, the model's folder, by speaker the nets that left her out, and all corpora."""

    run: Path
    model: Path
    held_out: Mapping[str, Path]
    corpora: Sequence[tuple[str, Path]]


def ship(shipment: Shipment, today: date) -> Path:
    """Put what a run made into the model's folder and write its card; the card's path.

    The folder's lexicon stays: `speech lexicon build` makes that. Raises SpeechError
    `run-unfinished`, and whatever building the graph or measuring raises.
    """
    _take_over(shipment.run, shipment.model)
    rebuild(shipment.model)
    corpora = [read_corpus(kind, folder) for kind, folder in shipment.corpora]
    words = vocabulary(shipment.model).lexicon
    report = held_out_report(shipment.held_out, corpora, words)
    facts = json.loads((shipment.model / _LISTENER / "listener.json").read_text("utf-8"))
    made = MadeOf(facts["recipe"], facts["seed"], _amounts(shipment.run), {}, _TRUNKS)
    return write_model_card(
        shipment.model, made, Measured(report, len(words), facts["phones"]), today
    )


def _take_over(run: Path, model: Path) -> None:
    if not (run / _LISTENER / "listener.json").is_file():
        raise SpeechError(
            "run-unfinished", f"{run} holds no trained net: run `speech train` first."
        )
    for part, target in ((_LISTENER, model / _LISTENER), (_VOSK, model)):
        if (run / part).is_dir():
            left = shutil.ignore_patterns(*_KEPT, "lexicon.txt", "MANIFEST.sha256")
            shutil.copytree(run / part, target, dirs_exist_ok=True, ignore=left)
    forget_vocabulary()


def _amounts(run: Path) -> dict[str, Amount]:
    cache = run / "cache"
    return amounts_of(folder for name in _POOLS for folder in sorted(cache.glob(f"{name}-*")))
