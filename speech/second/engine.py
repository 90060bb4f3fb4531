"""sherpa-onnx behind one small class; the only place that imports it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from speech.audio import RATE, Samples
from speech.danish.normalise import normalise
from speech.errors import SpeechError
from speech.second.store import Installed, read_installed

_LOUDEST = 0.95  # the models were trained on speech that fills the scale
_MEND = "run ./kollega speech install once more, or pip install -r requirements-second.txt."


class SherpaTranscriber:
    """Turns a finished utterance into Danish in normal form. Loading takes a second or more.

    Raises SpeechError `second-no-engine`, `second-damaged`. On some files sherpa-onnx ends its
    process: the caller's must be one that may end (see `starting`).
    """

    def __init__(self, folder: Path) -> None:
        model = read_installed(folder)
        self.name = model.name
        self._recognizer = _recognizer(model)

    def transcribe(self, samples: Samples) -> str:
        """What was said in 16 kHz mono int16 sound, lower case, numbers as words."""
        sound = samples.astype(np.float32)
        peak = float(np.abs(sound).max(initial=0.0))
        if peak < 1.0:
            return ""
        stream = self._recognizer.create_stream()
        stream.accept_waveform(RATE, sound * (_LOUDEST / peak))
        self._recognizer.decode_stream(stream)
        return normalise(str(stream.result.text).strip())


def has_engine() -> bool:
    """Is sherpa-onnx installed?"""
    from importlib.util import find_spec

    return find_spec("sherpa_onnx") is not None


def must_have_engine() -> None:
    """Raises SpeechError `second-no-engine`."""
    if not has_engine():
        raise SpeechError("second-no-engine", f"sherpa-onnx is not installed: {_MEND}")


def _recognizer(model: Installed) -> Any:
    must_have_engine()
    import sherpa_onnx

    offline = sherpa_onnx.OfflineRecognizer
    makers: dict[str, tuple[Callable[..., Any], dict[str, str]]] = {
        "nemo_transducer": (offline.from_transducer, {"model_type": "nemo_transducer"}),
        "transducer": (offline.from_transducer, {}),
        "nemo_ctc": (offline.from_nemo_ctc, {}),
        "zipformer_ctc": (offline.from_zipformer_ctc, {}),
        "whisper": (offline.from_whisper, {"language": model.language}),
    }
    try:
        make, more = makers[model.engine]
        files = {role: str(model.path(role)) for role in model.roles}
        return make(**files, **more, num_threads=1)
    except (KeyError, ValueError, RuntimeError, TypeError) as error:
        raise SpeechError(
            "second-damaged", f"{model.name} cannot be loaded: uninstall it and install it again."
        ) from error
