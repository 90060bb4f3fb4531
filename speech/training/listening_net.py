"""The net that is trained: Whisper's lower layers with a small head that tells phones."""

from dataclasses import dataclass

import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from torch import Tensor, nn

from speech.training.trunk import Trunk, TrunkShape


@dataclass(frozen=True, slots=True)
class HeadShape:
    """The width of the head's two convolutions, its dropout, and how many phones it tells."""

    width: int
    dropout: float
    phones: int


class ListeningNet(nn.Module):
    """Log-mel to scores of phones, 20 ms a frame."""

    def __init__(self, trunk: TrunkShape, head: HeadShape) -> None:
        super().__init__()
        self.trunk = Trunk(trunk)
        self.norm = nn.LayerNorm(trunk.width)
        convs = (nn.Conv1d(w, head.width, 3, padding=1) for w in (trunk.width, head.width))
        self.convs = nn.ModuleList(convs)
        self.out = nn.Linear(head.width, head.phones)
        self.dropout = nn.Dropout(head.dropout)

    def forward(self, mel: Tensor, keep: Tensor | None = None) -> Tensor:
        """`mel` (batch, 80, 2 * frames) to logits (batch, frames, phones).

        `keep` (batch, frames) is False in padding; without it there is none.
        """
        x = self.dropout(self.norm(self.trunk(mel, keep))).transpose(1, 2)
        for conv in self.convs:
            if keep is not None:
                x = x * keep[:, None]
            x = self.dropout(F.gelu(conv(x)))
        return self.out(x.transpose(1, 2))

    def freeze(self, train_front: bool, frozen_layers: int) -> None:
        """Keep the trunk's convolutions and lowest layers as they came from Whisper."""
        for conv in (self.trunk.conv1, self.trunk.conv2):
            conv.requires_grad_(train_front)
        for number, block in enumerate(self.trunk.blocks):
            block.requires_grad_(number >= frozen_layers)

    def trained_parts(self) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
        """The parameters that learn: those of the head, those of the trunk."""
        head = [*self.norm.parameters(), *self.convs.parameters(), *self.out.parameters()]
        return head, [p for p in self.trunk.parameters() if p.requires_grad]
