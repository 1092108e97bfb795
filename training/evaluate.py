"""Measure a checkpoint on a split that was not trained on, against both label sets.

    python evaluate.py --name first [--split PublicTest] [--json]

On the split the calibration is fitted on, all calibrated figures are cross-fitted over two halves.
"""

from __future__ import annotations

import argparse
import json

import numpy as np
import torch

from answers import Answers, pytorch_answers
from calibrate import Calibration, cross_fitted, fit_calibration, half_of
from checkpoint import load_network
from combine import Pool, contempt_shares, emotion_shares, ferplus_as_emotion, fit_pool
from labels import EMOTIONS, FER2013_CLASSES, FERPLUS_CLASSES
from measure import report, softmax
from prepare import Split, duplicated_mask, load_split, reference_folder, trainable_mask
from train import RUNS

def strict_majority(votes: np.ndarray) -> np.ndarray:
    """(n,) the class with more than half of all ten raw votes, -1 where none of the eight emotions has that."""
    top = votes.argmax(axis=1)
    enough = 2 * votes.max(axis=1) > votes.sum(axis=1)
    return np.where(enough & (top < len(FERPLUS_CLASSES)), top, -1)


def evaluate(answers: Answers, split: Split, shares: np.ndarray) -> dict:
    """All figures of the protocol on one split, calibration and pool of the heads cross-fitted on it."""
    fer2013, ferplus = answers.fer2013, answers.ferplus
    half = half_of(split)
    majority, everything = split.ferplus_majority, np.ones(len(split), dtype=bool)
    calibrated = {
        "fer2013": cross_fitted(fer2013, split.fer2013, everything, half),
        "ferplus": cross_fitted(ferplus, majority, majority >= 0, half),
    }
    single = ~duplicated_mask(split)
    contempt = FERPLUS_CLASSES.index("contempt")
    without_contempt = np.delete(calibrated["ferplus"], contempt, axis=1)
    without_contempt /= without_contempt.sum(axis=1, keepdims=True)
    majority7 = np.where(majority == contempt, -1, majority)  # contempt stands last: no index moves
    strict = strict_majority(split.votes)
    result = {
        "split": split.name,
        "fer2013": report(calibrated["fer2013"], split.fer2013, FER2013_CLASSES),
        "fer2013WithoutDuplicates": report(calibrated["fer2013"][single], split.fer2013[single], FER2013_CLASSES),
        "uncalibratedEce": {
            "fer2013": report(softmax(fer2013), split.fer2013, FER2013_CLASSES)["ece"],
            "ferplus8": _counted(softmax(ferplus), majority, FERPLUS_CLASSES)["ece"],
        },
        "ferplus8": _counted(calibrated["ferplus"], majority, FERPLUS_CLASSES),
        "ferplus8WithoutDuplicates": _counted(calibrated["ferplus"][single], majority[single], FERPLUS_CLASSES),
        "ferplus7": _counted(without_contempt, majority7, FERPLUS_CLASSES[:contempt]),
        "strict8": _counted(calibrated["ferplus"], strict, FERPLUS_CLASSES),
        "flip": {
            "fer2013": {"accuracy": _accuracy(softmax(fer2013) + softmax(answers.fer2013_mirrored), split.fer2013)},
            "ferplus8": {"accuracy": _accuracy(softmax(ferplus) + softmax(answers.ferplus_mirrored), majority)},
        },
    }
    truth_plus = ferplus_as_emotion(majority)
    pooled = cross_fitted_pool(calibrated, split.fer2013, truth_plus, shares, half)
    result["combined"] = {
        "againstFer2013": report(pooled, split.fer2013, EMOTIONS),
        "againstFerplus7": _counted(pooled, truth_plus, EMOTIONS),
    }
    return result


def cross_fitted_pool(calibrated: dict, truth: np.ndarray, truth_plus: np.ndarray, shares: np.ndarray, half: np.ndarray) -> np.ndarray:
    """Each half pooled by what was fitted on the other half."""
    pooled = np.empty((len(truth), len(EMOTIONS)))
    for part in (0, 1):
        here, other = half == part, half != part
        pool = fit_pool(calibrated["fer2013"][other], calibrated["ferplus"][other], shares, truth[other], truth_plus[other])
        pooled[here] = pool.apply(calibrated["fer2013"][here], calibrated["ferplus"][here], shares)
    return pooled


def serving_calibration(answers: Answers, split: Split, shares: np.ndarray) -> tuple[dict[str, Calibration], Pool]:
    """What the export carries: fitted on the whole split."""
    fer2013, ferplus = answers.fer2013, answers.ferplus
    counted = split.ferplus_majority >= 0
    heads = {
        "fer2013": fit_calibration(fer2013, split.fer2013),
        "ferplus": fit_calibration(ferplus[counted], split.ferplus_majority[counted]),
    }
    pool = fit_pool(
        heads["fer2013"].apply(fer2013), heads["ferplus"].apply(ferplus), shares,
        split.fer2013, ferplus_as_emotion(split.ferplus_majority),
    )
    return heads, pool


def _counted(probabilities: np.ndarray, truth: np.ndarray, classes: tuple[str, ...]) -> dict:
    return report(probabilities[truth >= 0], truth[truth >= 0], classes)


def _accuracy(scores: np.ndarray, truth: np.ndarray) -> float:
    return float((scores.argmax(axis=1) == truth)[truth >= 0].mean())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", required=True, help="folder under runs/; several as a,b,c: their mean")
    parser.add_argument("--data")
    parser.add_argument("--split", default="PublicTest")
    parser.add_argument("--json", action="store_true", help="the whole report instead of a few lines")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    folder = reference_folder(arguments.data)
    split, train_split = load_split(folder, arguments.split), load_split(folder, "Training")
    shares = emotion_shares(contempt_shares(train_split, trainable_mask(train_split, split)))
    network = load_network([RUNS / name for name in arguments.name.split(",")])
    result = evaluate(pytorch_answers(network, split), split, shares)
    if arguments.json:
        print(json.dumps(result, indent=1))
        return
    for key in ("fer2013", "fer2013WithoutDuplicates", "ferplus8", "ferplus8WithoutDuplicates", "ferplus7", "strict8"):
        print(summary(key, result[key]))
    print(f"mirrored average: FER-2013 {result['flip']['fer2013']['accuracy']:.4f}, FER+ {result['flip']['ferplus8']['accuracy']:.4f}")
    print(summary("combined against FER-2013", result["combined"]["againstFer2013"]))
    print(summary("combined against FER+ 7", result["combined"]["againstFerplus7"]))


def summary(name: str, figures: dict) -> str:
    low, high = figures["ci95"]
    return (
        f"{name:26s} n {figures['n']:5d}  accuracy {figures['accuracy']:.4f} ({low:.4f}-{high:.4f})  "
        f"macro F1 {figures['macroF1']:.4f}  log-loss {figures['logLoss']:.4f}  ECE {figures['ece']:.4f}"
    )


if __name__ == "__main__":
    main()
