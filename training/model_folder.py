"""Everything in a model folder around model.onnx: manifest, golden pairs, curves and card."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from pathlib import Path

import numpy as np
import torch

from answers import Answers, run_onnx, runtime_answers
from calibrate import Calibration
from card import write_card
from checkpoint import load_checkpoint
from combine import Pool, contempt_shares, emotion_shares
from draw_face import DRAWINGS, draw_face
from evaluate import evaluate, serving_calibration
from labels import EMOTIONS, FER2013_CLASSES, FERPLUS_CLASSES
from prepare import TILE, load_split, trainable_mask
from predict import MEAN, STD
from train import RUNS

MODELS = Path(__file__).parent.parent / "models"

# Where the parts of a face lie on an average FER-2013 tile, as shares of its side from the top left corner
# (read off the mean of the Training tiles). A crop that is aligned by landmarks should put them here.
FER2013_BOX = {
    "description": "a square 48x48 crop as in FER-2013: the face fills the tile, from the middle of the forehead to just "
    "below the chin and from ear to ear, upright",
    "typicalLandmarks": {"eyeAtImageLeft": [0.30, 0.37], "eyeAtImageRight": [0.70, 0.37], "noseTip": [0.5, 0.60], "mouth": [0.5, 0.79]},
}


def write_model_folder(target: Path, version: str, folder: Path, training: dict, history: dict, tolerance: float) -> None:
    """Measure target/model.onnx in the product's runtime and write all that stands beside it.

    `training` has dataHashes, tiles, runs, members, weights, multiplyAdds and storedAs; `tolerance` is what another
    machine's logits may differ by (numbers of 8 bits are rounded differently by different processors).
    """
    train_split, validation = load_split(folder, "Training"), load_split(folder, "PublicTest")
    shares = emotion_shares(contempt_shares(train_split, trainable_mask(train_split, validation)))
    answers = runtime_answers(target / "model.onnx", validation)
    heads, pool = serving_calibration(answers, validation, shares)
    figures = evaluate(answers, validation, shares)
    write_golden(target, heads, shares, pool, tolerance)
    (target / "history.json").write_text(json.dumps(history) + "\n")
    combined = figures["combined"]
    manifest = {
        "name": target.name,
        "version": version,
        "licence": "Apache-2.0 (weights and code of this repository; the training pictures are not included)",
        "files": {
            file: {"sha256": sha256(target / file), "bytes": (target / file).stat().st_size}
            for file in ("model.onnx", "golden.json", "history.json")
        },
        "input": {
            "name": "face", "type": "float32", "layout": "NCHW", "channels": 1, "height": TILE, "width": TILE, "colour": "gray",
            "range": [0, 1], "mean": [MEAN], "std": [STD],
            "normalisation": "gray level 0..255 divided by 255, minus mean, divided by std",
            "box": FER2013_BOX,
        },
        "outputs": [
            describe_output("fer2013", FER2013_CLASSES, "FER-2013", np.eye(len(EMOTIONS)), heads["fer2013"]),
            describe_output("ferplus", FERPLUS_CLASSES, "FER+", shares, heads["ferplus"]),
        ],
        "calibration": "probabilities = softmax(logits / T + bias), T = temperature * exp(entropySlope * H), H = entropy of softmax(logits) "
        "divided by ln(number of labels); fitted on PublicTest by log-loss",
        "combined": {
            "emotions": list(EMOTIONS),
            "rule": "geometric",
            "weights": {"fer2013": pool.fer2013, "ferplus": pool.ferplus},
            "bias": dict(zip(EMOTIONS, pool.bias)),
            "description": "each head's calibrated probabilities are turned into emotions by its emotionShares, then pooled: "
            "geometric = product of the heads' powers (weights) and exp(bias), normalised to sum 1; fitted on PublicTest",
        },
        "training": {
            "data": [
                {"name": "FER-2013", "split": "Training", "tiles": training["tiles"], "labelSet": "FER-2013",
                 "source": "Goodfellow et al. 2013, Challenges in Representation Learning"},
                {"name": "FER+", "split": "Training", "tiles": training["tiles"], "labelSet": "FER+",
                 "source": "Barsoum et al. 2016, doi:10.1145/2993148.2993165"},
            ],
            "dataHashes": training["dataHashes"],
            "leftOut": "tiles identical to a PublicTest tile, JPEG-only tiles, tiles voted unknown or not a face",
            "runs": training["runs"],
            "members": training["members"],
            "weights": training["weights"],
            "multiplyAdds": training["multiplyAdds"],
            "torch": training.get("torch", torch.__version__),
            "storedAs": training["storedAs"],
        },
        "figures": {
            "split": "PublicTest",
            "note": "the split that chose between runs; calibration and pool of the heads cross-fitted over two halves",
            "fer2013": headline(figures["fer2013"]),
            "ferplus8": headline(figures["ferplus8"]),
            "ferplus7": headline(figures["ferplus7"]),
            "combinedAgainstFer2013": headline(combined["againstFer2013"]),
            "combinedAgainstFerplus7": headline(combined["againstFerplus7"]),
        },
    }
    (target / "manifest.json").write_text(dump(manifest))
    write_card(target / "card.md", manifest, figures)
    for pairs in [target / "golden.json"]:
        subprocess.run(["node", str(Path(__file__).parent / "check_parity.mjs"), str(target), str(pairs)], check=True)
    print(f"{target.name} {version}: FER-2013 {figures['fer2013']['accuracy']:.4f} (ECE {figures['fer2013']['ece']:.4f}), "
          f"FER+ {figures['ferplus8']['accuracy']:.4f} (ECE {figures['ferplus8']['ece']:.4f}), {manifest['files']['model.onnx']['bytes']:,} bytes")


def headline(figures: dict) -> dict:
    return {key: figures[key] for key in ("n", "accuracy", "ci95", "macroF1", "logLoss", "ece")}


def describe_output(name: str, labels: tuple[str, ...], label_set: str, shares: np.ndarray, fitted: Calibration) -> dict:
    """One head in the manifest; `emotionShares` says how each label counts in EmoVerse's emotions."""
    return {
        "name": name,
        "labelSet": label_set,
        "labels": list(labels),
        "activation": "softmax",
        "temperature": fitted.temperature,
        "entropySlope": fitted.entropy_slope,
        "bias": list(fitted.bias),
        "emotionShares": {
            label: {EMOTIONS[i]: float(share) for i, share in enumerate(row) if share > 0} for label, row in zip(labels, shares)
        },
    }


