"""Load FER-2013 with its FER+ votes from packed mosaics, and decide which tiles may be trained on.

The folder holds mosaics of 48x48 tiles (`train_00.png` ..., `publictest_00.png` ...; 100 tiles a row,
5,000 a mosaic), `labels.csv` (one row per tile) and optionally `duplicates.csv` (pixel-identical tiles).
"""

from __future__ import annotations

import csv
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from labels import FER2013_CLASSES, FERPLUS_COLUMNS, counts_as_emotion, ferplus_majority, ferplus_soft_target

TILE = 48
TILES_PER_ROW = 100
MOSAIC_STEM = {"Training": "train"}  # every other split: its lower-case name


@dataclass(frozen=True)
class Split:
    """All tiles of one split, in tile order."""

    name: str
    tiles: np.ndarray  # (n, 48, 48) uint8
    fer2013: np.ndarray  # (n,) int64, index into FER2013_CLASSES
    votes: np.ndarray  # (n, 10) int64, in the order of FERPLUS_COLUMNS; all zero where there are none
    ferplus_majority: np.ndarray  # (n,) int64, index into FERPLUS_CLASSES, -1 where the tile does not count
    ferplus_target: np.ndarray  # (n, 8) float32, sums to 1 (to 0 where no emotion got a vote)
    lossy: np.ndarray  # (n,) bool, tile known from a JPEG copy only
    duplicate_group: np.ndarray  # (n,) int64, -1 where the tile is unlike every other tile

    def __len__(self) -> int:
        return len(self.tiles)


def reference_folder(explicit: str | None = None) -> Path:
    """The folder with the mosaics: the one given, else `$EMOVERSE_REFERENCE_DATA/fer2013`."""
    if explicit:
        return Path(explicit)
    root = os.environ.get("EMOVERSE_REFERENCE_DATA")
    if not root:
        raise SystemExit(
            "No data folder: expected --data DIR or the environment variable EMOVERSE_REFERENCE_DATA "
            "(the folder that holds fer2013/), got neither."
        )
    return Path(root) / "fer2013"


def load_split(folder: Path, name: str) -> Split:
    """Read one split. Raises ValueError when rows and tiles do not fit together."""
    rows = [row for row in _read_csv(folder / "labels.csv") if row["split"] == name]
    if not rows:
        raise ValueError(f"labels.csv in {folder} has no rows of split {name!r}")
    tiles = _read_mosaics(folder, name)
    if len(tiles) < len(rows):
        raise ValueError(f"split {name!r}: {len(rows)} label rows but only {len(tiles)} tiles in the mosaics")
    if [int(row["tile"]) for row in rows] != list(range(len(rows))):
        raise ValueError(f"split {name!r}: label rows are not in tile order 0..{len(rows) - 1}")

    votes = np.array([[int(row[column] or 0) for column in FERPLUS_COLUMNS] for row in rows], dtype=np.int64)
    groups = np.full(len(rows), -1, dtype=np.int64)
    if (folder / "duplicates.csv").exists():
        for row in _read_csv(folder / "duplicates.csv"):
            if row["split"] == name:
                groups[int(row["tile"])] = int(row["group"])
    return Split(
        name=name,
        tiles=tiles[: len(rows)],
        fer2013=np.array([FER2013_CLASSES.index(row["label"]) for row in rows], dtype=np.int64),
        votes=votes,
        ferplus_majority=np.array([ferplus_majority(v) for v in votes], dtype=np.int64),
        ferplus_target=np.stack([ferplus_soft_target(v) for v in votes]),
        lossy=np.array([row["label_source"] == "jpeg_only" for row in rows]),
        duplicate_group=groups,
    )


def trainable_mask(train: Split, held_out: Split) -> np.ndarray:
    """(n,) bool: tiles of `train` that may be learned from.

    Left out: every tile whose pixels also stand in `held_out` (compared as bytes, and by duplicate group),
    JPEG-only tiles, and tiles that most annotators called unknown or not a face.
    """
    held_out_pixels = {tile.tobytes() for tile in held_out.tiles}
    held_out_groups = set(held_out.duplicate_group[held_out.duplicate_group >= 0].tolist())
    leaked = np.array(
        [tile.tobytes() in held_out_pixels or int(group) in held_out_groups
         for tile, group in zip(train.tiles, train.duplicate_group)]
    )
    return ~leaked & ~train.lossy & np.array([counts_as_emotion(v) for v in train.votes])


def duplicated_mask(split: Split) -> np.ndarray:
    """(n,) bool: tiles that have a pixel-identical copy anywhere (also in other splits)."""
    return split.duplicate_group >= 0


def data_hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every mosaic and table, so that a checkpoint says what it was trained on."""
    files = sorted([*folder.glob("*.png"), *folder.glob("*.csv")])
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def _read_csv(path: Path) -> list[dict[str, str]]:
    with open(path, newline="", encoding="utf-8") as handle:
        return list(csv.DictReader(handle))


def _read_mosaics(folder: Path, name: str) -> np.ndarray:
    stem = MOSAIC_STEM.get(name, name.lower())
    files = sorted(folder.glob(f"{stem}_*.png"))
    if not files:
        raise ValueError(f"no mosaic {stem}_NN.png in {folder}")
    return np.concatenate([cut_mosaic(np.asarray(Image.open(file).convert("L"))) for file in files])


def cut_mosaic(mosaic: np.ndarray) -> np.ndarray:
    """(rows*48, 4800) uint8 to (rows*100, 48, 48), row-major."""
    rows = mosaic.shape[0] // TILE
    tiles = mosaic.reshape(rows, TILE, TILES_PER_ROW, TILE).transpose(0, 2, 1, 3)
    return np.ascontiguousarray(tiles.reshape(-1, TILE, TILE))
