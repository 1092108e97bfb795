"""Train the emotion network on FER-2013 and FER+ labels at once.

    python train.py --name first                       # the defaults below: about an hour on one CPU core
    python train.py --name try --preset laptop         # a few minutes: does everything, learns little
    python train.py --name first --resume              # go on after a kill, from the last finished epoch
    python train.py --name longer --start-from first --epochs 12 --peak-rate 0.03
    python train.py --name big --device cuda --epochs 120

Every knob is a field of TrainConfig, and every field is a command-line option. The config, the seed and the
hashes of the data are saved in the checkpoint.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import math
import os
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from augment import AugmentConfig, augment
from checkpoint import load_checkpoint, save_checkpoint
from ema import MovingAverage
from measure import softmax
from model import EmotionNet, ModelConfig, count_multiply_adds, count_weights
from teach import teacher_answers
from prepare import Split, data_hashes, load_split, reference_folder, trainable_mask

# Gray level in 0..1 minus MEAN, divided by STD. The export writes both into the manifest.
MEAN, STD = 0.508, 0.255
RUNS = Path(__file__).parent / "runs"


@dataclass(frozen=True)
class TrainConfig:
    # how long
    epochs: int = 40
    batch: int = 128
    # optimiser on a one-cycle schedule: SGD with Nesterov momentum, or AdamW (attention needs it)
    optimiser: str = "sgd"  # sgd | adamw
    peak_rate: float = 0.1  # learning rate at the top of the cycle
    warmup: float = 0.15  # share of all steps spent rising
    momentum: float = 0.9
    decay: float = 5e-4  # weight decay; not on norms and biases
    ema: float = 0.998  # weights that are measured and exported: a moving average (about two epochs)
    # what is learned
    ferplus_weight: float = 1.0  # loss = FER-2013 cross-entropy + this x FER+ cross-entropy with the votes
    smoothing: float = 0.1  # label smoothing of FER-2013 classes
    ferplus_smoothing: float = 0.05  # the votes are soft already
    teachers: str = ""  # runs whose answers are learned from too, as "first,second"; "" = none
    teacher_weight: float = 0.5  # share of the teachers' answers in each head's loss, the labels have the rest
    # where and how
    seed: int = 20130707
    device: str = "cpu"
    threads: int = 1  # CPU threads
    bf16: bool = True  # autocast
    start_from: str = ""  # begin with the averaged weights of this run, as far as they fit; "" = random weights
    stop_after: int = 0  # stop after this many steps (timing only); 0 = never
    model: ModelConfig = field(default_factory=ModelConfig)
    augment: AugmentConfig = field(default_factory=AugmentConfig)


DEFAULT = ModelConfig(early_stride=True, widths=(32, 64, 96, 160), dropout=0.2)  # under 4 MB in float32

PRESETS = {
    "full": TrainConfig(model=DEFAULT, smoothing=0.05, ferplus_smoothing=0.02),
    "tiny": TrainConfig(model=dataclasses.replace(DEFAULT, stem=8, widths=(16, 32, 64, 96), blocks=(1, 1, 2, 1), dropout=0.1)),
    "hybrid": TrainConfig(
        optimiser="adamw", peak_rate=1.5e-3, decay=0.05, smoothing=0.05, ferplus_smoothing=0.02,
        model=dataclasses.replace(DEFAULT, widths=(32, 64, 96), blocks=(1, 2, 2), attention_layers=4),
    ),
    "laptop": TrainConfig(epochs=3, model=ModelConfig(stem=8, widths=(16, 32, 64, 96), blocks=(1, 1, 1, 1))),
}


def train(config: TrainConfig, name: str, data: str | None, resume: bool) -> Path:
    """Run to the end and return the path of the last checkpoint."""
    torch.set_num_threads(config.threads)
    torch.manual_seed(config.seed)
    folder = reference_folder(data)
    train_split, validation = load_split(folder, "Training"), load_split(folder, "PublicTest")
    keep = torch.from_numpy(np.flatnonzero(trainable_mask(train_split, validation)))
    print(f"{len(keep)} of {len(train_split)} Training tiles are trained on; {len(validation)} PublicTest tiles validate")

    device = torch.device(config.device)
    pixels = torch.from_numpy(train_split.tiles)[keep].unsqueeze(1).to(device)
    fer2013 = torch.from_numpy(train_split.fer2013)[keep].to(device)
    ferplus = torch.from_numpy(train_split.ferplus_target)[keep].to(device)

    taught = None
    if config.teachers:
        paths = [RUNS / teacher / "last.pt" for teacher in config.teachers.split(",")]
        taught = [answers.to(device) for answers in teacher_answers(paths, train_split.tiles[keep.numpy()], predict, config)]

    model = EmotionNet(config.model)
    if config.start_from:
        start_from(model, load_checkpoint(RUNS / config.start_from / "last.pt")["average"]["model"])
    model = model.to(device, memory_format=torch.channels_last)
    average = MovingAverage(model, config.ema)
    optimiser = make_optimiser(model, config)
    print(f"{count_weights(model):,} weights, {count_multiply_adds(EmotionNet(config.model)) / 1e6:.1f} MMAC a face")

    steps_per_epoch = len(keep) // config.batch
    total_steps = steps_per_epoch * config.epochs
    run = RUNS / name
    run.mkdir(parents=True, exist_ok=True)
    last = run / "last.pt"
    history: list[dict] = []
    first_epoch = 0
    if resume and last.exists():
        saved = load_checkpoint(last)
        saved_config = {**dataclasses.asdict(TrainConfig()), **saved["config"]}  # fields that came later had their default
        if saved_config != dataclasses.asdict(config):
            raise SystemExit(f"{last} was made with another config; expected {saved_config}, got {dataclasses.asdict(config)}")
        model.load_state_dict(saved["model"])
        average.load_state_dict(saved["average"])
        optimiser.load_state_dict(saved["optimiser"])
        history, first_epoch = saved["history"], saved["epoch"]
        print(f"resumed after epoch {first_epoch}")
    elif last.exists():
        raise SystemExit(f"{last} exists: give --resume to go on with it, or another --name")
    hashes = data_hashes(folder)

    for epoch in range(first_epoch, config.epochs):
        # Order and augmentation depend on seed and epoch alone, so a resumed run sees what an unbroken one sees.
        generator = torch.Generator(device=device).manual_seed(config.seed * 1000 + epoch)
        torch.manual_seed(config.seed * 1000 + epoch)  # dropout
        order = torch.randperm(len(keep), generator=generator, device=device)
        model.train()
        started = time.time()
        sums = torch.zeros(3, device=device)  # loss, right FER-2013, right FER+; read once an epoch, not every step
        for index in range(steps_per_epoch):
            step = epoch * steps_per_epoch + index
            rate = one_cycle_rate(step, total_steps, config)
            for group in optimiser.param_groups:
                group["lr"] = rate
            chosen = order[index * config.batch : (index + 1) * config.batch]
            faces = augment(pixels[chosen].float() / 255, config.augment, generator)
            logits_fer2013, logits_ferplus = forward(model, faces, config)
            loss_fer2013 = F.cross_entropy(logits_fer2013, fer2013[chosen], label_smoothing=config.smoothing)
            loss_ferplus = F.cross_entropy(logits_ferplus, ferplus[chosen], label_smoothing=config.ferplus_smoothing)
            if taught is not None:
                loss_fer2013 = torch.lerp(loss_fer2013, F.cross_entropy(logits_fer2013, taught[0][chosen]), config.teacher_weight)
                loss_ferplus = torch.lerp(loss_ferplus, F.cross_entropy(logits_ferplus, taught[1][chosen]), config.teacher_weight)
            loss = loss_fer2013 + config.ferplus_weight * loss_ferplus
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            average.update(model)
            with torch.no_grad():
                right_fer2013 = (logits_fer2013.argmax(1) == fer2013[chosen]).sum()
                right_ferplus = (logits_ferplus.argmax(1) == ferplus[chosen].argmax(1)).sum()
                sums += torch.stack([loss * len(chosen), right_fer2013, right_ferplus])
            if config.stop_after and step + 1 >= config.stop_after:
                print(f"{(time.time() - started) / (index + 1):.3f} s a step; {total_steps} steps in all")
                return last
        seen = steps_per_epoch * config.batch
        train_loss, train_fer2013, train_ferplus = (value / seen for value in sums.tolist())
        figures = {
            "epoch": epoch + 1,
            "rate": rate,
            "train": {"loss": train_loss, "fer2013": train_fer2013, "ferplusTop": train_ferplus},
            "validation": validate(average.model, validation, config),
            "seconds": round(time.time() - started, 1),
        }
        history.append(figures)
        save_checkpoint(last, {
            "config": dataclasses.asdict(config), "data": hashes, "trained_tiles": len(keep), "epoch": epoch + 1,
            "model": model.state_dict(), "average": average.state_dict(),
            "optimiser": optimiser.state_dict(), "history": history,
        })
        (run / "history.json").write_text(json.dumps(history, indent=1) + "\n")
        shown = figures["validation"]
        print(
            f"epoch {epoch + 1:3d}  loss {figures['train']['loss']:.3f} | {shown['loss']:.3f}  "
            f"FER-2013 {figures['train']['fer2013']:.4f} | {shown['fer2013']:.4f}  "
            f"FER+ | {shown['ferplus8']:.4f}  {figures['seconds']} s", flush=True,
        )
    return last


def start_from(model: EmotionNet, weights: dict[str, torch.Tensor]) -> None:
    """Take over every tensor that has the same name and shape; what is new keeps its random start."""
    own = model.state_dict()
    fitting = {name: value for name, value in weights.items() if name in own and own[name].shape == value.shape}
    print(f"starts from {len(fitting)} of {len(own)} tensors of the earlier run")
    if not fitting:
        raise SystemExit("start_from: no tensor of that run fits this network")
    model.load_state_dict({**own, **fitting})


def forward(model: torch.nn.Module, faces: torch.Tensor, config: TrainConfig) -> tuple[torch.Tensor, torch.Tensor]:
    """Gray levels in 0..1 to float32 logits of both heads."""
    faces = ((faces - MEAN) / STD).contiguous(memory_format=torch.channels_last)
    with torch.autocast(faces.device.type, dtype=torch.bfloat16, enabled=config.bf16):
        fer2013, ferplus = model(faces)
    return fer2013.float(), ferplus.float()


def make_optimiser(model: torch.nn.Module, config: TrainConfig) -> torch.optim.Optimizer:
    matrices = [p for p in model.parameters() if p.ndim > 1]
    vectors = [p for p in model.parameters() if p.ndim <= 1]
    groups = [{"params": matrices, "weight_decay": config.decay}, {"params": vectors, "weight_decay": 0.0}]
    if config.optimiser == "adamw":
        return torch.optim.AdamW(groups, lr=config.peak_rate, betas=(config.momentum, 0.99))
    return torch.optim.SGD(groups, lr=config.peak_rate, momentum=config.momentum, nesterov=True)


def one_cycle_rate(step: int, total: int, config: TrainConfig) -> float:
    """Cosine up from a twenty-fifth of the peak, cosine down to almost nothing (Smith 2018)."""
    rising = max(1, int(config.warmup * total))
    if step < rising:
        return config.peak_rate * (0.04 + 0.96 * (1 - math.cos(math.pi * step / rising)) / 2)
    return config.peak_rate * (1e-4 + (1 - 1e-4) * (1 + math.cos(math.pi * (step - rising) / max(1, total - rising))) / 2)


@torch.no_grad()
def predict(model: torch.nn.Module, tiles: np.ndarray, config: TrainConfig, batch: int = 256) -> tuple[np.ndarray, np.ndarray]:
    """(n, 48, 48) uint8 tiles to logits (n, 7) and (n, 8)."""
    model.eval()
    device = next(model.parameters()).device
    fer2013, ferplus = [], []
    for start in range(0, len(tiles), batch):
        faces = torch.from_numpy(tiles[start : start + batch]).unsqueeze(1).to(device).float() / 255
        a, b = forward(model, faces, config)
        fer2013.append(a.cpu().numpy())
        ferplus.append(b.cpu().numpy())
    return np.concatenate(fer2013), np.concatenate(ferplus)


def validate(model: torch.nn.Module, split: Split, config: TrainConfig) -> dict:
    """Loss and accuracy on every tile of the split (FER-2013) and on its majority tiles (FER+)."""
    fer2013, ferplus = predict(model, split.tiles, config)
    counted = split.ferplus_majority >= 0
    voted = split.ferplus_target.sum(axis=1) > 0
    loss_fer2013 = -np.log(softmax(fer2013)[np.arange(len(split)), split.fer2013]).mean()
    loss_ferplus = -(np.log(softmax(ferplus[voted])) * split.ferplus_target[voted]).sum(axis=1).mean()
    return {
        "loss": float(loss_fer2013 + loss_ferplus),
        "fer2013": float((fer2013.argmax(1) == split.fer2013).mean()),
        "ferplus8": float((ferplus.argmax(1) == split.ferplus_majority)[counted].mean()),
    }


def parse_config(arguments: argparse.Namespace) -> TrainConfig:
    """The preset with every option that was given; `model.widths=32,64` style pairs reach nested fields."""
    config = PRESETS[arguments.preset]
    given = {f.name: getattr(arguments, f.name) for f in dataclasses.fields(TrainConfig) if getattr(arguments, f.name, None) is not None}
    config = dataclasses.replace(config, **given)
    for pair in arguments.set:
        path, _, text = pair.partition("=")
        part_name, _, field_name = path.partition(".")
        part = getattr(config, part_name, None)
        if part_name not in ("model", "augment") or not hasattr(part, field_name):
            raise SystemExit(f"--set {pair}: expected model.FIELD=VALUE or augment.FIELD=VALUE with a known field")
        old = getattr(part, field_name)
        value = tuple(type(old[0])(item) for item in text.split(",")) if isinstance(old, tuple) else text.lower() in ("1", "true", "yes") if isinstance(old, bool) else type(old)(text)
        config = dataclasses.replace(config, **{part_name: dataclasses.replace(part, **{field_name: value})})
    return config


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", required=True, help="folder under runs/")
    parser.add_argument("--data", help="folder with mosaics and labels.csv (default $EMOVERSE_REFERENCE_DATA/fer2013)")
    parser.add_argument("--preset", choices=PRESETS, default="full")
    parser.add_argument("--resume", action="store_true", help="go on from runs/NAME/last.pt if it exists")
    parser.add_argument("--set", action="append", default=[], metavar="PART.FIELD=VALUE", help="e.g. model.stem=24 or augment.rotate=10")
    for item in dataclasses.fields(TrainConfig):
        if item.name in ("model", "augment"):
            continue
        kind = {"int": int, "float": float, "str": str, "bool": lambda text: text.lower() in ("1", "true", "yes")}[str(item.type)]
        parser.add_argument(f"--{item.name.replace('_', '-')}", dest=item.name, type=kind)
    arguments = parser.parse_args()
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    print(train(parse_config(arguments), arguments.name, arguments.data, arguments.resume))


if __name__ == "__main__":
    main()
