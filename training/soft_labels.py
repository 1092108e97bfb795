"""What networks think of Training tiles that they have not seen, as labels for others to learn from.

    python soft_labels.py --name soft --of a,b,c,d          # each answers for the fold it was kept from
    python soft_labels.py --name soft --of a,b --seen true  # runs that saw every tile answer for every tile

A label says one emotion where a face shows two, and one in three is wrong. An answer about a tile the network has learned by
heart repeats such a label; one about a tile it has not seen cannot. Writes runs/NAME/answers.npz: mean probabilities of both
heads for every tile of Training, straight and mirrored, and nothing (zeros) for tiles that no network may answer for.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch

from checkpoint import averaged_model, load_checkpoint
from config import TrainConfig
from folds import fold_of
from labels import HEADS
from measure import softmax
from predict import predict
from prepare import load_split, reference_folder
from train import RUNS


def write_soft_labels(path: Path, runs: list[Path], tiles: np.ndarray, device: str = "cpu", seen: bool = False) -> None:
    """The mean over `runs` (folders) for all `tiles`. A run's answers are kept beside it, so a broken off call goes on."""
    folds = fold_of(tiles)
    sums = {head: 0.0 for head in HEADS}
    counts = {head: np.zeros((len(tiles), 1)) for head in HEADS}
    for run in runs:
        kept = run / "answers.npz"
        if not kept.exists():
            save(kept, answers_of(run, tiles, folds, device, seen))
        answers = np.load(kept)
        for head in HEADS:
            told = answers[head].astype(np.float64)
            sums[head] = sums[head] + told
            counts[head] += told.sum(axis=1, keepdims=True) > 0.5
    path.parent.mkdir(parents=True, exist_ok=True)
    save(path, {head: sums[head] / np.maximum(counts[head], 1) for head in HEADS})


def answers_of(run: Path, tiles: np.ndarray, folds: np.ndarray, device: str, seen: bool) -> dict[str, np.ndarray]:
    """Probabilities (n, 7) and (n, 8) for the tiles the run has not seen, zeros for the others and for a head it was not taught."""
    content = load_checkpoint(run / "last.pt")
    config = {**{"leave_out": -1, "fer2013_weight": 1.0, "ferplus_weight": 1.0}, **content["config"]}
    if config["leave_out"] < 0 and not seen:
        raise ValueError(f"{run.name} has seen every tile; expected runs with --leave-out, or --seen true")
    chosen = np.arange(len(tiles)) if seen else np.flatnonzero(folds == config["leave_out"])
    model = averaged_model(content).to(torch.device(device), memory_format=torch.channels_last)
    views = (tiles[chosen], np.ascontiguousarray(tiles[chosen][:, :, ::-1]))
    both = [predict(model, view, TrainConfig.bf16) for view in views]
    found = {}
    for index, head in enumerate(HEADS):
        told = (softmax(both[0][index]) + softmax(both[1][index])) / 2
        found[head] = np.zeros((len(tiles), told.shape[1]))
        if config[f"{head}_weight"] > 0:
            found[head][chosen] = told
    return found


def save(path: Path, answers: dict[str, np.ndarray]) -> None:
    partial = path.with_suffix(".partial.npz")
    np.savez_compressed(partial, **{head: told.astype(np.float16) for head, told in answers.items()})
    partial.replace(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", required=True, help="folder under runs/ to write")
    parser.add_argument("--of", required=True, help="runs, as a,b")
    parser.add_argument("--seen", type=lambda text: text.lower() in ("1", "true", "yes"), default=False, help="let runs answer for tiles they were trained on")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--data")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    tiles = load_split(reference_folder(arguments.data), "Training").tiles
    path = RUNS / arguments.name / "answers.npz"
    write_soft_labels(path, [RUNS / name for name in arguments.of.split(",")], tiles, arguments.device, arguments.seen)
    print(path)


if __name__ == "__main__":
    main()
