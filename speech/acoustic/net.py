"""The acoustic net forward in numpy: features to log posteriors of phones, 30 ms a frame.

TDNN-F trunk (bottleneck layers, residual 0.66) and a Danish head of two TDNN layers; the layers
are found in the model by name: lda, tdnn1, tdnnf2.., da0.., da.out.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from speech.acoustic.kaldi_file import Component, KaldiModel
from speech.acoustic.mfcc import mfcc
from speech.audio import Samples, dithered, levelled

Floats = NDArray[np.float32]

SUBSAMPLING = 3  # feature frames per output frame
_FULL_RATE_LAYERS = 5  # tdnnf2..tdnnf5 run at 10 ms, the rest at 30 ms
_RESIDUAL = np.float32(0.66)


@dataclass(frozen=True, slots=True)
class _Affine:
    weight: Floats  # (in, out)
    bias: Floats

    def __call__(self, x: Floats) -> Floats:
        return np.asarray(x @ self.weight + self.bias, np.float32)


@dataclass(frozen=True, slots=True)
class _Norm:
    """Batch norm at test time: a fixed scale and shift."""

    scale: Floats
    shift: Floats

    def __call__(self, x: Floats) -> Floats:
        return np.asarray(np.maximum(x, 0) * self.scale + self.shift, np.float32)


@dataclass(frozen=True, slots=True)
class _Bottleneck:
    """One TDNN-F layer; `spliced` ones look one step back and one step ahead."""

    linear: Floats  # (width, rank), or (width, 2 * rank) when spliced
    affine: _Affine
    norm: _Norm
    spliced: bool
    slow: bool

    def __call__(self, x: Floats) -> Floats:
        z = x @ self.linear
        if self.spliced:
            rank = z.shape[1] // 2
            z = z[:-1, :rank] + z[1:, rank:]
            z = np.concatenate([z[:-1], z[1:]], 1)
            x = x[1:-1]
        return np.asarray(self.norm(self.affine(z)) + _RESIDUAL * x, np.float32)


class KaldiNet:
    """The Vosk model's own net as a PhoneNet."""

    frame_s = SUBSAMPLING * 0.01

    def __init__(self, model: KaldiModel, phones: tuple[str, ...]) -> None:
        parts = model.components
        self.phones = phones
        self.log_priors = model.log_priors
        self._lda = _affine(parts["lda"])
        self._first = _affine(parts["tdnn1.affine"])
        self._first_norm = _norm(parts["tdnn1.batchnorm"])
        self._layers = _bottlenecks(parts)
        self._head = [_affine(parts[f"da{i}.affine"]) for i in range(2)]
        self._out = _affine(parts["da.out"])
        spliced = sum(SUBSAMPLING if layer.slow else 1 for layer in self._layers if layer.spliced)
        self._context = 1 + spliced + SUBSAMPLING * len(self._head)

    def log_posteriors(self, pcm: Samples) -> Floats:
        """Shape (frames, phones), 30 ms a frame, for 16 kHz mono sound of any length."""
        features = mfcc(dithered(levelled(pcm)))
        if len(features) == 0:
            return np.zeros((0, len(self.phones)), np.float32)
        return self.posteriors_of(features)

    def posteriors_of(self, features: Floats) -> Floats:
        """Shape (ceil(frames / 3), phones) for features of shape (frames, 40), frames >= 1."""
        x = self._first_norm(self._first(self._lda(_splice(self._padded(features)))))
        thinned = False
        for layer in self._layers:
            if layer.slow and not thinned:
                x, thinned = x[::SUBSAMPLING], True
            x = layer(x)
        for affine in self._head:
            x = np.maximum(affine(_splice(x)), 0)
        return _log_softmax(self._out(x))

    def _padded(self, features: Floats) -> Floats:
        missing = -len(features) % SUBSAMPLING
        before = np.repeat(features[:1], self._context, 0)
        after = np.repeat(features[-1:], self._context + missing, 0)
        return np.concatenate([before, features, after])


def _splice(x: Floats) -> Floats:
    return np.concatenate([x[:-2], x[1:-1], x[2:]], 1)


def _log_softmax(x: Floats) -> Floats:
    x = x - x.max(1, keepdims=True)
    return np.asarray(x - np.log(np.exp(x).sum(1, keepdims=True)), np.float32)


def _affine(part: Component) -> _Affine:
    return _Affine(np.ascontiguousarray(part.weight.T), part.bias)


def _norm(part: Component) -> _Norm:
    variance = part.arrays["<StatsVar>"] + part.numbers["<Epsilon>"]
    scale = np.asarray(part.numbers["<TargetRms>"] / np.sqrt(variance), np.float32)
    return _Norm(scale, -part.arrays["<StatsMean>"] * scale)


def _bottlenecks(parts: dict[str, Component]) -> list[_Bottleneck]:
    layers = []
    number = 2
    while f"tdnnf{number}.linear" in parts:
        name = f"tdnnf{number}"
        weight, affine = parts[f"{name}.linear"].weight, _affine(parts[f"{name}.affine"])
        width = affine.bias.shape[0]
        spliced = weight.shape[1] > width
        if spliced:
            weight = np.concatenate([weight[:, :width], weight[:, width:]])
        norm = _norm(parts[f"{name}.batchnorm"])
        linear = np.ascontiguousarray(weight.T)
        layers.append(_Bottleneck(linear, affine, norm, spliced, number > _FULL_RATE_LAYERS))
        number += 1
    return layers
