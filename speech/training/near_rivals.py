"""Teaches a net to tell what was said from what sounds nearly like it.

Maximum mutual information (Bahl et al. 1986) over a handful of wordings instead of all: the
likelihood of the said phones against that of their nearest rivals, each over all alignments.
"""

from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein
from torch import Tensor

from speech.training.phones import PHONE_IDS, SPOKEN_NOISE

Said = tuple[int, ...]
"""Phones in order, without silence."""

_SILENCE = 0
_SPN = PHONE_IDS[SPOKEN_NOISE]
_NEVER = -1e4  # a log likelihood that nothing reaches
_LOOKED_AT = 200  # sequences among which the nearest are sought
_CHANGED, _DROPPED = 0.6, 0.8  # of the changes: another phone; beyond, a phone less; else one more


def said_phones(labels: NDArray[np.int16]) -> Said:
    """The runs of labels (rows,), silences left out."""
    starts = np.flatnonzero(np.diff(labels, prepend=-1))
    return tuple(int(phone) for phone in labels[starts] if phone != _SILENCE)


def rivals(said: Said, others: Sequence[Said], count: int, dice: np.random.Generator) -> list[Said]:
    """Some of the `others` that are nearest to `said`; the rest differs from it by a phone or two.

    `said` has at least two phones.
    """
    looked_at = dice.choice(len(others), min(_LOOKED_AT, len(others)), replace=False)
    drawn = sorted((others[i] for i in looked_at), key=lambda o: Levenshtein.distance(said, o))
    found = [other for other in drawn if other != said][: count // 2]
    while len(found) < count:
        changed = _changed(said, dice)
        if changed != said:
            found.append(changed)
    return found


def rival_loss(
    scores: Tensor, frames: Tensor, wordings: Sequence[Sequence[Said]], trust: float
) -> Tensor:
    """Cross entropy of the first wording of each example among all of them.

    `scores` (batch, frames, phones) are log posteriors less log priors, `frames` (batch,) says how
    many count, `wordings` are as many for each example. Sound of many frames makes likelihoods too
    sure of themselves: `trust` (0..1) scales them.
    """
    each = len(wordings[0])
    paths = [(_SILENCE, *said, _SILENCE) for row in wordings for said in row]
    many = scores.repeat_interleave(each, 0)
    likelihoods = path_likelihoods(many, frames.repeat_interleave(each), paths).view(-1, each)
    return F.cross_entropy(trust * likelihoods, torch.zeros(len(wordings), dtype=torch.long))


def path_likelihoods(scores: Tensor, frames: Tensor, paths: Sequence[Said]) -> Tensor:
    """Log of the sum over all alignments, shape (paths,); the first and last phone may be left out.

    `scores` (paths, frames, phones); every phone takes a frame or more.
    """
    longest = max(len(path) for path in paths)
    padded = torch.tensor([[*path, *[_SILENCE] * (longest - len(path))] for path in paths])
    heard = scores.gather(2, padded[:, None].expand(-1, scores.shape[1], -1))
    never = torch.full((len(paths), 1), _NEVER)
    start = torch.full((longest,), _NEVER)
    start[:2] = 0.0
    at = start + heard[:, 0]
    for frame in range(1, scores.shape[1]):
        from_before = torch.cat([never, at[:, :-1]], 1)
        moved = torch.logaddexp(at, from_before) + heard[:, frame]
        at = torch.where((frame < frames)[:, None], moved, at)
    rows = torch.arange(len(paths))
    last = torch.tensor([len(path) - 1 for path in paths])
    return torch.logaddexp(at[rows, last], at[rows, last - 1])


def _changed(said: Said, dice: np.random.Generator) -> Said:
    """With one or two phones changed, left out or put in."""
    phones = list(said)
    for _ in range(int(dice.choice([1, 1, 2]))):
        kind, at = dice.random(), int(dice.integers(len(phones)))
        another = int(dice.integers(1, _SPN))
        if kind < _CHANGED:
            phones[at] = another
        elif kind < _DROPPED and len(phones) > 2:
            del phones[at]
        else:
            phones.insert(at, another)
    return tuple(phones)
