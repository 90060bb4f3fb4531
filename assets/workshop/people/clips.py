"""Every clip of a person, sampled from her motions."""

from assets.workshop.people.body import Body
from assets.workshop.people.clip import Clip
from assets.workshop.people.gestures import Gestures
from assets.workshop.people.poser import Poser
from assets.workshop.people.sampling import Motion, sampled
from assets.workshop.people.signs import COUNT_S, SHOW_S, count, show
from assets.workshop.people.sitting import HIGH, LOW, MIDDLE, SIT_DOWN_S, Sitting, SittingDown
from assets.workshop.people.standing import Standing
from assets.workshop.people.variations import Variations
from assets.workshop.people.walk import PERIOD, Stepping, Walk
from assets.workshop.people.work import Work

UPRIGHT, BENT = 0.80, 0.92  # ages (0.5 is 25 years, 1 is 90): from here bent, here wholly so


def stoop_of(age: float) -> float:
    """How bent (0..1) a person of this age stands."""
    return min(max((age - UPRIGHT) / (BENT - UPRIGHT), 0.0), 1.0)


def all_clips(body: Body, age: float = 0.5) -> dict[str, Clip]:
    """Name to clip; the loops (idle, talk, walk…) end where they begin."""
    poser = Poser(body, stoop_of(age))
    motions = _gestures(poser) | _variations(poser)
    clips = {n: sampled(m, Standing(poser, s).hips, s) for n, (s, m) in motions.items()}
    clips |= _leaning(poser) | _walking(poser) | _seated(poser)
    work = Work(poser).all()
    return clips | {n: sampled(loop.motion, loop.hips, loop.seconds) for n, loop in work.items()}


def walk_speed(body: Body, age: float = 0.5) -> float:
    """Metres a second at which the walk's feet do not slide."""
    return Walk(Poser(body, stoop_of(age))).speed


def _gestures(poser: Poser) -> dict[str, tuple[float, Motion]]:
    g = Gestures(poser)
    return {
        "idle": (7.2, g.idle()),
        "idle_folded": (7.2, g.idle_folded()),
        "talk_a": (6.0, g.talk(0.0)),
        "talk_b": (6.0, g.talk(3.0)),
        "nod": (2.4, g.nod()),
        "shake_head": (2.4, g.shake_head()),
        "wave": (3.0, g.wave()),
        "point_right": (3.0, g.point("r")),
        "point_left": (3.0, g.point("l")),
        "shrug": (2.4, g.shrug()),
        "hand_over": (3.0, g.hand_over()),
        "carry": (7.2, g.carry()),
        "arms_crossed": (7.2, g.arms_crossed()),
        "tablet": (7.2, g.tablet()),
        "beckon": (3.0, g.beckon()),
        "stop": (2.6, g.stop()),
        "listen": (7.2, g.listen()),
        "count": (COUNT_S, count(poser)),
        "show": (SHOW_S, show(poser)),
    }


def _variations(poser: Poser) -> dict[str, tuple[float, Motion]]:
    v = Variations(poser)
    return {
        "look_round": (v.PERIOD, v.look_round()),
        "stretch": (v.PERIOD, v.stretch()),
        "rub_arm": (v.PERIOD, v.rub_arm()),
        "hands_behind": (v.PERIOD, v.hands_behind()),
        "hands_on_hips": (v.PERIOD, v.hands_on_hips()),
    }


def _leaning(poser: Poser) -> dict[str, Clip]:
    v = Variations(poser)
    return {
        name: sampled(v.leaning(sign), v.leaning_hips(sign), v.PERIOD)
        for name, sign in (("weight_left", 1.0), ("weight_right", -1.0))
    }


def _walking(poser: Poser) -> dict[str, Clip]:
    walk, stepping = Walk(poser), Stepping(poser)
    return {
        "walk": sampled(walk.pose, walk.hips, PERIOD, exact=True),
        "walk_carry": sampled(walk.carrying, walk.hips, PERIOD, exact=True),
        "step": sampled(stepping.pose, stepping.hips, PERIOD, exact=True),
    }


def _seated(poser: Poser) -> dict[str, Clip]:
    low, middle, high = (Sitting(poser, height) for height in (LOW, MIDDLE, HIGH))
    down = SittingDown(poser, MIDDLE)
    return {
        "sit_low": sampled(low.pose, low.hips, 7.2),
        "sit_high": sampled(high.pose, high.hips, 7.2),
        "sit_talk_a": sampled(middle.talk(0.0), middle.hips, 7.2),
        "sit_talk_b": sampled(middle.talk(3.6), middle.hips, 7.2),
        "sit_down": sampled(down.pose, down.hips, SIT_DOWN_S, exact=True),
    }
