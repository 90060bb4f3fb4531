"""The lower layers of Whisper's encoder in torch: log-mel in, one vector every 20 ms out."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from torch import Tensor, nn

from speech.acoustic.log_mel import BANDS
from speech.training.whisper_weights import Weights

_LONGEST_PERIOD = 10_000.0


@dataclass(frozen=True, slots=True)
class TrunkShape:
    """How wide and deep a trunk is; Whisper base has width 512, 8 heads and 6 layers."""

    width: int
    heads: int
    layers: int


class TransformerBlock(nn.Module):
    """One encoder layer: normalise, attend, add; normalise, two linear layers, add."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.query_key_value = nn.Linear(width, 3 * width)
        self.attended = nn.Linear(width, width)
        self.wide, self.narrow = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        """`x` (batch, frames, width); `mask` (batch, 1, 1, frames), True where there is sound."""
        batch, frames, width = x.shape
        joined = self.query_key_value(self.norm1(x))
        split = joined.view(batch, frames, 3, self.heads, width // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        x = x + self.attended(seen.transpose(1, 2).reshape(batch, frames, width))
        return x + self.narrow(F.gelu(self.wide(self.norm2(x))))


class Trunk(nn.Module):
    """Two convolutions, sinusoidal positions, then the encoder's lower layers."""

    def __init__(self, shape: TrunkShape) -> None:
        super().__init__()
        self.shape = shape
        self.conv1 = nn.Conv1d(BANDS, shape.width, 3, padding=1)
        self.conv2 = nn.Conv1d(shape.width, shape.width, 3, stride=2, padding=1)
        blocks = (TransformerBlock(shape.width, shape.heads) for _ in range(shape.layers))
        self.blocks = nn.ModuleList(blocks)

    def forward(self, mel: Tensor, keep: Tensor | None = None) -> Tensor:
        """`mel` (batch, 80, 2 * frames) to (batch, frames, width); `keep` (batch, frames)."""
        mask = None if keep is None else keep[:, None, None, :]
        x = F.gelu(self.conv2(F.gelu(self.conv1(mel)))).transpose(1, 2)
        x = x + positions(x.shape[1], self.shape.width).to(x)
        for block in self.blocks:
            x = block(x, mask)
        return x

    def load(self, weights: Weights) -> None:
        """Take over Whisper's numbers. Raises RuntimeError where the shape is another."""
        state = {"conv1.weight": "conv1/weight", "conv1.bias": "conv1/bias"}
        state |= {"conv2.weight": "conv2/weight", "conv2.bias": "conv2/bias"}
        for number in range(self.shape.layers):
            state |= _block_names(f"blocks.{number}.", f"layer_{number}/")
        found = {ours: torch.from_numpy(weights["encoder/" + name]) for ours, name in state.items()}
        self.load_state_dict(found)


def inverse_periods(width: int) -> Tensor:
    """Radians a frame of each pair of positional channels, shape (width / 2,)."""
    count = width // 2
    step = torch.log(torch.tensor(_LONGEST_PERIOD)) / (count - 1)
    return torch.exp(-step * torch.arange(count))


def positions(frames: int, width: int) -> Tensor:
    """Whisper's sinusoids, shape (frames, width): all sines, then all cosines."""
    angles = torch.arange(frames)[:, None] * inverse_periods(width)[None]
    return torch.cat([angles.sin(), angles.cos()], 1)


def _block_names(ours: str, theirs: str) -> dict[str, str]:
    names = {}
    for norm, name in (("norm1", "self_attention/layer_norm"), ("norm2", "ffn/layer_norm")):
        names[f"{ours}{norm}.weight"] = f"{theirs}{name}/gamma"
        names[f"{ours}{norm}.bias"] = f"{theirs}{name}/beta"
    layers = (
        ("query_key_value", "self_attention/linear_0"),
        ("attended", "self_attention/linear_1"),
        ("wide", "ffn/linear_0"),
        ("narrow", "ffn/linear_1"),
    )
    for layer, name in layers:
        for part in ("weight", "bias"):
            names[f"{ours}{layer}.{part}"] = f"{theirs}{name}/{part}"
    return names
