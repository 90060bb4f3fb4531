"""From training runs to what their model card says: nets without a speaker, and what they heard."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from speech.acoustic.phone_net import PhoneNet
from speech.errors import SpeechError
from speech.models import Lexicon
from speech.training.corpus.utterance import Corpus
from speech.training.evaluation import Report, leave_one_out
from speech.training.forced_alignment import with_new_words
from speech.training.model_card import Amount, amounts
from speech.training.pools import Pool, is_pool

REPORT = "held-out.json"


def open_listener(folder: Path) -> PhoneNet:
    """The exported net of a run (OUT/listener). Raises SpeechError `model-damaged`."""
    from speech.acoustic.encoder_net import EncoderNet  # onnxruntime is slow to import

    return EncoderNet(folder)


def held_out_report(
    listeners: Mapping[str, Path],
    corpora: Iterable[Corpus],
    lexicon: Lexicon,
    open_net: Callable[[Path], PhoneNet] = open_listener,
) -> Report:
    """Figures of `evaluation`: `listeners` are, by speaker, nets of runs with --leave-out SPEAKER.

    Words that the lexicon lacks are said as espeak-ng says them. Raises SpeechError.
    """
    utterances = [utterance for corpus in corpora for utterance in corpus]
    unheard = set(listeners) - {utterance.speaker for utterance in utterances}
    if unheard:
        names = ", ".join(sorted(unheard))
        raise SpeechError("speaker-unknown", f"No corpus has a clip of {names}: name its corpus.")
    nets = {speaker: open_net(folder) for speaker, folder in listeners.items()}
    return leave_one_out(nets, utterances, with_new_words(lexicon, utterances))


def amounts_of(pools: Iterable[Path]) -> dict[str, Amount]:
    """What a run learnt from, by source, out of its pools; empty steps have none."""
    written = (Pool(folder) for folder in pools if is_pool(folder))
    return amounts(example for pool in written for example in pool)


def save_report(report: Report, path: Path) -> None:
    """Write a report as JSON, whole or not at all."""
    unfinished = path.with_suffix(".part")
    unfinished.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", "utf-8")
    unfinished.replace(path)


def read_report(path: Path) -> dict[str, Any]:
    """A saved report. Raises SpeechError `report-unreadable`."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise SpeechError(
            "report-unreadable", f"{path} is no report of an evaluation: measure anew."
        ) from error
    if not isinstance(found, dict) or not {"all", "by_speaker"} <= found.keys():
        raise SpeechError("report-unreadable", f"{path} is no report of an evaluation.")
    return found
