"""The seven-class output that a person sees, made of both heads.

Each head's calibrated probabilities are first told in EmoVerse's seven emotions (`emotion_shares`: FER+'s
contempt is divided as FER-2013 labelled such faces), then pooled: proportional to

    FER-2013^a x FER+^b x exp(bias)

(a logarithmic opinion pool, Genest & Zidek 1986, whose weights need not sum to 1, with a bias of each emotion).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from labels import EMOTIONS, FERPLUS_CLASSES, FERPLUS_TO_EMOTION
from measure import softmax
from prepare import Split

FLOOR = 1e-9  # keeps the logarithm of a vanishing probability finite

# What a face of each emotion counts when a pool is fitted. Fear, which every reader misses most often, and neutral, which
# FER+ sees twice as often as FER-2013, would else be told to too few (docs/decisions/0028-what-people-see.md).
CARE = {"fear": 1.4, "happy": 1.3, "neutral": 2.6}
# FER-2013's labels against FER+'s. Only near FER-2013 is an answer right about as often by both, as calibration by both asks.
FER2013_SHARE = 0.95
PULL = 0.001  # towards no bias: keeps rare classes in place
STEPS = 12  # of Newton's method; it stands still after six or so


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


@dataclass(frozen=True)
class Pool:
    """How much each head counts, and the bias of each emotion in EmoVerse's order."""

    fer2013: float
    ferplus: float
    bias: tuple[float, ...]

    def apply(self, fer2013: np.ndarray, ferplus: np.ndarray, shares: np.ndarray) -> np.ndarray:
        """Calibrated (n, 7) and (n, 8) to (n, 7) probabilities."""
        return softmax(_evidence(fer2013, ferplus, shares) @ np.array([self.fer2013, self.ferplus, *self.bias]))


def _evidence(fer2013: np.ndarray, ferplus: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """(n, 7, 9) what a pool's numbers are multiplied by for each emotion: both logarithms, and 1 for its own bias."""
    logs = [np.log(np.maximum(heads, FLOOR)) for heads in (fer2013, ferplus @ shares)]
    own = np.broadcast_to(np.eye(len(EMOTIONS)), (len(fer2013), len(EMOTIONS), len(EMOTIONS)))
    return np.concatenate([np.stack(logs, axis=2), own], axis=2)


def ferplus_as_emotion(majority: np.ndarray) -> np.ndarray:
    """(n,) FER+ majority in EmoVerse's order; -1 where the tile does not count or shows contempt."""
    index = [EMOTIONS.index(e) if e is not None else -1 for e in map(FERPLUS_TO_EMOTION.get, FERPLUS_CLASSES)]
    return np.where(majority >= 0, np.array(index)[majority], -1)


def fit_pool(fer2013: np.ndarray, ferplus: np.ndarray, shares: np.ndarray, truth: np.ndarray, truth_plus: np.ndarray) -> Pool:
    """The pool for both label sets, from calibrated (n, 7) and (n, 8); `truth_plus` is -1 where a tile does not count.

    Its shape has the lowest log-loss against both, weighted by FER2013_SHARE and CARE. It is then sharpened or flattened as a
    whole until it is as much too sure by FER-2013's labels as it is too timid by FER+'s.
    """
    evidence, counted = _evidence(fer2013, ferplus, shares), truth_plus >= 0
    care = np.array([CARE.get(emotion, 1.0) for emotion in EMOTIONS])
    one_hot = np.eye(len(EMOTIONS))
    target = FER2013_SHARE * one_hot[truth] + (1 - FER2013_SHARE) * one_hot[truth_plus] * counted[:, None]
    numbers = _least_loss(evidence, target * care)
    numbers *= _balanced_scale(evidence @ numbers, truth, truth_plus)
    weight, weight_plus, *bias = (round(float(number), 6) + 0.0 for number in numbers)
    return Pool(weight, weight_plus, tuple(bias))


def _least_loss(evidence: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Minimum of the cross-entropy of softmax(evidence @ numbers) and the weighted target; convex, so by Newton's method."""
    size = evidence.shape[2]
    pull = np.array([0.0, 0.0] + [2 * PULL] * (size - 2))
    numbers, weight = np.array([1.0, 0.0] + [0.0] * (size - 2)), target.sum(axis=1)
    for _ in range(STEPS):
        expected = softmax(evidence @ numbers) * weight[:, None]
        middle = np.einsum("nk,nkd->nd", expected, evidence)
        gradient = np.einsum("nk,nkd->d", expected - target, evidence) / len(target) + pull * numbers
        spread = np.einsum("nk,nkd,nke->de", expected, evidence, evidence, optimize=True)
        spread -= np.einsum("n,nd,ne->de", 1 / weight, middle, middle, optimize=True)
        numbers = numbers - np.linalg.solve(spread / len(target) + np.diag(pull), gradient)
    return numbers


def _balanced_scale(logits: np.ndarray, truth: np.ndarray, truth_plus: np.ndarray) -> float:
    """What to multiply by, so that confidence is as far above accuracy by one label set as below by the other."""
    top, counted = logits.argmax(axis=1), truth_plus >= 0
    right = (top == truth).mean() + (top == truth_plus)[counted].mean()
    low, high = 0.1, 10.0
    for _ in range(60):
        middle = (low + high) / 2
        confidence = softmax(middle * logits).max(axis=1)
        low, high = (low, middle) if confidence.mean() + confidence[counted].mean() > right else (middle, high)
    return low
