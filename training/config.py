"""Every knob of a training run, and the presets."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field

from augment import AugmentConfig
from model import ModelConfig


@dataclass(frozen=True)
class TrainConfig:
    # how long
    epochs: int = 40
    batch: int = 128
    # optimiser on a one-cycle schedule: SGD with Nesterov momentum, or AdamW (attention needs it)
    optimiser: str = "sgd"  # sgd | adamw
    peak_rate: float = 0.1  # learning rate at the top of the cycle for a batch of 128; that of SGD grows with the batch (Goyal et al. 2017)
    warmup: float = 0.15  # share of all steps spent rising
    momentum: float = 0.9
    sharpness: float = 0.0  # radius of sharpness-aware minimisation, at twice the cost of a step; 0 = none
    decay: float = 5e-4  # weight decay; not on norms and biases
    ema: float = 0.998  # weights that are measured and exported: a moving average (about two epochs)
    # what is learned
    fer2013_weight: float = 1.0  # loss = this x FER-2013 cross-entropy + ferplus_weight x FER+ cross-entropy with the votes; 0 = that label set is not learned
    ferplus_weight: float = 1.0
    label_floor: float = 1.0  # what a FER-2013 label counts that no vote agrees with; one that all votes agree with counts 1
    smoothing: float = 0.1  # label smoothing of FER-2013 classes
    ferplus_smoothing: float = 0.05  # the votes are soft already
    blend_chance: float = 0.0  # share of faces that get another face of the batch mixed in
    morph_chance: float = 0.0  # share of expressive faces that become milder: a neutral face that looks alike is mixed in
    morph_power: float = 1.0  # a face that is a share of the expressive one counts with the share to this power in the targets
    rare_times: int = 1  # how often an epoch shows the faces of rare classes (disgust, contempt), differently augmented
    teachers: str = ""  # runs whose answers are learned from too, as "first,second"; "" = none
    soft_labels: str = ""  # runs/NAME/answers.npz of soft_labels.py is learned from too; "" = none
    teacher_weight: float = 0.5  # share of the teachers' answers in each head's loss, the labels have the rest
    peers: bool = False  # networks trained together teach each other: the averaged weights of all answer every augmented batch
    live_teachers: bool = False  # teachers answer every augmented batch (a GPU has the time), else once on the tiles as they are
    # where and how
    seed: int = 20130707
    leave_out: int = -1  # a fold of the Training tiles (folds.py) that is not trained on, so that it can be answered for; -1 = none
    device: str = "cpu"
    threads: int = 1  # CPU threads
    bf16: bool = True  # autocast, where the device has the instructions
    start_from: str = ""  # begin with the averaged weights of this run, as far as they fit; "" = random weights; on the command line one for each name, as "a,,b"
    stop_after: int = 0  # stop after this many steps (timing only); 0 = never
    model: ModelConfig = field(default_factory=ModelConfig)
    augment: AugmentConfig = field(default_factory=AugmentConfig)


SHARED = ("epochs", "batch", "blend_chance", "morph_chance", "morph_power", "rare_times", "label_floor", "teachers", "soft_labels", "live_teachers", "peers", "seed", "leave_out", "device", "threads", "stop_after", "augment")
"""Fields that networks trained on the same batches must have in common."""

SMALL = ModelConfig(early_stride=True, widths=(32, 64, 128, 192), blocks=(1, 2, 2, 1), dropout=0.2)
SOFT = TrainConfig(smoothing=0.05, ferplus_smoothing=0.02)

PRESETS = {
    "full": dataclasses.replace(SOFT, model=SMALL),
    "medium": dataclasses.replace(SOFT, model=dataclasses.replace(SMALL, widths=(48, 80, 128, 192), blocks=(1, 2, 3, 1))),
    "tiny": TrainConfig(model=dataclasses.replace(SMALL, stem=8, widths=(16, 32, 64, 96), blocks=(1, 1, 2, 1), dropout=0.1)),
    "hybrid": dataclasses.replace(
        SOFT, optimiser="adamw", peak_rate=1.5e-3, decay=0.05,
        model=dataclasses.replace(SMALL, widths=(48, 96, 160), blocks=(1, 2, 2), attention_layers=4),
    ),
    # for a GPU: the largest that fits 8 MB in 8 bits, and teachers that never leave the training folder
    "best": dataclasses.replace(SOFT, model=ModelConfig(stem=32, widths=(96, 192, 256, 320), blocks=(2, 3, 3, 1))),
    "teacher": dataclasses.replace(SOFT, model=ModelConfig(stem=32, widths=(64, 128, 256, 512), blocks=(2, 2, 2, 2))),
    "wide-teacher": dataclasses.replace(SOFT, model=ModelConfig(stem=64, widths=(96, 192, 384, 512), blocks=(2, 2, 2, 2))),
    "hybrid-teacher": dataclasses.replace(
        SOFT, optimiser="adamw", peak_rate=1.5e-3, decay=0.05,
        model=ModelConfig(stem=32, widths=(64, 128, 256), blocks=(2, 2, 2), attention_layers=4, attention_width=256, attention_heads=4),
    ),
    # for networks that answer about tiles they have not seen: other shapes, of like cost on a GPU and on a CPU
    "deep-teacher": dataclasses.replace(SOFT, model=ModelConfig(stem=32, widths=(64, 128, 192, 256), blocks=(2, 3, 3, 2))),
    "broad-teacher": dataclasses.replace(SOFT, model=ModelConfig(stem=32, early_stride=True, widths=(80, 160, 320, 512), blocks=(1, 2, 2, 1))),
    "small-teacher": dataclasses.replace(SOFT, model=dataclasses.replace(SMALL, widths=(24, 48, 96, 160))),
    "deep-small-teacher": dataclasses.replace(SOFT, model=dataclasses.replace(SMALL, widths=(24, 40, 80, 128), blocks=(1, 2, 3, 2))),
    "laptop": TrainConfig(epochs=3, model=ModelConfig(stem=8, widths=(16, 32, 64, 96), blocks=(1, 1, 1, 1))),
}
