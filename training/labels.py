"""The two label sets and the FER+ vote rules. Nothing else in this folder knows a label order.

FER+ rules: Barsoum, Zhang, Canton Ferrer, Zhang, "Training Deep Networks for Facial Expression Recognition
with Crowd-Sourced Label Distribution", ICMI 2016.
"""

from __future__ import annotations

import numpy as np

FER2013_CLASSES = ("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral")
FERPLUS_CLASSES = ("neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt")
HEADS = ("fer2013", "ferplus")  # what a network answers, in this order
FERPLUS_COLUMNS = (*FERPLUS_CLASSES, "unknown", "nf")

# EmoVerse's own seven emotions have the names and the order of FER-2013; FER+'s contempt has no counterpart.
EMOTIONS = FER2013_CLASSES
FERPLUS_TO_EMOTION = {
    "neutral": "neutral", "happiness": "happy", "surprise": "surprise", "sadness": "sad",
    "anger": "angry", "disgust": "disgust", "fear": "fear", "contempt": None,
}


def drop_single_votes(votes: np.ndarray) -> np.ndarray:
    """Ten vote counts with every count of 1 set to 0 (a lone vote is taken for a slip)."""
    return np.where(votes <= 1, 0, votes)


def ferplus_majority(votes: np.ndarray) -> int:
    """Index of the majority emotion, or -1 where the tile does not count.

    A tile counts if the class with most remaining votes is one of the eight emotions, is unique, and has
    more than half of the remaining votes.
    """
    remaining = drop_single_votes(votes)
    top = int(np.argmax(remaining))
    has_majority = 2 * int(remaining[top]) > int(remaining.sum())  # more than half implies unique
    return top if has_majority and top < len(FERPLUS_CLASSES) else -1


def counts_as_emotion(votes: np.ndarray) -> bool:
    """False where there are no votes, or where unknown or not-a-face has (or shares) the most votes."""
    remaining = drop_single_votes(votes)
    if remaining.sum() == 0:
        remaining = votes
    emotions, others = remaining[: len(FERPLUS_CLASSES)], remaining[len(FERPLUS_CLASSES):]
    return bool(emotions.max() > others.max())


def ferplus_soft_target(votes: np.ndarray) -> np.ndarray:
    """(8,) float32: the share of each emotion in the remaining votes, unknown and not-a-face left aside."""
    remaining = drop_single_votes(votes)[: len(FERPLUS_CLASSES)]
    if remaining.sum() == 0:
        remaining = votes[: len(FERPLUS_CLASSES)]
    total = remaining.sum()
    return (remaining / total if total > 0 else np.zeros(len(FERPLUS_CLASSES))).astype(np.float32)
