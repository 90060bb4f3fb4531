"""From phonemes with times to mouth shapes with times."""

from collections.abc import Sequence

from speech.espeak import Phoneme
from speech.voice import MouthKey

REST = "rest"
SHAPES = (
    ("pbm", "v_PP"),
    ("fv", "v_FF"),
    ("sʃzɕ", "v_SS"),
    ("tdnlð", "v_DD"),
    ("kgŋhjɡ", "v_kk"),
    ("rʁɐ", "v_RR"),
    ("iɪ", "v_I"),
    ("eɛæə", "v_E"),
    ("aɑʌ", "v_aa"),
    ("oɔɒ", "v_O"),
    ("uʊw", "v_U"),
    ("yøœ", "v_OE"),
)
_SHAPE_OF = {letter: shape for letters, shape in SHAPES for letter in letters}
_LETTER_SHAPES = {"a": "v_aa", "e": "v_E", "i": "v_I", "o": "v_O", "u": "v_U", "y": "v_OE"}
_LETTER_SHAPES |= {"æ": "v_E", "ø": "v_OE", "å": "v_O", "b": "v_PP", "m": "v_PP", "p": "v_PP"}
_LETTER_SHAPES |= {"f": "v_FF", "v": "v_FF", "s": "v_SS"}


def shape_of(ipa: str) -> str | None:
    """The mouth shape of one IPA phoneme; `rest` for a pause; None where the mouth just stays."""
    if not ipa or ipa.startswith(("_", "(")):
        return REST
    return next((_SHAPE_OF[letter] for letter in ipa if letter in _SHAPE_OF), None)


def mouth_keys(phonemes: Sequence[Phoneme], seconds: float) -> tuple[MouthKey, ...]:
    """Mouth keys in order of time, repeats merged, at rest at the end."""
    keys = [MouthKey(0.0, REST)]
    for phoneme in phonemes:
        shape = shape_of(phoneme.ipa)
        if shape is not None and shape != keys[-1].shape and phoneme.at_s < seconds:
            keys.append(MouthKey(phoneme.at_s, shape))
    if keys[-1].shape != REST:
        keys.append(MouthKey(seconds, REST))
    return tuple(keys)


def stretch(keys: Sequence[MouthKey], factor: float) -> tuple[MouthKey, ...]:
    """The same mouth for sound that is `factor` times as long (a clip, another voice)."""
    return tuple(MouthKey(key.at_s * factor, key.shape) for key in keys)


def guess_keys(text: str, seconds: float) -> tuple[MouthKey, ...]:
    """A plausible mouth from spelling alone, where nothing can time the phonemes."""
    letters = [_LETTER_SHAPES.get(letter) for letter in text.lower() if not letter.isspace()]
    step = seconds / max(len(letters), 1)
    phonemes = [MouthKey(i * step, shape) for i, shape in enumerate(letters) if shape]
    return (MouthKey(0.0, REST), *phonemes, MouthKey(seconds, REST))
