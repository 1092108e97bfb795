"""Export a checkpoint as a model folder that the product can load.

    python export_onnx.py --name first --model emoverse-fer-v1 --version 1.0.0

Writes ../models/MODEL/: model.onnx, manifest.json, golden.json, history.json and card.md, then runs
check_parity.mjs, which loads the file in the product's own runtime and compares it with PyTorch on the drawn
faces and on real tiles (the latter stay in runs/, outside git).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
from pathlib import Path

import numpy as np
import torch

from calibrate import Calibration
from card import write_card
from checkpoint import averaged_model, load_checkpoint
from combine import RULES, combine, contempt_shares, emotion_shares
from draw_face import DRAWINGS, draw_face
from evaluate import FLOAT32, evaluate, serving_calibration
from labels import EMOTIONS, FER2013_CLASSES, FERPLUS_CLASSES
from model import EmotionNet, count_multiply_adds, count_weights
from prepare import TILE, load_split, reference_folder, trainable_mask
from train import MEAN, RUNS, STD, predict

OPSET = 13  # old enough for every runtime that matters; nothing newer is needed
MODELS = Path(__file__).parent.parent / "models"
PARITY_TILES = 256

# Where the parts of a face lie on an average FER-2013 tile, as shares of its side from the top left corner
# (read off the mean of the Training tiles). A crop that is aligned by landmarks should put them here.
FER2013_BOX = {
    "description": "a square 48x48 crop as in FER-2013: the face fills the tile, from the middle of the forehead to just "
    "below the chin and from ear to ear, upright",
    "typicalLandmarks": {"eyeAtImageLeft": [0.30, 0.37], "eyeAtImageRight": [0.70, 0.37], "noseTip": [0.5, 0.60], "mouth": [0.5, 0.79]},
}


def export_network(model: EmotionNet, path: Path) -> None:
    """model.onnx: `face` float32 (N, 1, 48, 48), normalised, to `fer2013` (N, 7) and `ferplus` (N, 8) logits."""
    options = {"dynamo": False} if tuple(map(int, torch.__version__.split(".")[:2])) >= (2, 5) else {}
    torch.onnx.export(
        model, torch.zeros(2, 1, TILE, TILE), str(path), opset_version=OPSET, do_constant_folding=True,
        input_names=["face"], output_names=["fer2013", "ferplus"],
        dynamic_axes={"face": {0: "N"}, "fer2013": {0: "N"}, "ferplus": {0: "N"}}, **options,
    )


def describe_output(name: str, labels: tuple[str, ...], label_set: str, shares: np.ndarray, fitted: Calibration) -> dict:
    """One head in the manifest; `emotionShares` says how each label counts in EmoVerse's emotions."""
    return {
        "name": name,
        "labelSet": label_set,
        "labels": list(labels),
        "activation": "softmax",
        "temperature": fitted.temperature,
        "bias": list(fitted.bias),
        "emotionShares": {
            label: {EMOTIONS[i]: float(share) for i, share in enumerate(row) if share > 0} for label, row in zip(labels, shares)
        },
    }


