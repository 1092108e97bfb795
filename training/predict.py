"""Gray faces in, logits of both heads out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import torch

# Gray level in 0..1 minus MEAN, divided by STD. The export writes both into the manifest.
MEAN, STD = 0.508, 0.255


@cache
def has_bf16(device: str) -> bool:
    """Whether a device multiplies in bf16: a processor without the instructions emulates it, thirty times slower than float32."""
    if device != "cpu":
        return True
    about = Path("/proc/cpuinfo")
    flags = about.read_text() if about.exists() else ""
    return "avx512" in flags or "bf16" in flags


def forward(model: torch.nn.Module, faces: torch.Tensor, bf16: bool) -> tuple[torch.Tensor, torch.Tensor]:
    """Gray levels (n, 1, 48, 48) in 0..1 to float32 logits (n, 7) and (n, 8)."""
    faces = ((faces - MEAN) / STD).contiguous(memory_format=torch.channels_last)
    with torch.autocast(faces.device.type, dtype=torch.bfloat16, enabled=bf16 and has_bf16(faces.device.type)):
        fer2013, ferplus = model(faces)
    return fer2013.float(), ferplus.float()


@torch.no_grad()
def predict(model: torch.nn.Module, tiles: np.ndarray, bf16: bool, batch: int = 256) -> tuple[np.ndarray, np.ndarray]:
    """(n, 48, 48) uint8 tiles to logits (n, 7) and (n, 8)."""
    model.eval()
    device = next(model.parameters()).device
    if device.type == "cuda":
        batch = 2048
    answers = []
    for start in range(0, len(tiles), batch):
        faces = torch.from_numpy(tiles[start : start + batch]).unsqueeze(1).to(device).float() / 255
        answers.append(forward(model, faces, bf16))
    return tuple(torch.cat(head).cpu().numpy() for head in zip(*answers))
