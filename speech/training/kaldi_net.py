"""Vosk's own net in torch: a TDNN-F with a Danish head, read from a `final.mdl`, trainable.

What comes out equals speech.acoustic.net, the same net in numpy; floats keep Kaldi's shapes, so
that they go back into the file they came from.
"""

from collections.abc import Iterator

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from numpy.typing import NDArray
from torch import Tensor, nn

from speech.acoustic.kaldi_file import Component, KaldiModel

Floats = NDArray[np.float32]

SUBSAMPLING = 3  # feature frames of 10 ms in a frame of the net
_FULL_RATE = 5  # layers up to this one run at 10 ms
_RESIDUAL = 0.66
_HEAD = 2


class TimeDelayNet(nn.Module):
    """MFCC (batch, 3 * frames + 2 * reach, 40) to logits (batch, frames, phones).

    `reach` is how many feature frames the net looks at on either side.
    """

    reach: int

    def freeze(self, layers: int) -> None:
        """Keep the lowest `layers` of the trunk as they are; a net without trunk has none."""

    def trained_parts(self) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
        """The parameters that learn: those of the head, those of the trunk."""
        return list(self.parameters()), []


class KaldiTdnn(TimeDelayNet):
    """The TDNN-F of a `final.mdl`.

    The head's last layer grows to `phones` where the file has fewer: new ones begin as unlikely
    as the rarest.
    """

    def __init__(self, model: KaldiModel, phones: int, dropout: float = 0.1) -> None:
        super().__init__()
        parts = model.components
        self.lda = _Affine(parts["lda"])
        self.lda.requires_grad_(False)
        self.first = _Normed(parts, "tdnn1")
        names = (f"tdnnf{number}" for number in range(2, len(parts)))
        self.bottlenecks = nn.ModuleList(
            _Bottleneck(parts, name) for name in names if f"{name}.linear" in parts
        )
        self.head = nn.ModuleList(_Affine(parts[f"da{i}.affine"]) for i in range(_HEAD))
        self.out = _Affine(_grown(parts["da.out"], phones))
        self.dropout = nn.Dropout(dropout)
        slow = [number > _FULL_RATE for number in range(2, 2 + len(self.bottlenecks))]
        spliced = zip(self.bottlenecks, slow, strict=True)
        steps = sum(SUBSAMPLING if late else 1 for layer, late in spliced if layer.spliced)
        self.reach = 1 + steps + SUBSAMPLING * _HEAD

    def forward(self, features: Tensor) -> Tensor:
        """Logits of the frames that have `reach` features on either side."""
        x = self.first(self.lda(_spliced(features)))
        for number, layer in enumerate(self.bottlenecks, start=2):
            if number == _FULL_RATE + 1:
                x = x[:, ::SUBSAMPLING]
            x = layer(x)
        x = self.dropout(x)
        for affine in self.head:
            x = F.relu(affine(_spliced(x)))
        logits: Tensor = self.out(self.dropout(x))
        return logits

    def freeze(self, layers: int) -> None:
        """Keep the lowest `layers` of the trunk (tdnn1 is the first) as they are."""
        for number, layer in enumerate([self.first, *self.bottlenecks], start=1):
            layer.requires_grad_(number > layers)

    def trained_parts(self) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
        """The parameters that learn: those of the head, those of the trunk."""
        head = [*self.head.parameters(), *self.out.parameters()]
        trunk = [*self.first.parameters(), *self.bottlenecks.parameters()]
        return head, [p for p in trunk if p.requires_grad]

    def arrays(self) -> dict[tuple[str, str], Floats]:
        """All floats that may have been trained, by Kaldi's component and token."""
        return {key: p.detach().cpu().numpy().copy() for key, p in self._named()}

    def _named(self) -> Iterator[tuple[tuple[str, str], nn.Parameter]]:
        yield from self.first.named("tdnn1")
        for number, layer in enumerate(self.bottlenecks, start=2):
            yield from layer.named(f"tdnnf{number}")
        for number, affine in enumerate(self.head):
            yield from affine.named(f"da{number}.affine")
        yield from self.out.named("da.out")


