"""A network's answers on a split: from PyTorch, or from the exported file in the product's own runtime."""

from __future__ import annotations

import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from prepare import Split
from predict import MEAN, STD, predict

RUNTIME = Path(__file__).parent / "run_onnx.mjs"


@dataclass(frozen=True)
class Answers:
    """Logits of both heads for every tile, (n, 7) and (n, 8), straight and for the mirrored tile."""

    fer2013: np.ndarray
    ferplus: np.ndarray
    fer2013_mirrored: np.ndarray
    ferplus_mirrored: np.ndarray


def pytorch_answers(model: torch.nn.Module, split: Split) -> Answers:
    return Answers(*predict(model, split.tiles, bf16=False), *predict(model, mirrored(split.tiles), bf16=False))


def runtime_answers(network: Path, split: Split) -> Answers:
    return Answers(*run_onnx(network, split.tiles), *run_onnx(network, mirrored(split.tiles)))


def run_onnx(network: Path, tiles: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(n, 48, 48) uint8 tiles through an ONNX file in the product's runtime: logits (n, 7) and (n, 8)."""
    with tempfile.TemporaryDirectory() as folder:
        faces = Path(folder) / "faces.f32"
        normalised(tiles).tofile(faces)
        subprocess.run(["node", str(RUNTIME), str(network), str(faces), folder], check=True)
        outputs = [np.fromfile(Path(folder) / f"{name}.f32", dtype=np.float32) for name in ("fer2013", "ferplus")]
    return outputs[0].reshape(len(tiles), -1), outputs[1].reshape(len(tiles), -1)


def tensor_ranges(network: Path, tiles: np.ndarray) -> dict[str, tuple[float, float]]:
    """Lowest and highest value of every output of an ONNX file: the mean over batches of each batch's extremes."""
    with tempfile.TemporaryDirectory() as folder:
        faces = Path(folder) / "faces.f32"
        normalised(tiles).tofile(faces)
        subprocess.run(["node", str(RUNTIME), str(network), str(faces), folder, "--ranges"], check=True)
        ranges = json.loads((Path(folder) / "ranges.json").read_text())
    return {name: (low, high) for name, (low, high) in ranges.items()}


def normalised(tiles: np.ndarray) -> np.ndarray:
    return ((tiles.astype(np.float32) / 255 - MEAN) / STD).astype(np.float32)


def mirrored(tiles: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(tiles[:, :, ::-1])
