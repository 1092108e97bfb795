"""Checkpoints that survive a kill: written beside, then moved into place."""

from __future__ import annotations

import os
from pathlib import Path

import torch

from augment import AugmentConfig
from model import EmotionNet, ModelConfig


def save_checkpoint(path: Path, content: dict) -> None:
    partial = path.with_suffix(".partial")
    torch.save(content, partial)
    os.replace(partial, path)


def load_checkpoint(path: Path) -> dict:
    return torch.load(path, map_location="cpu")


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
