"""What a scene should have: three ways to say everything, something to do, its length."""

from collections.abc import Iterator

from scenes.checks.walk import replies
from scenes.draft import Draft
from scenes.pack import Scene
from scenes.problems import Code, PackError

FEWEST_WORDINGS = 3  # people say the same in different ways; two are a guess at which
LONGEST_WHAT_NOW = 2  # minutes
MOST_TURNS = 8  # of a what-now; at a quarter of a minute each that is two minutes


def check_wholeness(draft: Draft) -> Iterator[PackError]:
    """P080 to P082."""
    for _, _, reply in replies(draft):
        if len(reply.wordings) < FEWEST_WORDINGS:
            text = f"‘{reply.id}’ has {len(reply.wordings)} of at least {FEWEST_WORDINGS} wordings"
            yield draft.origins.error(Code.FEW_WORDINGS, text, reply, "wordings")
    for scene in draft.scenes:
        if scene.id in draft.partial:
            continue
        if not any(turn.do for turn in scene.turns):
            text = "she does nothing with her hands in this scene: no turn has ‘do’"
            yield draft.origins.error(Code.NOTHING_TO_DO, text, scene, "turns")
        yield from _what_now(draft, scene)


def _what_now(draft: Draft, scene: Scene) -> Iterator[PackError]:
    if scene.kind != "what_now":
        return
    if scene.minutes > LONGEST_WHAT_NOW:
        text = f"a what-now takes {LONGEST_WHAT_NOW} minutes at most, not {scene.minutes}"
        yield draft.origins.error(Code.LONG_WHAT_NOW, text, scene, "minutes")
    asked = [turn for turn in scene.turns if turn.ask or turn.do]
    if len(asked) > MOST_TURNS:
        text = f"a what-now has {MOST_TURNS} turns of hers at most, not {len(asked)}"
        yield draft.origins.error(Code.LONG_WHAT_NOW, text, scene, "turns")
