"""Sharpness-aware minimisation: learn from the gradient at the worst place nearby (Foret, Kleiner, Mobahi and Neyshabur 2021)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import nn


@contextmanager
def uphill(model: nn.Module, radius: float) -> Iterator[None]:
    """Within: the weights w are w + radius g / |g|, where g is the gradient they hold. Afterwards: w again, to the bit.

    Norms keep their statistics meanwhile: those of the true weights are wanted. No value is looked at, so that a GPU can record it.
    """
    weights = [parameter for parameter in model.parameters() if parameter.grad is not None]
    norms = [layer for layer in model.modules() if isinstance(layer, nn.BatchNorm2d)]
    momenta = [norm.momentum for norm in norms]
    with torch.no_grad():
        kept = [weight.clone() for weight in weights]
        length = torch.stack([weight.grad.norm() for weight in weights]).norm()
        for weight in weights:
            weight.add_(weight.grad * (radius / (length + 1e-12)))
    for norm in norms:
        norm.momentum = 0.0
    try:
        yield
    finally:
        for norm, momentum in zip(norms, momenta):
            norm.momentum = momentum
        with torch.no_grad():
            for weight, before in zip(weights, kept):
                weight.copy_(before)
