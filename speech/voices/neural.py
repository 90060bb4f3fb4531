"""A neural Danish voice through sherpa-onnx; only the voice's own process loads it."""

import wave
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from speech.audio import FULL_SCALE
from speech.errors import SpeechError
from speech.voice import VoiceSpec
from speech.voices.character import Floats, character_of, pitched
from speech.voices.store import MODEL, PHONEMES, TOKENS, read_voice

_PEAK = 0.6
_MEND = "run ./kollega voice install once more, or pip install -r requirements-second.txt."


def must_have_engine() -> None:
    """Raises SpeechError `voice-no-engine`."""
    if find_spec("sherpa_onnx") is None:
        raise SpeechError("voice-no-engine", f"sherpa-onnx is not installed: {_MEND}")


class NeuralVoice:
    """Speaks with an installed voice. On some broken files sherpa-onnx ends its process.

    Raises SpeechError `voice-no-engine`, `voice-damaged`.
    """

    def __init__(self, folder: Path) -> None:
        must_have_engine()
        self._about = read_voice(folder)
        self._engine = _engine(folder)

    def write(self, text: str, spec: VoiceSpec, slower: float, wav: Path) -> None:
        """Say the text as this colleague would, into a mono 16-bit WAV file.

        Raises SpeechError `voice-mute` where no sound comes of it.
        """
        one = character_of(spec, self._about.sounds_like, self._engine.num_speakers, slower)
        made = self._engine.generate(text, sid=one.speaker, speed=one.speed)
        samples = np.asarray(made.samples, np.float32)
        if not len(samples):
            raise SpeechError("voice-mute", f"The voice {self._about.name} gave no sound.")
        _write(pitched(samples, made.sample_rate, one.pitch), made.sample_rate, wav)


def _engine(folder: Path) -> Any:
    import sherpa_onnx

    phonemes, lexicon = folder / PHONEMES, folder / "lexicon.txt"
    vits = sherpa_onnx.OfflineTtsVitsModelConfig(
        model=str(folder / MODEL),
        tokens=str(folder / TOKENS),
        lexicon=str(lexicon) if lexicon.is_file() else "",
        data_dir=str(phonemes) if phonemes.is_dir() else "",
    )
    model = sherpa_onnx.OfflineTtsModelConfig(vits=vits, num_threads=1, provider="cpu")
    config = sherpa_onnx.OfflineTtsConfig(model=model, max_num_sentences=1)
    try:
        if not config.validate():
            raise ValueError("not a voice")
        return sherpa_onnx.OfflineTts(config)
    except (ValueError, RuntimeError) as error:
        text = f"The voice {folder.name} cannot be loaded: uninstall it and install it again."
        raise SpeechError("voice-damaged", text) from error


def _write(samples: Floats, rate: int, wav: Path) -> None:
    loudest = float(np.abs(samples).max())
    scaled = samples * (_PEAK / loudest if loudest > 0 else 1.0) * (FULL_SCALE - 1)
    with wave.open(str(wav), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(scaled.astype("<i2").tobytes())
