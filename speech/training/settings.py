"""Numbers that batches and the training loop go by; none of it needs torch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BatchSettings:
    """Seconds of sound in a batch, batches sorted together, and changes of the mel spectrum.

    `formant_warp`, `frequency_mask` and `time_mask` say how often, 0..1.
    """

    batch_s: float = 60.0
    sorted_batches: int = 8
    formant_warp: float = 0.7
    warp_range: tuple[float, float] = (0.88, 1.14)
    frequency_mask: float = 0.5
    time_mask: float = 0.5


@dataclass(frozen=True, slots=True)
class LoopSettings:
    """How long and how fast a net learns; what of the trunk stays as it came."""

    steps: int = 4000
    head_rate: float = 1.5e-3
    trunk_rate: float = 1e-4
    warm_up: float = 0.15
    weight_decay: float = 0.01
    longest_gradient: float = 2.0
    label_smoothing: float = 0.03
    train_front: bool = True
    frozen_layers: int = 0
    bf16: bool = True
    checkpoint_every: int = 100