def write_golden(model: EmotionNet, heads: dict[str, Calibration], shares: np.ndarray, weight: float, rule: str, path: Path) -> None:
    """Drawn faces with what PyTorch answers, so that another runtime can prove that it agrees."""
    cases = []
    for name, drawing in DRAWINGS.items():
        pixels = draw_face(drawing)
        fer2013, ferplus = predict(model, pixels[None], FLOAT32)
        probabilities = {"fer2013": heads["fer2013"].apply(fer2013), "ferplus": heads["ferplus"].apply(ferplus)}
        mixed = combine(probabilities["fer2013"], probabilities["ferplus"], shares, weight, rule)
        cases.append({
            "name": name,
            "pixels": pixels.reshape(-1).tolist(),
            "logits": {"fer2013": rounded(fer2013[0]), "ferplus": rounded(ferplus[0])},
            "probabilities": {key: rounded(value[0]) for key, value in probabilities.items()},
            "combined": rounded(mixed[0]),
        })
    content = {
        "about": "Drawn faces (training/draw_face.py), 48x48 gray 0..255, row by row, and the answers of PyTorch in float32.",
        "tolerance": 1e-4,
        "cases": cases,
    }
    path.write_text(dump(content))


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
    return [*(lineage(earlier) if earlier else []), {"name": name, "content": content}]


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", required=True, help="folder under runs/")
    parser.add_argument("--model", default="emoverse-fer-v1", help="folder under models/")
    parser.add_argument("--version", required=True)
    parser.add_argument("--data")
    parser.add_argument("--rule", choices=RULES, default="mean", help="how the two heads are mixed")
    parser.add_argument("--bias", action="store_true", help="calibrate with a bias per class, not a temperature alone")
    arguments = parser.parse_args()
    torch.set_num_threads(1)

    folder = reference_folder(arguments.data)
    train_split, validation = load_split(folder, "Training"), load_split(folder, "PublicTest")
    content = load_checkpoint(RUNS / arguments.name / "last.pt")
    model = averaged_model(content)
    contempt = contempt_shares(train_split, trainable_mask(train_split, validation))
    shares = emotion_shares(contempt)
    heads, weight = serving_calibration(content, validation, shares, arguments.rule, arguments.bias)
    figures = evaluate(content, validation, shares, arguments.bias)

    target = MODELS / arguments.model
    target.mkdir(parents=True, exist_ok=True)
    export_network(model, target / "model.onnx")
    write_golden(model, heads, shares, weight, arguments.rule, target / "golden.json")
    runs = lineage(arguments.name)
    epochs = [{**epoch, "run": run["name"]} for run in runs for epoch in run["content"]["history"]]
    history = {"run": arguments.name, "epochs": [{**epoch, "epoch": number} for number, epoch in enumerate(epochs, 1)]}
    (target / "history.json").write_text(json.dumps(history) + "\n")

    combined = figures["combined"][arguments.rule]
    manifest = {
        "name": arguments.model,
        "version": arguments.version,
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
        "calibration": "probabilities = softmax(logits / temperature + bias), fitted on PublicTest by log-loss",
        "combined": {
            "emotions": list(EMOTIONS),
            "rule": arguments.rule,
            "weights": {"fer2013": weight, "ferplus": round(1 - weight, 2)},
            "description": "each head's calibrated probabilities are turned into emotions by its emotionShares, then mixed: "
            "mean = weighted sum; geometric = weighted product of powers, normalised to sum 1",
        },
        "training": {
            "data": [
                {"name": "FER-2013", "split": "Training", "tiles": content["trained_tiles"], "labelSet": "FER-2013",
                 "source": "Goodfellow et al. 2013, Challenges in Representation Learning"},
                {"name": "FER+", "split": "Training", "tiles": content["trained_tiles"], "labelSet": "FER+",
                 "source": "Barsoum et al. 2016, doi:10.1145/2993148.2993165"},
            ],
            "dataHashes": content["data"],
            "leftOut": "tiles identical to a PublicTest tile, JPEG-only tiles, tiles voted unknown or not a face",
            "runs": [
                {"name": run["name"], "epochsDone": run["content"]["epoch"], "config": run["content"]["config"]} for run in runs
            ],
            "weights": count_weights(model),
            "multiplyAdds": count_multiply_adds(model),
            "torch": torch.__version__,
        },
        "figures": {
            "split": "PublicTest",
            "note": "validation split; calibration and mixing weight cross-fitted over two halves",
            "fer2013": headline(figures["fer2013"]),
            "ferplus8": headline(figures["ferplus8"]),
            "ferplus7": headline(figures["ferplus7"]),
            "combinedAgainstFer2013": headline(combined["againstFer2013"]),
            "combinedAgainstFerplus7": headline(combined["againstFerplus7"]),
        },
    }
    (target / "manifest.json").write_text(dump(manifest))
    write_card(target / "card.md", manifest, figures, arguments.rule)
    check_parity(model, validation.tiles[:: len(validation) // PARITY_TILES][:PARITY_TILES], target, RUNS / arguments.name)


def headline(figures: dict) -> dict:
    return {key: figures[key] for key in ("n", "accuracy", "ci95", "macroF1", "logLoss", "ece")}


def check_parity(model: EmotionNet, tiles: np.ndarray, target: Path, run: Path) -> None:
    """Raise where the product's runtime and PyTorch differ by more than the tolerance."""
    fer2013, ferplus = predict(model, tiles, FLOAT32)
    cases = [
        {"name": f"tile {i}", "pixels": tile.reshape(-1).tolist(), "logits": {"fer2013": a.tolist(), "ferplus": b.tolist()}}
        for i, (tile, a, b) in enumerate(zip(tiles, fer2013, ferplus))
    ]
    (run / "parity.json").write_text(json.dumps({"tolerance": 1e-3, "cases": cases}))
    for pairs in (target / "golden.json", run / "parity.json"):
        subprocess.run(["node", str(Path(__file__).parent / "check_parity.mjs"), str(target), str(pairs)], check=True)


if __name__ == "__main__":
    main()
