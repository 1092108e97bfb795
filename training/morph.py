"""Mild expressions: faces between a neutral tile and an expressive one of the same look.

The web pictures of FER-2013 exaggerate; a face at home smiles a little. No tile says what a little looks like, but half of an
expressive face and half of a neutral one that is lit and turned alike comes near it.
"""

from __future__ import annotations

import numpy as np
import torch

from labels import FER2013_CLASSES, FERPLUS_CLASSES
from prepare import Split

LEAST_AGREED = 0.6  # share of votes that the neutral face must have
SMALL = 12  # pixels a side at which faces are compared: light, pose and outline, no expression
LEAST, MOST = 0.35, 0.75  # share of the expressive face


def neutral_partners(split: Split, keep: np.ndarray) -> np.ndarray:
    """(k,) for each tile of `keep` the place in `keep` of the neutral tile that looks most like it; itself where it is neutral by a label."""
    neutral, voted = FER2013_CLASSES.index("neutral"), FERPLUS_CLASSES.index("neutral")
    labels, votes = split.fer2013[keep], split.ferplus_target[keep]
    plain = np.flatnonzero((labels == neutral) & (votes[:, voted] >= LEAST_AGREED))
    expressive = np.flatnonzero((labels != neutral) & (votes.argmax(1) != voted))
    partners = np.arange(len(keep))
    if len(plain) and len(expressive):
        looks = _looks(split.tiles[keep])
        for start in range(0, len(expressive), 2048):
            part = expressive[start : start + 2048]
            partners[part] = plain[(looks[part] @ looks[plain].T).argmax(1)]
    return partners


def _looks(tiles: np.ndarray) -> np.ndarray:
    """(n, SMALL * SMALL) of mean 0 and length 1: products are correlations."""
    step = tiles.shape[1] // SMALL
    small = tiles.astype(np.float32).reshape(len(tiles), SMALL, step, SMALL, step).mean((2, 4)).reshape(len(tiles), -1)
    small -= small.mean(1, keepdims=True)
    return small / np.maximum(np.linalg.norm(small, axis=1, keepdims=True), 1e-6)


def morph(
    faces: torch.Tensor, partners: torch.Tensor, targets: list[torch.Tensor], partner_targets: list[torch.Tensor],
    chance: float, power: float, generator: torch.Generator,
) -> tuple[torch.Tensor, list[torch.Tensor]]:
    """Some faces (n, 1, s, s) become LEAST..MOST themselves and the rest their partner; targets (n, k) likewise.

    The expressive face counts in the targets with its share to the `power`: below 1, a face that shows half an expression is
    told to show more than half of it, as people see one in it.
    """
    n = len(faces)
    drawn = torch.rand(n, generator=generator, device=faces.device) * (MOST - LEAST) + LEAST
    chosen = torch.rand(n, generator=generator, device=faces.device) < chance
    share = torch.where(chosen, drawn, torch.ones_like(drawn)).view(n, 1)
    told, pixels = share**power, share.view(n, 1, 1, 1)
    mixed = [target * told + other * (1 - told) for target, other in zip(targets, partner_targets)]
    return faces * pixels + partners * (1 - pixels), mixed
