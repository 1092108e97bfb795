"""Train emotion networks on FER-2013 and FER+ labels at once.

    python train.py --name first                       # the defaults: under an hour on one CPU core
    python train.py --name try --preset laptop         # a few minutes: does everything, learns little
    python train.py --name first --resume              # go on after a kill, from the last saved epoch
    python train.py --name longer --start-from first --epochs 12 --peak-rate 0.03
    python train.py --name a,b,c --preset teacher,teacher,wide-teacher --device cuda --batch 256 --epochs 90
    python train.py --name best,small --preset best,full --teachers a,b,c --live-teachers true --device cuda
    python train.py --name best,wide --preset best,wide-teacher --peers true --device cuda --epochs 130

Several names are several networks that see the same batches, which saves making them (and asking their teachers) more
than once. Every knob is a field of TrainConfig in config.py, and every field is a command-line option. The config, the
seed and the hashes of the data are saved in the checkpoint.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from augment import augment, blend
from config import PRESETS, SHARED, TrainConfig
from folds import FOLDS, fold_of
from labels import FER2013_CLASSES, FERPLUS_CLASSES, FERPLUS_TO_EMOTION
from learner import Learner, save
from measure import softmax
from morph import morph, neutral_partners
from predict import predict
from prepare import Split, data_hashes, load_split, reference_folder, trainable_mask
from replay import Replay
from teach import Teachers, load_soft_labels

RUNS = Path(os.environ.get("EMOVERSE_RUNS") or Path(__file__).parent / "runs")
SECONDS_BETWEEN_SAVES = 30  # a checkpoint after each epoch, but no more often than this


def train(configs: dict[str, TrainConfig], data: str | None, resume: bool) -> list[Path]:
    """Train the networks of `configs` (by name) to the end, on the same batches; returns their last checkpoints."""
    config = next(iter(configs.values()))
    for name, other in configs.items():
        for field in SHARED:
            if getattr(other, field) != getattr(config, field):
                raise SystemExit(f"{name}: networks trained together share {field}; expected {getattr(config, field)}, got {getattr(other, field)}")
    for name in configs:
        if (RUNS / name / "last.pt").exists() and not resume:
            raise SystemExit(f"{RUNS / name / 'last.pt'} exists: give --resume to go on with it, or another --name")
    if config.peers and (config.teachers or len(configs) < 2):
        raise SystemExit("--peers: expected several networks in --name and no --teachers: peers are each other's teachers")
    if config.soft_labels and config.teachers and not config.live_teachers:
        raise SystemExit("--soft-labels: expected no --teachers, or --live-teachers: both are answers to the tiles as they are")
    if config.leave_out >= FOLDS:
        raise SystemExit(f"--leave-out: expected a fold below {FOLDS}, got {config.leave_out}")
    torch.set_num_threads(config.threads)
    torch.backends.cudnn.benchmark = True
    torch.manual_seed(config.seed)
    folder = reference_folder(data)
    train_split, validation = load_split(folder, "Training"), load_split(folder, "PublicTest")
    keep = np.flatnonzero(trainable_mask(train_split, validation) & learned_mask(train_split, config.leave_out))
    print(f"{len(keep)} of {len(train_split)} Training tiles are trained on; {len(validation)} PublicTest tiles validate")
    about_data = {"data": data_hashes(folder), "trained_tiles": len(keep)}

    device = torch.device(config.device)
    pixels = torch.from_numpy(train_split.tiles[keep]).unsqueeze(1).to(device)
    certain = torch.from_numpy(config.label_floor + (1 - config.label_floor) * agreement(train_split)[keep]).float().unsqueeze(1)
    labels = [
        (F.one_hot(torch.from_numpy(train_split.fer2013[keep]), len(FER2013_CLASSES)) * certain).to(device),
        torch.from_numpy(train_split.ferplus_target[keep]).to(device),
    ]
    shown = torch.from_numpy(shown_tiles(train_split, keep, config.rare_times)).to(device)
    teachers = Teachers.of_runs([RUNS / name / "last.pt" for name in config.teachers.split(",")], device, config.bf16) if config.teachers else None
    told = teachers.answer_once(train_split.tiles[keep]) if teachers and not config.live_teachers else None
    if config.soft_labels:
        told = load_soft_labels(RUNS / config.soft_labels / "answers.npz", keep)
    answers = [answer.to(device) for answer in told] if told else None
    partners = torch.from_numpy(neutral_partners(train_split, keep)).to(device) if config.morph_chance else None

    learners = [Learner(each, RUNS / name, RUNS / each.start_from / "last.pt" if each.start_from else None, device) for name, each in configs.items()]
    live = teachers if config.live_teachers else Teachers([learner.average.model for learner in learners], config.bf16) if config.peers else None
    # A captured graph may use CUDA's own generator only; on a CPU a generator of our own keeps dropout out of it.
    generator = torch.cuda.default_generators[device.index or 0] if device.type == "cuda" else torch.Generator(device=device)

    def gradients(chosen: torch.Tensor) -> None:
        known = [*labels, *(answers or [])]
        faces, targets = pixels[chosen].float() / 255, [target[chosen] for target in known]
        if partners is not None:
            others = partners[chosen]
            faces, targets = morph(
                faces, pixels[others].float() / 255, targets, [target[others] for target in known], config.morph_chance, config.morph_power, generator
            )
        faces = augment(faces, config.augment, generator)
        if config.blend_chance:
            faces, targets = blend(faces, targets, config.blend_chance, generator)
        taught = targets[2:] or None
        if live:
            seen = live.answer(faces)
            taught = [(a + b) / 2 for a, b in zip(taught, seen)] if taught else seen
        for learner in learners:
            learner.gradients(faces, targets[:2], taught)

    for learner in learners:
        learner.model.train()
    before = [learner.snapshot() for learner in learners]
    replay = Replay(gradients, shown[: config.batch])
    for learner, start in zip(learners, before):
        learner.restore(start)
    first_epoch = 0
    if resume and all(learner.last.exists() for learner in learners):
        epochs = {learner.resume() for learner in learners}
        if len(epochs) != 1:
            raise SystemExit(f"expected checkpoints of one epoch, got {sorted(epochs)}: networks trained together are saved together")
        first_epoch = epochs.pop()
        print(f"resumed after epoch {first_epoch}")

    steps_per_epoch = len(shown) // config.batch
    total_steps = steps_per_epoch * config.epochs
    saved_at = time.time()
    for epoch in range(first_epoch, config.epochs):
        # Order and augmentation depend on seed and epoch alone, so a resumed run sees what an unbroken one sees.
        generator.manual_seed(config.seed * 1000 + epoch)
        torch.manual_seed(config.seed * 1000 + epoch)  # dropout
        order = shown[torch.randperm(len(shown), generator=generator, device=device)]
        started = time.time()
        for learner in learners:
            learner.model.train()
            learner.sums.zero_()
        for index in range(steps_per_epoch):
            step = epoch * steps_per_epoch + index
            replay(order[index * config.batch : (index + 1) * config.batch])
            for learner in learners:
                learner.step(step, total_steps)
            if config.stop_after and step + 1 >= config.stop_after:
                learners[0].sums.tolist()  # waits for the device
                seconds = (time.time() - started) / (index + 1)
                print(f"{seconds:.4f} s a step; {total_steps} steps in all")
                for learner in learners:
                    learner.folder.mkdir(parents=True, exist_ok=True)
                    (learner.folder / "timing.json").write_text(json.dumps({"secondsAStep": seconds, "steps": index + 1}) + "\n")
                return [learner.last for learner in learners]
        for learner in learners:
            loss, fer2013, ferplus = (value / (steps_per_epoch * config.batch) for value in learner.sums.tolist())
            learner.history.append({
                "epoch": epoch + 1,
                "rate": learner.optimiser.param_groups[0]["lr"],
                "train": {"loss": loss, "fer2013": fer2013, "ferplusTop": ferplus},
                "validation": validate(learner.average.model, validation, learner.config),
                "seconds": round(time.time() - started, 1),
            })
        if epoch + 1 == config.epochs or time.time() - saved_at >= SECONDS_BETWEEN_SAVES:
            save(learners, epoch + 1, about_data)
            saved_at = time.time()
        print(epoch_line(learners), flush=True)
    return [learner.last for learner in learners]


def learned_mask(split: Split, leave_out: int) -> np.ndarray:
    """(n,) bool: tiles outside the fold that is left out."""
    return np.ones(len(split), dtype=bool) if leave_out < 0 else fold_of(split.tiles) != leave_out


def agreement(split: Split) -> np.ndarray:
    """(n,) share of the FER+ votes, 0 to 1, that are for the emotion of the FER-2013 label."""
    same = np.array([[FERPLUS_TO_EMOTION[name] == label for name in FERPLUS_CLASSES] for label in FER2013_CLASSES], dtype=np.float32)
    return (split.ferplus_target * same[split.fer2013]).sum(axis=1)


def shown_tiles(split: Split, keep: np.ndarray, rare_times: int) -> np.ndarray:
    """Places in `keep` that an epoch shows: all once, those labelled disgust or voted disgust or contempt `rare_times`."""
    voted = split.ferplus_target[keep].argmax(1)
    rare = (split.fer2013[keep] == FER2013_CLASSES.index("disgust")) | np.isin(voted, [FERPLUS_CLASSES.index(name) for name in ("disgust", "contempt")])
    return np.concatenate([np.arange(len(keep)), *[np.flatnonzero(rare)] * (rare_times - 1)])


def epoch_line(learners: list[Learner]) -> str:
    latest = [(learner.folder.name, learner.history[-1]) for learner in learners]
    figures = "  ".join(
        f"{name} {h['train']['fer2013']:.4f} | {h['validation']['fer2013']:.4f} {h['validation']['ferplus8']:.4f} loss {h['validation']['loss']:.3f}"
        for name, h in latest
    )
    return f"epoch {latest[0][1]['epoch']:3d}  {figures}  {latest[0][1]['seconds']} s"


def validate(model: torch.nn.Module, split: Split, config: TrainConfig) -> dict:
    """Loss and accuracy on every tile of the split (FER-2013) and on its majority tiles (FER+)."""
    fer2013, ferplus = predict(model, split.tiles, config.bf16)
    counted = split.ferplus_majority >= 0
    voted = split.ferplus_target.sum(axis=1) > 0
    loss_fer2013 = -np.log(softmax(fer2013)[np.arange(len(split)), split.fer2013]).mean()
    loss_ferplus = -(np.log(softmax(ferplus[voted])) * split.ferplus_target[voted]).sum(axis=1).mean()
    return {
        "loss": float(loss_fer2013 + loss_ferplus),
        "fer2013": float((fer2013.argmax(1) == split.fer2013).mean()),
        "ferplus8": float((ferplus.argmax(1) == split.ferplus_majority)[counted].mean()),
    }


def parse_config(preset: str, arguments: argparse.Namespace) -> TrainConfig:
    """The preset with every option that was given; `model.widths=32,64` style pairs reach nested fields."""
    config = PRESETS[preset]
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
    parser.add_argument("--name", required=True, help="folder under runs/, or several as a,b")
    parser.add_argument("--data", help="folder with mosaics and labels.csv (default $EMOVERSE_REFERENCE_DATA/fer2013)")
    parser.add_argument("--preset", default="full", help=f"one, or one for each name: {', '.join(PRESETS)}")
    parser.add_argument("--resume", action="store_true", help="go on from runs/NAME/last.pt if it exists")
    parser.add_argument("--set", action="append", default=[], metavar="PART.FIELD=VALUE", help="e.g. model.stem=24 or augment.rotate=10")
    for item in dataclasses.fields(TrainConfig):
        if item.name in ("model", "augment"):
            continue
        kind = {"int": int, "float": float, "str": str, "bool": lambda text: text.lower() in ("1", "true", "yes")}[str(item.type)]
        parser.add_argument(f"--{item.name.replace('_', '-')}", dest=item.name, type=kind)
    arguments = parser.parse_args()
    names, presets = arguments.name.split(","), arguments.preset.split(",")
    starts = (arguments.start_from or "").split(",")
    if len(presets) == 1:
        presets *= len(names)
    if len(starts) == 1:
        starts *= len(names)
    if len(presets) != len(names) or any(preset not in PRESETS for preset in presets):
        raise SystemExit(f"--preset: expected one of {', '.join(PRESETS)}, once or for each of {len(names)} names; got {arguments.preset}")
    if len(starts) != len(names):
        raise SystemExit(f"--start-from: expected one run, or one for each of {len(names)} names (empty for random weights); got {arguments.start_from}")
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    configs = {name: dataclasses.replace(parse_config(preset, arguments), start_from=start) for name, preset, start in zip(names, presets, starts)}
    for path in train(configs, arguments.data, arguments.resume):
        print(path)


if __name__ == "__main__":
    main()
