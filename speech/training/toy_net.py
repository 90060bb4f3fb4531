"""A time delay net so small that seconds train it: for the smoke run, not for people."""

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from numpy.typing import NDArray
from torch import Tensor, nn

from speech.training.kaldi_layers import Layer
from speech.training.kaldi_net import SUBSAMPLING, TimeDelayNet

_MFCC = 40
_NEAR = (-2, -1, 0, 1, 2)  # feature frames that the first layer sees
_FAR = (-SUBSAMPLING, 0, SUBSAMPLING)

Floats = NDArray[np.float32]


class ToyTdnn(TimeDelayNet):
    """Three layers; features are brought to the mean and deviation of `seen`, (frames, 40)."""

    reach = 2 + 2 * SUBSAMPLING

    def __init__(self, seen: Floats, phones: int, width: int = 96) -> None:
        super().__init__()
        self.register_buffer("mean", torch.from_numpy(seen.mean(0)))
        self.register_buffer("deviation", torch.from_numpy(seen.std(0) + np.float32(1e-3)))
        self.mean: Tensor
        self.deviation: Tensor
        self.first = nn.Linear(len(_NEAR) * _MFCC, width)
        self.wider = nn.ModuleList(nn.Linear(len(_FAR) * width, width) for _ in range(2))
        self.out = nn.Linear(width, phones)

    def forward(self, features: Tensor) -> Tensor:
        """Logits of the frames that have `reach` features on either side."""
        x = (features - self.mean) / self.deviation
        ends = x.shape[1] - len(_NEAR) + 1
        x = torch.cat([x[:, at : at + ends] for at in range(len(_NEAR))], -1)
        x = F.relu(self.first(x[:, ::SUBSAMPLING]))
        for layer in self.wider:
            x = F.relu(layer(torch.cat([x[:, :-2], x[:, 1:-1], x[:, 2:]], -1)))
        logits: Tensor = self.out(x)
        return logits

    def layers(self) -> list[Layer]:
        """The net for `kaldi_files.tdnn_model`; the first layer takes in mean and deviation."""
        scale = self.deviation.repeat(len(_NEAR))
        weight = self.first.weight / scale
        bias = self.first.bias - weight @ self.mean.repeat(len(_NEAR))
        rows: list[tuple[tuple[int, ...], Tensor, Tensor]] = [(_NEAR, weight, bias)]
        rows += [(_FAR, layer.weight, layer.bias) for layer in self.wider]
        rows.append(((0,), self.out.weight, self.out.bias))
        return [Layer(at, _plain(weight), _plain(bias)) for at, weight, bias in rows]


def _plain(values: Tensor) -> Floats:
    return np.asarray(values.detach().cpu().numpy(), np.float32)
