"""A learner in text: what she says is understood by its wording, without ears."""

from scenes.index import turn_of
from scenes.pack import Pack, Scene
from scenes.talk.asking import NEAR_MISS
from scenes.wordings import listening_for
from speech.danish.normalise import spoken_variants
from speech.heard import Role, Score, Verdict


def score_of(
    pack: Pack, scene: Scene, turn_id: str, text: str, verdict: Verdict = Verdict.ACCEPTED
) -> Score:
    """The score of a text said in a turn: `verdict` for a wording that is listened for, else OTHER.

    A text counts when one of its spoken forms is one of a choice's wordings. Near choices come
    as the ears' scorer gives them: OTHER, with the choice and the reason.
    """
    said = spoken_variants(text)
    for choice in listening_for(pack, scene, turn_of(scene, turn_id)).choices:
        wording = next((way for way in said if way in choice.wordings), None)
        if wording is not None and choice.role is Role.NEAR:
            return Score(Verdict.OTHER, choice.id, wording, reasons=(NEAR_MISS,), recogniser="text")
        if wording is not None:
            return Score(verdict, choice.id, wording, recogniser="text")
    return not_understood()


def not_understood() -> Score:
    """Something was said that fits nothing."""
    return Score(Verdict.OTHER, None, None, recogniser="text")
