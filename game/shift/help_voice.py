"""Help that is spoken, for who cannot read: in the languages for which there is a voice."""

from game.shift.speaking import Order
from speech.voice import VoiceSpec

# espeak-ng 1.51 has these of our help languages; for Somali and Tigrinya help is only written.
SPOKEN = frozenset({"en", "ar", "fa", "uk", "tr", "pl"})
RATE = 140


def spoken_help(text: str, language: str) -> Order | None:
    """The text in the help language's voice, beside the learner; None where there is no voice."""
    if not text or language not in SPOKEN:
        return None
    return Order("", text, VoiceSpec(language=language, variant="f2", rate=RATE))
