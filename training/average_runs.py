"""Make a run out of the mean of other runs' averaged weights, to export or to start from.

    python average_runs.py --name soup --of third,fourth

Only runs of one lineage (one started from the other) can be averaged: weights of networks that were trained apart
mean different things (Wortsman et al. 2022, model soups). Config and history are those of the last one named.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from checkpoint import load_checkpoint, save_checkpoint
from train import RUNS


def average_runs(folders: list[Path]) -> dict:
    """The last folder's checkpoint with the mean of all averaged weights. Raises ValueError where shapes differ."""
    contents = [load_checkpoint(folder / "last.pt") for folder in folders]
    states = [content["average"]["model"] for content in contents]
    shapes = [{name: tensor.shape for name, tensor in state.items()} for state in states]
    if any(other != shapes[0] for other in shapes):
        raise ValueError(f"expected networks of one shape, got different ones in {', '.join(str(folder) for folder in folders)}")
    mean = {name: torch.stack([state[name].float() for state in states]).mean(0).to(first.dtype) for name, first in states[0].items()}
    return {**contents[-1], "average": {**contents[-1]["average"], "model": mean}, "average_of": [folder.name for folder in folders]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", required=True, help="folder under runs/ to write")
    parser.add_argument("--of", required=True, help="folders under runs/, as a,b")
    arguments = parser.parse_args()
    last = RUNS / arguments.name / "last.pt"
    if last.exists():
        raise SystemExit(f"{last} exists: give another --name")
    content = average_runs([RUNS / name for name in arguments.of.split(",")])
    save_checkpoint(last, content)
    print(last)


if __name__ == "__main__":
    main()
