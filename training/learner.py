"""One network while it is being trained: its weights, their average, its optimiser and its figures."""

from __future__ import annotations

import copy
import dataclasses
import json
import math
from pathlib import Path

import torch
import torch.nn.functional as F

from checkpoint import load_checkpoint, save_checkpoints
from config import TrainConfig
from ema import MovingAverage
from model import EmotionNet, count_multiply_adds, count_weights
from predict import forward
from sharpness import uphill


class Learner:
    def __init__(self, config: TrainConfig, folder: Path, start_from: Path | None, device: torch.device) -> None:
        self.config, self.folder = config, folder
        self.last = folder / "last.pt"
        model = EmotionNet(config.model)
        if start_from:
            take_over(model, load_checkpoint(start_from)["average"]["model"])
        self.model = model.to(device, memory_format=torch.channels_last)
        self.average = MovingAverage(self.model, config.ema)
        self.optimiser = make_optimiser(self.model, config)
        self.sums = torch.zeros(3, device=device)  # loss, right FER-2013, right FER+; read once an epoch, not every step
        self.history: list[dict] = []
        print(f"{folder.name}: {count_weights(model):,} weights, {count_multiply_adds(EmotionNet(config.model)) / 1e6:.1f} MMAC a face")

    def gradients(self, faces: torch.Tensor, targets: list[torch.Tensor], taught: list[torch.Tensor] | None) -> None:
        """Forward and backward. Faces (n, 1, 48, 48) in 0..1, targets (n, 7) and (n, 8) probabilities (rows may sum to less than 1)."""
        loss, answers = self.loss(faces, targets, taught)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        if self.config.sharpness:
            with uphill(self.model, self.config.sharpness):
                self.optimiser.zero_grad(set_to_none=True)
                self.loss(faces, targets, taught)[0].backward()
        with torch.no_grad():
            right = [(answer.argmax(1) == target.argmax(1)).sum() for answer, target in zip(answers, targets)]
            self.sums += torch.stack([loss.detach() * len(faces), *right])

    def loss(self, faces: torch.Tensor, targets: list[torch.Tensor], taught: list[torch.Tensor] | None) -> tuple[torch.Tensor, tuple[torch.Tensor, ...]]:
        config = self.config
        answers = forward(self.model, faces, config.bf16)
        losses = [
            F.cross_entropy(answers[0], targets[0], label_smoothing=config.smoothing),
            F.cross_entropy(answers[1], targets[1], label_smoothing=config.ferplus_smoothing),
        ]
        if taught is not None:
            losses = [torch.lerp(loss, F.cross_entropy(answer, teacher), config.teacher_weight) for loss, answer, teacher in zip(losses, answers, taught)]
        return config.fer2013_weight * losses[0] + config.ferplus_weight * losses[1], answers

    def step(self, step: int, total: int) -> None:
        rate = one_cycle_rate(step, total, self.config)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        self.optimiser.step()
        self.average.update()

    def snapshot(self) -> dict:
        return copy.deepcopy({"model": self.model.state_dict(), "average": self.average.state_dict()})

    def restore(self, content: dict) -> None:
        self.model.load_state_dict(content["model"])
        self.average.load_state_dict(content["average"])
        if "optimiser" in content:
            self.optimiser.load_state_dict(content["optimiser"])
            self.history = content["history"]
        self.sums.zero_()

    def resume(self) -> int:
        """Take up `last.pt` and return how many epochs it holds. Refuses a checkpoint of another config."""
        saved = load_checkpoint(self.last)
        defaults = dataclasses.asdict(TrainConfig())  # fields that came later had them
        parts = {part: {**defaults[part], **saved["config"][part]} for part in ("model", "augment")}
        saved_config = {**defaults, **saved["config"], **parts}
        if saved_config != dataclasses.asdict(self.config):
            raise SystemExit(f"{self.last} was made with another config; expected {saved_config}, got {dataclasses.asdict(self.config)}")
        self.restore(saved)
        return saved["epoch"]

    def content(self, epoch: int, about_data: dict) -> dict:
        """What `last.pt` holds."""
        return {
            "config": dataclasses.asdict(self.config), **about_data, "epoch": epoch, "model": self.model.state_dict(),
            "average": self.average.state_dict(), "optimiser": self.optimiser.state_dict(), "history": self.history,
        }


def save(learners: list[Learner], epoch: int, about_data: dict) -> None:
    save_checkpoints({learner.last: learner.content(epoch, about_data) for learner in learners})
    for learner in learners:
        (learner.folder / "history.json").write_text(json.dumps(learner.history, indent=1) + "\n")


def take_over(model: EmotionNet, weights: dict[str, torch.Tensor]) -> None:
    """Take over every tensor that has the same name and shape; what is new keeps its random start."""
    own = model.state_dict()
    fitting = {name: value for name, value in weights.items() if name in own and own[name].shape == value.shape}
    print(f"starts from {len(fitting)} of {len(own)} tensors of the earlier run")
    if not fitting:
        raise SystemExit("start_from: no tensor of that run fits this network")
    model.load_state_dict({**own, **fitting})


def make_optimiser(model: torch.nn.Module, config: TrainConfig) -> torch.optim.Optimizer:
    matrices = [p for p in model.parameters() if p.ndim > 1]
    vectors = [p for p in model.parameters() if p.ndim <= 1]
    groups = [{"params": matrices, "weight_decay": config.decay}, {"params": vectors, "weight_decay": 0.0}]
    if config.optimiser == "adamw":
        return torch.optim.AdamW(groups, lr=config.peak_rate, betas=(config.momentum, 0.99))
    return torch.optim.SGD(groups, lr=config.peak_rate, momentum=config.momentum, nesterov=True)


def one_cycle_rate(step: int, total: int, config: TrainConfig) -> float:
    """Cosine up from a twenty-fifth of the peak, cosine down to almost nothing (Smith 2018)."""
    peak = config.peak_rate * (config.batch / 128 if config.optimiser == "sgd" else 1)
    rising = max(1, int(config.warmup * total))
    if step < rising:
        return peak * (0.04 + 0.96 * (1 - math.cos(math.pi * step / rising)) / 2)
    return peak * (1e-4 + (1 - 1e-4) * (1 + math.cos(math.pi * (step - rising) / max(1, total - rising))) / 2)
