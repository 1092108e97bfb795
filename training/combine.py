"""The seven-class output that a person sees, made of both heads.

Each head's calibrated probabilities are first told in EmoVerse's seven emotions (`emotion_shares`: FER+'s
contempt is divided as FER-2013 labelled such faces), then mixed:

    mean       w x FER-2013 + (1 - w) x FER+
    geometric  proportional to FER-2013^w x FER+^(1 - w)
"""

from __future__ import annotations

import numpy as np

from labels import EMOTIONS, FERPLUS_CLASSES, FERPLUS_TO_EMOTION
from measure import log_loss
from prepare import Split

RULES = ("mean", "geometric")
FLOOR = 1e-9  # keeps the logarithm of a vanishing probability finite


def contempt_shares(train: Split, usable: np.ndarray) -> np.ndarray:
    """(7,) how FER-2013 labelled the usable training faces that FER+ annotators called contempt."""
    contempt = usable & (train.ferplus_majority == FERPLUS_CLASSES.index("contempt"))
    counts = np.bincount(train.fer2013[contempt], minlength=len(EMOTIONS)).astype(np.float64)
    return np.round(counts / counts.sum(), 4) if counts.sum() else np.full(len(EMOTIONS), 1 / len(EMOTIONS))


def emotion_shares(contempt: np.ndarray) -> np.ndarray:
    """(8, 7): row = FER+ class, column = emotion, each row sums to 1."""
    shares = np.zeros((len(FERPLUS_CLASSES), len(EMOTIONS)))
    for row, name in enumerate(FERPLUS_CLASSES):
        emotion = FERPLUS_TO_EMOTION[name]
        if emotion is None:
            shares[row] = contempt / contempt.sum()
        else:
            shares[row, EMOTIONS.index(emotion)] = 1.0
    return shares


def combine(fer2013: np.ndarray, ferplus: np.ndarray, shares: np.ndarray, weight: float, rule: str) -> np.ndarray:
    """Calibrated (n, 7) and (n, 8) to (n, 7) probabilities."""
    folded = ferplus @ shares
    if rule == "mean":
        return weight * fer2013 + (1 - weight) * folded
    if rule == "geometric":
        mixed = np.maximum(fer2013, FLOOR) ** weight * np.maximum(folded, FLOOR) ** (1 - weight)
        return mixed / mixed.sum(axis=1, keepdims=True)
    raise ValueError(f"expected a rule of {RULES}, got {rule!r}")


def ferplus_as_emotion(majority: np.ndarray) -> np.ndarray:
    """(n,) FER+ majority in EmoVerse's order; -1 where the tile does not count or shows contempt."""
    index = [EMOTIONS.index(e) if e is not None else -1 for e in map(FERPLUS_TO_EMOTION.get, FERPLUS_CLASSES)]
    return np.where(majority >= 0, np.array(index)[majority], -1)


def choose_weight(fer2013: np.ndarray, ferplus: np.ndarray, shares: np.ndarray, truth: np.ndarray, truth_plus: np.ndarray, rule: str) -> float:
    """The weight in steps of 0.05 with the lowest sum of log-losses against both label sets."""
    counted = truth_plus >= 0

    def loss(weight: float) -> float:
        mixed = combine(fer2013, ferplus, shares, weight, rule)
        return log_loss(mixed, truth) + log_loss(mixed[counted], truth_plus[counted])

    return min((round(0.05 * step, 2) for step in range(21)), key=loss)