def log_posteriors(net: TimeDelayNet, features: Floats) -> Floats:
    """Of one clip, shape (ceil(n / 3), phones), from (n, 40); edges are repeated as Kaldi does."""
    missing = -len(features) % SUBSAMPLING
    edges = (net.reach, net.reach + missing)
    padded = np.pad(features, (edges, (0, 0)), mode="edge")
    with torch.no_grad():
        logits = net.eval()(torch.from_numpy(padded)[None])[0]
        return np.asarray(torch.log_softmax(logits.float(), -1).numpy(), np.float32)


class _Affine(nn.Module):
    """An affine layer whose weight has Kaldi's shape (out, in)."""

    def __init__(self, part: Component) -> None:
        super().__init__()
        self.weight, self.bias = _parameter(part.weight), _parameter(part.bias)

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x, self.weight, self.bias)

    def named(self, name: str) -> Iterator[tuple[tuple[str, str], nn.Parameter]]:
        yield (name, "<LinearParams>"), self.weight
        yield (name, "<BiasParams>"), self.bias


class _Normed(nn.Module):
    """An affine layer, ReLU, and batch norm by the statistics that the file holds."""

    def __init__(self, parts: dict[str, Component], name: str) -> None:
        super().__init__()
        self.affine = _Affine(parts[f"{name}.affine"])
        norm = parts[f"{name}.batchnorm"]
        variance = norm.arrays["<StatsVar>"] + norm.numbers["<Epsilon>"]
        scale = np.asarray(norm.numbers["<TargetRms>"] / np.sqrt(variance), np.float32)
        self.register_buffer("scale", torch.from_numpy(scale))
        self.register_buffer("shift", torch.from_numpy(-norm.arrays["<StatsMean>"] * scale))
        self.scale: Tensor
        self.shift: Tensor

    def forward(self, x: Tensor) -> Tensor:
        y = F.relu(self.affine(x))
        return torch.addcmul(self.shift.to(y.dtype), y, self.scale.to(y.dtype))

    def named(self, name: str) -> Iterator[tuple[tuple[str, str], nn.Parameter]]:
        yield from self.affine.named(f"{name}.affine")


class _Bottleneck(nn.Module):
    """A TDNN-F layer: narrow, wide again, and its input added at 0.66."""

    def __init__(self, parts: dict[str, Component], name: str) -> None:
        super().__init__()
        self.linear = _parameter(parts[f"{name}.linear"].weight)
        self.wide = _Normed(parts, name)
        self.spliced = self.linear.shape[1] > len(self.wide.affine.bias)

    def forward(self, x: Tensor) -> Tensor:
        if not self.spliced:
            return self.wide(F.linear(x, self.linear)) + _RESIDUAL * x
        narrow = F.linear(torch.cat([x[:, :-1], x[:, 1:]], -1), self.linear)
        wide = self.wide(torch.cat([narrow[:, :-1], narrow[:, 1:]], -1))
        return torch.add(wide, x[:, 1:-1], alpha=_RESIDUAL)

    def named(self, name: str) -> Iterator[tuple[tuple[str, str], nn.Parameter]]:
        yield (f"{name}.linear", "<LinearParams>"), self.linear
        yield from self.wide.named(name)


def _spliced(x: Tensor) -> Tensor:
    return torch.cat([x[:, :-2], x[:, 1:-1], x[:, 2:]], -1)


def _parameter(values: Floats) -> nn.Parameter:
    return nn.Parameter(torch.from_numpy(np.array(values, np.float32)))


def _grown(part: Component, phones: int) -> Component:
    missing = phones - len(part.bias)
    weight = np.pad(part.weight, ((0, missing), (0, 0)))
    bias = np.pad(part.bias, (0, missing), constant_values=part.bias.min())
    return Component({"<LinearParams>": weight, "<BiasParams>": bias}, {})
