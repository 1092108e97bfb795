"""Teachers: earlier runs whose answers on the Training tiles a new network also learns from.

Knowledge distillation (Hinton et al. 2015); with a teacher of the student's own size, born-again networks
(Furlanello et al. 2018). FER-2013 labels are noisy: people agree with them on two tiles of three. A teacher's answer
says which other emotions a tile could show, which the one label does not.
"""

from __future__ import annotations

import numpy as np
import torch

from checkpoint import averaged_model, load_checkpoint
from measure import softmax


def teacher_answers(checkpoints: list, tiles: np.ndarray, predict, config) -> tuple[torch.Tensor, torch.Tensor]:
    """(n, 48, 48) uint8 tiles to the mean probabilities (n, 7) and (n, 8) of all teachers, each tile straight and mirrored.

    `predict` and `config` are those of train.py; teachers answer on the tiles as they are, not on augmented ones.
    """
    sums: list[np.ndarray] = [np.zeros((len(tiles), 7)), np.zeros((len(tiles), 8))]
    for path in checkpoints:
        model = averaged_model(load_checkpoint(path))
        for view in (tiles, np.ascontiguousarray(tiles[:, :, ::-1])):
            for total, logits in zip(sums, predict(model, view, config)):
                total += softmax(logits)
    fer2013, ferplus = (torch.from_numpy((total / (2 * len(checkpoints))).astype(np.float32)) for total in sums)
    return fer2013, ferplus
