"""Mouth shapes and expressions as mixes of ARKit face units."""

from collections.abc import Mapping

FaceMix = Mapping[str, float]


def _both(**units: float) -> dict[str, float]:
    """The same weight on the left and the right unit."""
    return {f"{name}{side}": weight for name, weight in units.items() for side in ("Left", "Right")}


SHAPES: Mapping[str, FaceMix] = {
    "v_aa": {"jawOpen": 0.52, **_both(mouthLowerDown=0.22, mouthUpperUp=0.30)},
    "v_E": {"jawOpen": 0.27, **_both(mouthStretch=0.30, mouthSmile=0.20, mouthUpperUp=0.32)},
    "v_I": {
        "jawOpen": 0.12,
        **_both(mouthSmile=0.38, mouthStretch=0.25, mouthUpperUp=0.30, mouthLowerDown=0.25),
    },
    "v_O": {"jawOpen": 0.38, "mouthFunnel": 0.72, "mouthPucker": 0.15},
    "v_U": {"jawOpen": 0.14, "mouthPucker": 0.72, "mouthFunnel": 0.35},
    "v_OE": {"jawOpen": 0.22, "mouthFunnel": 0.5, "mouthPucker": 0.35},
    "v_PP": {"mouthRollLower": 0.28, "mouthRollUpper": 0.28, **_both(mouthPress=0.35)},
    "v_FF": {"jawOpen": 0.05, "mouthRollLower": 0.55, **_both(mouthUpperUp=0.38)},
    "v_SS": {
        "jawOpen": 0.06,
        **_both(mouthStretch=0.24, mouthLowerDown=0.30, mouthUpperUp=0.18),
    },
    "v_DD": {"jawOpen": 0.18, **_both(mouthLowerDown=0.22, mouthUpperUp=0.12)},
    "v_kk": {"jawOpen": 0.24, **_both(mouthStretch=0.12, mouthUpperUp=0.10)},
    "v_RR": {"jawOpen": 0.18, "mouthFunnel": 0.25, **_both(mouthStretch=0.08)},
    "jaw": {"jawOpen": 0.9},
    "blink_l": {"eyeBlinkLeft": 1.0},
    "blink_r": {"eyeBlinkRight": 1.0},
    "smile": {
        "jawOpen": 0.06,
        "browInnerUp": 0.1,
        **_both(
            mouthSmile=0.62,
            mouthUpperUp=0.28,
            mouthLowerDown=0.12,
            cheekSquint=0.55,
            eyeSquint=0.35,
            mouthDimple=0.15,
            browOuterUp=0.1,
        ),
    },
    "frown": _both(mouthFrown=0.65, browDown=0.5, mouthPress=0.2),
    "brow_up": {"browInnerUp": 0.8, **_both(browOuterUp=0.8, eyeWide=0.25)},
    "brow_down": _both(browDown=1.0, eyeSquint=0.15),
    "worried": {"browInnerUp": 1.0, "mouthShrugLower": 0.2, **_both(mouthFrown=0.3)},
    "squint": _both(eyeSquint=0.9, cheekSquint=0.2),
}

# A face at rest that is friendly before it moves: built into the body itself.
AT_REST: FaceMix = {
    "browInnerUp": 0.10,
    **_both(mouthSmile=0.16, cheekSquint=0.10, browOuterUp=0.06, eyeWide=0.03),
}
