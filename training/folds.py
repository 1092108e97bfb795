"""Parts of the Training tiles that a network may be kept from, so that it can later answer for tiles it has never seen."""

from __future__ import annotations

import hashlib

import numpy as np

FOLDS = 4


def fold_of(tiles: np.ndarray) -> np.ndarray:
    """(n, 48, 48) uint8 to (n,) fold 0..FOLDS-1, by the pixels: copies, mirrored ones too, share a fold."""
    return np.array([_fold(min(tile.tobytes(), np.ascontiguousarray(tile[:, ::-1]).tobytes())) for tile in tiles], dtype=np.int64)


def _fold(pixels: bytes) -> int:
    return int.from_bytes(hashlib.sha256(pixels).digest()[:4], "big") % FOLDS
