"""Checkpoints that survive a kill: written beside, then moved into place."""

from __future__ import annotations

import os
from pathlib import Path

import torch

from augment import AugmentConfig
from model import EmotionNet, Ensemble, ModelConfig


def save_checkpoint(path: Path, content: dict) -> None:
    save_checkpoints({path: content})


def save_checkpoints(contents: dict[Path, dict]) -> None:
    """All of them or none: a kill while one is written leaves every old one, so that networks trained together stay of one epoch."""
    for path, content in contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        torch.save(content, path.with_suffix(".partial"))
    for path in contents:
        os.replace(path.with_suffix(".partial"), path)


def load_checkpoint(path: Path) -> dict:
    return torch.load(path, map_location="cpu")


def slim(content: dict) -> dict:
    """What measuring and exporting need of a checkpoint, large weights in 16 bits: a seventh of its bytes. It cannot be resumed."""
    average = {name: value.half() if value.ndim > 1 else value for name, value in content["average"]["model"].items()}
    kept = {key: value for key, value in content.items() if key not in ("model", "optimiser")}
    return {**kept, "average": {"model": average, "steps": content["average"]["steps"]}}


def load_network(folders: list[Path]) -> torch.nn.Module:
    """The averaged network of one run, or of several as an ensemble, ready to measure or export."""
    members = [averaged_model(load_checkpoint(folder / "last.pt")) for folder in folders]
    return members[0] if len(members) == 1 else Ensemble(members).eval()


def averaged_model(content: dict) -> EmotionNet:
    """The averaged network of a checkpoint, ready to measure or export, in float32 on the CPU."""
    model = EmotionNet(model_config(content))
    model.load_state_dict(content["average"]["model"])
    return model.eval()


def model_config(content: dict) -> ModelConfig:
    fields = dict(content["config"]["model"])
    return ModelConfig(**{**fields, "widths": tuple(fields["widths"]), "blocks": tuple(fields["blocks"])})


def augment_config(content: dict) -> AugmentConfig:
    fields = dict(content["config"]["augment"])
    return AugmentConfig(**{**fields, "cutout_sides": tuple(fields["cutout_sides"])})
