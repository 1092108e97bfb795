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

    @torch.no_grad()
    def update(self, model: torch.nn.Module) -> None:
        self.steps += 1
        keep = min(self.keep, (1 + self.steps) / (10 + self.steps))
        for ours, theirs in zip(self.model.state_dict().values(), model.state_dict().values()):
            if ours.dtype.is_floating_point:
                ours.lerp_(theirs, 1 - keep)
            else:
                ours.copy_(theirs)

    def state_dict(self) -> dict:
        return {"model": self.model.state_dict(), "steps": self.steps}

    def load_state_dict(self, state: dict) -> None:
        self.model.load_state_dict(state["model"])
        self.steps = state["steps"]