def write_golden(target: Path, heads: dict[str, Calibration], shares: np.ndarray, pool: Pool, tolerance: float) -> None:
    """Drawn faces with the network's answers, so that another machine or runtime can prove that it agrees."""
    pixels = np.stack([draw_face(drawing) for drawing in DRAWINGS.values()])
    fer2013, ferplus = run_onnx(target / "model.onnx", pixels)
    probabilities = {"fer2013": heads["fer2013"].apply(fer2013), "ferplus": heads["ferplus"].apply(ferplus)}
    pooled = pool.apply(probabilities["fer2013"], probabilities["ferplus"], shares)
    cases = [
        {
            "name": name,
            "pixels": pixels[index].reshape(-1).tolist(),
            "logits": {"fer2013": rounded(fer2013[index]), "ferplus": rounded(ferplus[index])},
            "probabilities": {key: rounded(value[index]) for key, value in probabilities.items()},
            "combined": rounded(pooled[index]),
        }
        for index, name in enumerate(DRAWINGS)
    ]
    content = {
        "about": "Drawn faces (training/draw_face.py), 48x48 gray 0..255, row by row, and the answers of the exported network.",
        "tolerance": tolerance,
        "cases": cases,
    }
    (target / "golden.json").write_text(dump(content))


def rounded(values: np.ndarray) -> list[float]:
    return [round(float(value), 6) for value in values]


def dump(content: dict) -> str:
    """Indented JSON, but lists of numbers or words on one line each."""
    text = json.dumps(content, indent=2)
    return re.sub(r"\[\s+([^\[\]{}]*?)\s+\]", lambda found: "[" + re.sub(r"\s*\n\s*", " ", found[1]) + "]", text) + "\n"


def lineage(name: str) -> list[dict]:
    """The run and those it started from, the oldest first, each with its checkpoint."""
    content = load_checkpoint(RUNS / name / "last.pt")
    earlier = content["config"].get("start_from", "")
    known = [  # of a run that was made of a model folder
        {"name": run["name"], "content": {"epoch": run["epochsDone"], "config": run["config"], "history": []}} for run in content.get("earlier", [])
    ]
    return [*known, *(lineage(earlier) if earlier else []), {"name": name, "content": content}]


def joined_history(names: list[str]) -> tuple[list[dict], dict]:
    """All runs behind some networks, each once, and their epochs in order."""
    runs = list({run["name"]: run for name in names for run in lineage(name)}.values())
    epochs = [{"run": run["name"], **epoch} for run in runs for epoch in run["content"]["history"]]
    return runs, {"run": ",".join(names), "epochs": [{**epoch, "epoch": number} for number, epoch in enumerate(epochs, 1)]}


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
