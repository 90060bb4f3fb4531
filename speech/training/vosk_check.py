"""Does Vosk hear with a new model what it was trained on? The last look before it is used."""

import json
import random
from collections.abc import Sequence
from pathlib import Path

import vosk

from speech.audio import RATE, dithered
from speech.errors import SpeechError
from speech.training.example import Example

_RIVALS = 3


def share_heard(model: Path, examples: Sequence[Example], seed: int = 0) -> float:
    """How many of the examples Vosk tells from three others by a runtime grammar, 0..1.

    Raises SpeechError `model-damaged` where Vosk cannot read the model.
    """
    vosk.SetLogLevel(-1)
    try:
        loaded = vosk.Model(model_path=str(model))
    except Exception as error:  # Vosk raises bare Exception
        raise SpeechError("model-damaged", f"Vosk cannot read the model in {model}.") from error
    dice = random.Random(seed)
    texts = sorted({example.text for example in examples})
    right = [_heard(loaded, example, texts, dice) == example.text for example in examples]
    return sum(right) / max(1, len(right))


def _heard(
    loaded: "vosk.Model", example: Example, texts: Sequence[str], dice: random.Random
) -> str:
    """The line that Vosk hears when it may hear this one or some others."""
    others = [text for text in texts if text != example.text]
    wordings = [example.text, *dice.sample(others, min(_RIVALS, len(others)))]
    recogniser = vosk.KaldiRecognizer(loaded, RATE, json.dumps(wordings, ensure_ascii=False))
    recogniser.AcceptWaveform(dithered(example.samples).tobytes())
    return str(json.loads(recogniser.FinalResult())["text"])
