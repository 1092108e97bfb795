"""Figures of merit for class probabilities. Plain numpy; knows no network."""

from __future__ import annotations

import math

import numpy as np


def softmax(logits: np.ndarray) -> np.ndarray:
    """Row-wise, safe for large logits; float64."""
    shifted = np.asarray(logits, dtype=np.float64) - np.max(logits, axis=1, keepdims=True)
    exponentials = np.exp(shifted)
    return exponentials / exponentials.sum(axis=1, keepdims=True)


def wilson_interval(hits: int, n: int, z: float = 1.959964) -> tuple[float, float]:
    """95 % score interval of a proportion (Wilson 1927)."""
    if n == 0:
        return (0.0, 1.0)
    share = hits / n
    middle = share + z * z / (2 * n)
    spread = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return ((middle - spread) / (1 + z * z / n), (middle + spread) / (1 + z * z / n))


def expected_calibration_error(probabilities: np.ndarray, truth: np.ndarray, bins: int = 15) -> float:
    """Mean gap between confidence and accuracy over equal-width bins of confidence, weighted by tiles."""
    confidence = probabilities.max(axis=1)
    correct = probabilities.argmax(axis=1) == truth
    index = np.minimum((confidence * bins).astype(int), bins - 1)
    gap = 0.0
    for bin_index in range(bins):
        inside = index == bin_index
        if inside.any():
            gap += inside.mean() * abs(correct[inside].mean() - confidence[inside].mean())
    return float(gap)


def log_loss(probabilities: np.ndarray, truth: np.ndarray) -> float:
    chosen = probabilities[np.arange(len(truth)), truth]
    return float(-np.log(np.maximum(chosen, 1e-15)).mean())


def confusion_matrix(probabilities: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """(classes, classes) counts; row = truth, column = answer."""
    classes = probabilities.shape[1]
    matrix = np.zeros((classes, classes), dtype=np.int64)
    np.add.at(matrix, (truth, probabilities.argmax(axis=1)), 1)
    return matrix


def report(probabilities: np.ndarray, truth: np.ndarray, classes: tuple[str, ...]) -> dict:
    """Every figure for one label set: accuracy with interval, macro F1, log-loss, ECE, per class, confusion."""
    matrix = confusion_matrix(probabilities, truth)
    n, hits = int(matrix.sum()), int(np.trace(matrix))
    per_class = {}
    for index, name in enumerate(classes):
        hit, answered, true = int(matrix[index, index]), int(matrix[:, index].sum()), int(matrix[index].sum())
        precision = hit / answered if answered else 0.0
        recall = hit / true if true else 0.0
        f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
        per_class[name] = {"precision": precision, "recall": recall, "f1": f1, "n": true}
    return {
        "n": n,
        "accuracy": hits / n if n else 0.0,
        "ci95": list(wilson_interval(hits, n)),
        "macroF1": float(np.mean([figures["f1"] for figures in per_class.values()])),
        "logLoss": log_loss(probabilities, truth),
        "ece": expected_calibration_error(probabilities, truth),
        "perClass": per_class,
        "confusion": matrix.tolist(),
    }
