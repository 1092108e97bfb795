"""Teachers: earlier runs whose answers on the Training tiles a new network also learns from.

Knowledge distillation (Hinton et al. 2015); with a teacher of the student's own size, born-again networks
(Furlanello et al. 2018). FER-2013 labels are noisy: people agree with them on two tiles of three. A teacher's answer
says which other emotions a tile could show, which the one label does not.

Either once on the tiles as they are (cheap), or on every augmented and blended batch that the student sees: a student
then copies what the teacher does rather than what it remembers (Beyer et al. 2022, "a good teacher is patient and
consistent").

Networks that have not seen a tile tell more about it than those that have learned its label by heart: `soft_labels.py` writes
down their answers.

Or no earlier runs at all: networks that are trained together teach each other through the moving averages of their
weights (deep mutual learning, Zhang et al. 2018; averaged weights as the teacher, Tarvainen and Valpola 2017).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from checkpoint import averaged_model, load_checkpoint
from labels import HEADS
from predict import forward, predict


class Teachers:
    def __init__(self, models: list[torch.nn.Module], bf16: bool) -> None:
        self.models = models
        self.bf16 = bf16

    @classmethod
    def of_runs(cls, checkpoints: list[Path], device: torch.device, bf16: bool) -> Teachers:
        return cls([averaged_model(load_checkpoint(path)).to(device, memory_format=torch.channels_last) for path in checkpoints], bf16)

    @torch.no_grad()
    def answer(self, faces: torch.Tensor) -> list[torch.Tensor]:
        """(n, 1, 48, 48) in 0..1 to the mean probabilities (n, 7) and (n, 8) of all teachers."""
        heads = zip(*[forward(model, faces, self.bf16) for model in self.models])
        return [torch.stack([torch.softmax(answer, 1) for answer in head]).mean(0) for head in heads]

    def answer_once(self, tiles: np.ndarray) -> list[torch.Tensor]:
        """(n, 48, 48) uint8 tiles to the same on the CPU, each tile straight and mirrored."""
        views = (tiles, np.ascontiguousarray(tiles[:, :, ::-1]))
        answers = [predict(model, view, self.bf16) for model in self.models for view in views]
        return [torch.stack([torch.softmax(torch.from_numpy(logits), 1) for logits in head]).mean(0) for head in zip(*answers)]


def load_soft_labels(path: Path, keep: np.ndarray) -> list[torch.Tensor]:
    """Targets (k, 7) and (k, 8) for the tiles of `keep`, each row summing to 1. Raises ValueError where a tile has none."""
    answers = np.load(path)
    told = [torch.from_numpy(answers[head][keep].astype(np.float32)) for head in HEADS]
    for head, rows in zip(HEADS, told):
        without = int((rows.sum(1) < 0.5).sum())
        if without:
            raise ValueError(f"{path}: {without} tiles have no {head} answer; expected networks that together leave out every fold")
    return [rows / rows.sum(1, keepdim=True) for rows in told]
