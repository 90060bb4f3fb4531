"""Turns a score into what the learner sees: words found and missed, and one kind sentence."""

from game.shift.listening import SayAgain, Tried
from game.shift.part import Say
from game.view import Feedback, ShownWord, SoundTip
from speech.danish.normalise import words_of
from speech.ears import MicrophoneState
from speech.heard import Role, Score, Verdict
from speech.pronunciation import Grade, PronunciationAdvice, SoundToMove

_KEYS = {
    Verdict.ACCEPTED: "well-said",
    Verdict.ALMOST: "almost",
    Verdict.OTHER: "something-else",
    Verdict.NOTHING: "nothing-heard",
}
SHOWN_S = 3.0
KEPT_S = 12.0  # where she may want to hear it slowly


def feedback_for(tried: Tried, say: Say, sound: SoundToMove | None = None) -> Feedback:
    """Every word of the closest wording in its order with how it came across, and one sound.

    Where she was nearly understood she may hear the line slowly.
    """
    score, words = tried.score, say(_KEYS[tried.score.verdict])
    shown, tip = shown_words(score, tried.advice), None
    if sound is not None:
        how = say(f"sound-{sound.movement.id}")
        word = tried.advice.words[sound.word].text
        tip = SoundTip(word, sound.letters, how.da, how.help, sound.movement.picture)
    listen = tip is None and score.verdict is Verdict.ALMOST and bool(shown)
    return Feedback(score.verdict, shown, words.da, words.help, tip, listen)


def chime_for(score: Score) -> str:
    """The small sound with a verdict. A misstep is understood, but no success."""
    if score.verdict is not Verdict.ACCEPTED:
        return "almost"
    return "step" if Role.MISSTEP.value in score.reasons else "right"


def understood(score: Score) -> bool:
    """Half understood is understood, where she asks for something."""
    return score.verdict in (Verdict.ACCEPTED, Verdict.ALMOST)


def notice_key(trouble: SayAgain) -> str:
    """The text to show when the ears failed: say it again, or point from now on."""
    return "microphone-missing" if trouble.deaf else "recogniser-restarted"


def microphone_key(state: MicrophoneState) -> str:
    """The text to show when the microphone is gone, back or another one."""
    return f"microphone-{state.value}"


def shown_words(score: Score, advice: PronunciationAdvice) -> tuple[ShownWord, ...]:
    """The wording word by word; nothing where nothing was understood.

    Sound that is like no reply still lies closest to one of them; its words were not heard.
    """
    unlike = score.verdict is Verdict.OTHER and "near_miss" not in score.reasons
    if score.wording is None or score.verdict is Verdict.NOTHING or unlike:
        return ()
    evidence = {word.text: word.evidence for word in score.heard}
    missed = set(score.missed)
    unclear = {word.text for word in advice.words if word.grade is Grade.UNCLEAR}
    unclear |= {advice.words[sound.word].text for sound in advice.sounds}
    return tuple(
        ShownWord(
            word,
            word not in missed and word in evidence,
            evidence.get(word, 0.0),
            word not in unclear,
        )
        for word in words_of(score.wording)
    )
