"""A moving average of a network's weights: the copy that is measured and exported."""

from __future__ import annotations

import copy

import torch


class MovingAverage:
    """average = keep x average + (1 - keep) x weights, after every step; norm statistics likewise.

    Early on `keep` is smaller, (1 + steps) / (10 + steps), so that the random start is forgotten quickly.
    """

    def __init__(self, model: torch.nn.Module, keep: float) -> None:
        self.model = copy.deepcopy(model).eval()
        self.keep = keep
        self.steps = 0
        pairs = list(zip(self.model.state_dict().values(), model.state_dict().values()))
        self.followed = [pair for pair in pairs if pair[0].dtype.is_floating_point]
        self.copied = [pair for pair in pairs if not pair[0].dtype.is_floating_point]

    @torch.no_grad()
    def update(self) -> None:
        """After a step of the network that was handed in at construction."""
        self.steps += 1
        keep = min(self.keep, (1 + self.steps) / (10 + self.steps))
        ours = [pair[0] for pair in self.followed]
        torch._foreach_mul_(ours, keep)  # all tensors in a few launches
        torch._foreach_add_(ours, [pair[1] for pair in self.followed], alpha=1 - keep)
        for copy_of, counter in self.copied:
            copy_of.copy_(counter)

    def state_dict(self) -> dict:
        return {"model": self.model.state_dict(), "steps": self.steps}

    def load_state_dict(self, state: dict) -> None:
        self.model.load_state_dict(state["model"])
        self.steps = state["steps"]
