"""The listening net of the shipped model: the lower layers of Whisper's encoder with a phone head.

`speech/training/` makes it; onnxruntime runs it on one core, 20 ms a frame.
"""

import json
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from speech.acoustic.log_mel import log_mel, mel_bank
from speech.audio import Samples
from speech.errors import SpeechError

Floats = NDArray[np.float32]

NET = "encoder.onnx"
FACTS = "listener.json"
LONGEST_S = 28.0  # the encoder knows positions up to 30 s; what comes later is not looked at
_RATE = 16_000
# Its Windows builds would tell the system about sessions; nothing leaves the device here.
onnxruntime.disable_telemetry_events()

_SHORTEST = 800  # samples: two frames of features and a little


class EncoderNet:
    """A PhoneNet in ONNX. `directory` holds encoder.onnx and listener.json."""

    def __init__(self, directory: Path) -> None:
        try:
            facts = json.loads((directory / FACTS).read_text("utf-8"))
            self._session = onnxruntime.InferenceSession(
                str(directory / NET), _options(), providers=["CPUExecutionProvider"]
            )
            self.phones = tuple(facts["phones"])
            self.frame_s = float(facts["frame_s"])
            self.log_priors = _log_priors(facts["priors"], facts["prior_scale"])
            self._banks = [mel_bank(float(warp)) for warp in facts.get("warps", (1.0,))]
        except Exception as error:  # onnxruntime raises its own kinds of Exception
            text = f"The listening net in {directory} cannot be read: fetch the game's files again."
            raise SpeechError("model-damaged", text) from error

    def log_posteriors(self, pcm: Samples) -> Floats:
        """Shape (frames, phones), 20 ms a frame, for 16 kHz mono sound of any length."""
        if len(pcm) < _SHORTEST:
            return np.zeros((0, len(self.phones)), np.float32)
        sound = pcm[: round(LONGEST_S * _RATE)]
        found = [self._seen(log_mel(sound, bank)) for bank in self._banks]
        return _agreed(np.stack(found)) if len(found) > 1 else found[0]

    def _seen(self, mel: Floats) -> Floats:
        even = mel[:, : mel.shape[1] // 2 * 2]
        found = self._session.run(None, {"mel": even[np.newaxis]})[0]
        return np.asarray(found[0], np.float32)


def _agreed(found: Floats) -> Floats:
    """What the net says of a longer, the same and a shorter throat, put together.

    Shape (throats, frames, phones) to (frames, phones): the geometric mean, so that a phone must
    be likely for all of them. It levels out how far a voice is from those that the net has heard.
    """
    mean = found.mean(0)
    top = mean.max(1, keepdims=True)
    total = top + np.log(np.exp(mean - top).sum(1, keepdims=True))
    return np.asarray(mean - total, np.float32)


def _options() -> onnxruntime.SessionOptions:
    """One thread, since the frame loop needs the other core, and memory given back."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    return options


def _log_priors(priors: list[float], scale: float) -> Floats:
    """Scaled: all of it would favour rare phones too much (measured by `speech train`)."""
    return np.asarray(scale * np.log(np.maximum(priors, 1e-4)), np.float32)
