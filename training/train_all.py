"""All of the training in one command: networks that never saw a quarter of the tiles, their answers, and the students of those.

    python train_all.py --device cuda --teacher-seconds 380 --student-seconds 240      # one current GPU, eleven minutes
    python train_all.py --device cuda --stage teachers --teacher-seconds 540           # in two calls: runs/soft/answers.npz
    python train_all.py --device cuda --stage students --student-seconds 240           #   is all that the second one needs
    python train_all.py --device cuda --keep DIR                                       # what is worth taking home, 25 MB, also into DIR
    python train_all.py --plan cpu --teacher-epochs 25 --student-epochs 20             # a core, days; a kill costs an epoch

Every stage is skipped when its result exists and goes on from its last checkpoint otherwise, so the same command finishes what
was broken off. With seconds instead of epochs the first networks of a stage are timed and the cycles made as long as fits; the
choice is kept in runs/plan.json. Students start from the exported networks (reopen.py), where their shapes are the same.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import shutil
from pathlib import Path

import torch

from augment import AugmentConfig
from checkpoint import load_checkpoint, save_checkpoint, slim
from config import PRESETS, TrainConfig
from model import EmotionNet, count_multiply_adds, count_weights
from model_folder import MODELS
from prepare import load_split, reference_folder, trainable_mask
from reopen import reopen
from soft_labels import write_soft_labels
from train import RUNS, learned_mask, train

SOFT = "soft"
SMALL_WEIGHTS = 2e6  # students up to this size are kept beside their ends: the mean of both is often better than either
TIMED_STEPS = 40
SET_UP = 12.0  # seconds that a run takes before its first step and for its last checkpoint; timing and answers likewise
STEPS_SHARE = 0.85  # of the time of an epoch; the rest validates and saves

ROUGH = AugmentConfig(scale=0.25, low_light_chance=0.12, blur_chance=0.2, blur_again=5, mask_chance=0.08, glasses_chance=0.08)
MILD = dataclasses.replace(ROUGH, rotate=18, scale=0.15, shift=0.1, stretch=0.07, contrast=0.4, brightness=0.2, cutout_chance=0.3)

Runs = dict[str, TrainConfig]


@dataclasses.dataclass(frozen=True)
class Plan:
    teachers: list[Runs]  # one group for each fold, learning on the same batches without teaching each other
    students: Runs  # teach each other, and learn from the answers of the teachers
    ends: Runs  # go on from the students with milder changes

    def changed(self, **fields: object) -> Plan:
        """The same plan with these fields of every run changed."""

        def of(runs: Runs) -> Runs:
            return {name: dataclasses.replace(config, **fields) for name, config in runs.items()}

        return Plan([of(group) for group in self.teachers], of(self.students), of(self.ends))


def teacher(preset: str, fold: int, learned: str = "both", **model: object) -> TrainConfig:
    """A network of its own: `learned` is the label set it is taught, `model` what differs from its preset."""
    config = PRESETS[preset]
    return dataclasses.replace(
        config, leave_out=fold, seed=20261130 + fold, blend_chance=0.5, rare_times=2, augment=ROUGH, model=dataclasses.replace(config.model, **model),
        fer2013_weight=float(learned != "ferplus"), ferplus_weight=float(learned != "fer2013"),
    )


def student(preset: str, **changed: object) -> TrainConfig:
    return dataclasses.replace(
        PRESETS[preset], soft_labels=SOFT, peers=True, teacher_weight=0.6, blend_chance=0.5, morph_chance=0.2, morph_power=0.7, rare_times=2,
        label_floor=0.5, augment=ROUGH, **changed,
    )


def end(config: TrainConfig, start_from: str, **changed: object) -> TrainConfig:
    rate = 0.02 if config.optimiser == "sgd" else config.peak_rate / 4
    return dataclasses.replace(config, start_from=start_from, peak_rate=rate, warmup=0.05, blend_chance=0.2, augment=MILD, **changed)


def gpu_plan() -> Plan:
    """About 300 million multiply-adds a teacher; sizes of the students are those that are shipped, and a conv-transformer beside."""
    teachers = [
        {"fold0-plain": teacher("teacher", 0), "fold0-fer2013": teacher("deep-teacher", 0, "fer2013", crop=0.9)},
        {"fold1-broad": teacher("broad-teacher", 1), "fold1-ferplus": teacher("teacher", 1, "ferplus", standardise=True)},
        {"fold2-standard": teacher("deep-teacher", 2, standardise=True), "fold2-crop": teacher("teacher", 2, crop=0.85)},
        {"fold3-hybrid": teacher("hybrid-teacher", 3), "fold3-broad": teacher("broad-teacher", 3, standardise=True)},
    ]
    students = {
        "fold-best": student("best", start_from="again-fer-best"), "fold-full": student("full", start_from="again-fer"),
        "fold-tiny": student("tiny", start_from="again-fer-tiny"), "fold-hybrid": student("hybrid"),
    }
    sharp = {"fold-full": 0.05, "fold-tiny": 0.05}  # twice the cost of a small network is little beside the largest
    ends = {f"{name}-end": end(config, name, sharpness=sharp.get(name, 0.0)) for name, config in students.items()}
    return Plan(teachers, students, ends).changed(device="cuda", batch=256, ema=0.999)


def cpu_plan() -> Plan:
    """One teacher at a time, of 33 million multiply-adds, each another shape or input; the default and the small student."""
    teachers = [
        {"small0": teacher("small-teacher", 0)}, {"small1": teacher("small-teacher", 1, standardise=True)},
        {"small2": teacher("small-teacher", 2, crop=0.9)}, {"small3": teacher("small-teacher", 3)},
        {"small4": teacher("deep-small-teacher", 0, standardise=True)}, {"small5": teacher("deep-small-teacher", 1)},
        {"small6": teacher("deep-small-teacher", 2)}, {"small7": teacher("deep-small-teacher", 3, crop=0.9)},
    ]
    students = {"fold-full": student("full", start_from="again-fer"), "fold-tiny": student("tiny", start_from="again-fer-tiny")}
    ends = {f"{name}-end": end(config, name) for name, config in students.items()}
    return Plan(teachers, students, ends)


PLANS = {"gpu": gpu_plan, "cpu": cpu_plan}


def train_all(plan: Plan, stage: str, data: Path, budget: dict[str, float], epochs: dict[str, int]) -> None:
    """Do what is missing of `stage` (teachers, students or all). Per stage either `epochs` or a `budget` in seconds."""
    answers = RUNS / SOFT / "answers.npz"
    if stage != "students" and not answers.exists():
        chosen = _epochs("teachers", plan.teachers, data, budget, epochs)
        for group in plan.teachers:
            _run({name: dataclasses.replace(config, epochs=chosen) for name, config in group.items()}, data)
        runs = [RUNS / name for group in plan.teachers for name in group]
        device = next(iter(plan.teachers[0].values())).device
        write_soft_labels(answers, runs, load_split(data, "Training").tiles, device)
        print(f"{answers}: answers of {len(runs)} networks about tiles they have not seen", flush=True)
    if stage == "teachers":
        return
    if not answers.exists():
        raise SystemExit(f"{answers} is missing; expected the answers of --stage teachers")
    for config in plan.students.values():
        if config.start_from and not (RUNS / config.start_from / "last.pt").exists():
            reopen(MODELS / config.start_from.replace("again-", "emoverse-", 1), RUNS / config.start_from / "last.pt", data, config.device)
    chosen = _epochs("students", [plan.students], data, budget, epochs)
    last = max(1, round(0.3 * chosen))
    _run({name: dataclasses.replace(config, epochs=max(1, chosen - last)) for name, config in plan.students.items()}, data)
    _run({name: dataclasses.replace(config, epochs=last) for name, config in plan.ends.items()}, data)


def keep(plan: Plan, folder: Path) -> None:
    """Copy the answers, the ends and the small students that exist into `folder`, in as few bytes as export and evaluation need."""
    answers = RUNS / SOFT / "answers.npz"
    if answers.exists():
        (folder / SOFT).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(answers, folder / SOFT / answers.name)
    small = [name for name, config in plan.students.items() if count_weights(EmotionNet(config.model)) < SMALL_WEIGHTS]
    for name in (*plan.ends, *small):
        path = RUNS / name / "last.pt"
        if path.exists():
            save_checkpoint(folder / name / path.name, slim(load_checkpoint(path)))


def _run(configs: Runs, data: Path) -> None:
    if all(_finished(RUNS / name, config) for name, config in configs.items()):
        print(f"{', '.join(configs)}: done before", flush=True)
        return
    train(configs, str(data), resume=True)


def _finished(folder: Path, config: TrainConfig) -> bool:
    history = folder / "history.json"  # written after last.pt
    return history.exists() and len(json.loads(history.read_text())) >= config.epochs


def _epochs(stage: str, groups: list[Runs], data: Path, budget: dict[str, float], epochs: dict[str, int]) -> int:
    """Epochs of each run of a stage; the first choice is kept, as a run that goes on must keep its schedule."""
    path = RUNS / "plan.json"
    kept = json.loads(path.read_text()) if path.exists() else {}
    if stage not in kept:
        kept[stage] = epochs[stage] if stage in epochs else epochs_within(groups, data, budget[stage])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(kept) + "\n")
    print(f"{stage}: {kept[stage]} epochs", flush=True)
    return kept[stage]


def epochs_within(groups: list[Runs], data: Path, seconds: float) -> int:
    """How many epochs every run of the groups gets if they all are to take `seconds`, by timing the first group."""
    split, validation = load_split(data, "Training"), load_split(data, "PublicTest")
    usable = trainable_mask(split, validation)
    first = groups[0]
    timing = RUNS / "timing"
    train({f"timing/{name}": dataclasses.replace(config, stop_after=TIMED_STEPS) for name, config in first.items()}, str(data), resume=False)
    step = json.loads((timing / next(iter(first)) / "timing.json").read_text())["secondsAStep"]
    speed = _cost(first) / step  # multiply-adds of a step, in a second
    work = 0.0
    for group in groups:
        config = next(iter(group.values()))
        tiles = int((usable & learned_mask(split, config.leave_out)).sum())
        work += _cost(group) * tiles / config.batch
    left = seconds - SET_UP * (len(groups) + 2)
    return max(1, int(STEPS_SHARE * left * speed / work))


def _cost(group: Runs) -> float:
    """Multiply-adds of one step, relative to one another: forward, twice that backward, and once more for peers."""
    return sum(count_multiply_adds(EmotionNet(config.model)) * config.batch * (4 if config.peers else 3) for config in group.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plan", choices=PLANS, default="gpu")
    parser.add_argument("--stage", choices=("teachers", "students", "all"), default="all")
    parser.add_argument("--teacher-seconds", type=float, default=380)
    parser.add_argument("--student-seconds", type=float, default=240)
    parser.add_argument("--teacher-epochs", type=int, help="instead of seconds")
    parser.add_argument("--student-epochs", type=int, help="instead of seconds")
    parser.add_argument("--device", help="default: that of the plan")
    parser.add_argument("--keep", type=Path, help="folder for what is worth taking from this machine")
    parser.add_argument("--data")
    arguments = parser.parse_args()
    plan = PLANS[arguments.plan]()
    if arguments.device:
        plan = plan.changed(device=arguments.device)
    given = {"teachers": arguments.teacher_epochs, "students": arguments.student_epochs}
    budget = {"teachers": arguments.teacher_seconds, "students": arguments.student_seconds}
    torch.set_num_threads(1)
    train_all(plan, arguments.stage, reference_folder(arguments.data), budget, {stage: count for stage, count in given.items() if count})
    if arguments.keep:
        keep(plan, arguments.keep)


if __name__ == "__main__":
    main()
