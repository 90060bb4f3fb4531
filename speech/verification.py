"""How surely a wording was said, seen by itself: against any phones, its own best, and a cohort."""

from collections.abc import Sequence

import numpy as np

from speech.acoustic.segments import Segment
from speech.heard import Evidence

STRETCH = 3  # phones of the worst stretch
FARTHEST_LEAD = 99.0  # log units; where no cohort fits into the sound at all


def evidence_of(segments: Sequence[Segment], ratio: float, total: float, lead: float) -> Evidence:
    """Evidence for a wording from the phones of its best path (at least one)."""
    goodness = np.array([segment.goodness for segment in segments])
    width = min(STRETCH, len(goodness))
    stretches = np.convolve(goodness, np.full(width, 1 / width), mode="valid")
    return Evidence(
        ratio=round(ratio, 3),
        total=round(total, 2),
        goodness=round(float(goodness.mean()), 3),
        worst=round(float(stretches.min()), 3),
        cohort=round(min(lead, FARTHEST_LEAD), 2),
    )
