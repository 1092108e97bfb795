"""Turn logits into probabilities that mean what they say: softmax(logits / T + bias).

T = temperature * exp(entropy_slope * H), where H, 0 to 1, is the entropy of softmax(logits) as a share of its largest
value, ln(classes): one temperature leaves sure answers too timid and doubtful ones too sure (Balanya, Maronas & Ramos 2022,
"Adaptive temperature scaling for robust calibration of deep neural networks"; temperature scaling: Guo et al. 2017). The
bias of each class takes back what training shifted: rare classes shown twice, and votes as targets where a majority is
asked for.

Fitted by minimum log-loss on a split the network was not trained on. Figures about the fit are cross-fitted: each half of the
split is scored with what was fitted on the other half.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from measure import softmax
from prepare import Split


@dataclass(frozen=True)
class Calibration:
    temperature: float
    entropy_slope: float
    bias: tuple[float, ...]  # one per class, mean 0

    def apply(self, logits: np.ndarray) -> np.ndarray:
        """(n, classes) logits to probabilities."""
        logits = np.asarray(logits, dtype=np.float64)
        temperatures = self.temperature * np.exp(self.entropy_slope * relative_entropy(logits))
        return softmax(logits / temperatures + np.array(self.bias))


def uncalibrated(classes: int) -> Calibration:
    return Calibration(1.0, 0.0, (0.0,) * classes)


def relative_entropy(logits: np.ndarray) -> np.ndarray:
    """(n, 1) entropy of softmax(logits), 0 (sure) to 1 (all classes alike)."""
    probabilities = softmax(logits)
    nats = -(probabilities * np.log(np.maximum(probabilities, np.finfo(float).tiny))).sum(axis=1, keepdims=True)
    return nats / np.log(logits.shape[1])


def fit_calibration(logits: np.ndarray, truth: np.ndarray) -> Calibration:
    """Minimum of the log-loss; a weak pull towards no bias keeps rare classes in place."""
    logits = np.asarray(logits, dtype=np.float64)
    inputs, entropy = torch.from_numpy(logits), torch.from_numpy(relative_entropy(logits))
    targets = torch.from_numpy(truth)
    log_temperature = torch.zeros((), dtype=torch.float64, requires_grad=True)
    slope = torch.zeros((), dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(inputs.shape[1], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([log_temperature, slope, bias], lr=1.0, max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimiser.zero_grad()
        temperatures = (log_temperature + slope * entropy).exp()
        loss = F.cross_entropy(inputs / temperatures + bias, targets) + 0.001 * (bias**2).sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    centred = (bias - bias.mean()).detach().numpy()
    return Calibration(
        temperature=round(float(log_temperature.exp().detach()), 6),
        entropy_slope=round(float(slope.detach()), 6),
        bias=tuple(round(float(value), 6) + 0.0 for value in centred),
    )


def half_of(split: Split) -> np.ndarray:
    """(n,) 0 or 1: two halves of a split; identical tiles fall into the same half."""
    tile = np.arange(len(split))
    return np.where(split.duplicate_group >= 0, split.duplicate_group, tile) % 2


def cross_fitted(logits: np.ndarray, truth: np.ndarray, counted: np.ndarray, half: np.ndarray) -> np.ndarray:
    """(n, classes) probabilities, each half with the calibration of the other half's counted tiles."""
    probabilities = np.empty(logits.shape, dtype=np.float64)
    for part in (0, 1):
        other = counted & (half != part)
        fitted = fit_calibration(logits[other], truth[other])
        probabilities[half == part] = fitted.apply(logits[half == part])
    return probabilities
