"""Augment a whole batch of tiles at once: geometry, light, blur, noise and cutout, as cheap tensor operations.

The ranges follow what happens to a face between a camera and this network: the box is a little off, the head
is tilted, the light is low, the camera is soft and noisy, a hand or a lock of hair hides a part.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F


@dataclass(frozen=True)
class AugmentConfig:
    rotate: float = 20.0  # degrees, either way
    scale: float = 0.15  # box size, share of the side, either way
    shift: float = 0.12  # box position, share of the side, either way
    stretch: float = 0.08  # aspect ratio, either way
    contrast: float = 0.4  # factor 1 +- this about the tile's mean
    brightness: float = 0.2  # added, in units of the full range
    low_light_chance: float = 0.1  # tile darkened to 20..60 % with noise
    blur_chance: float = 0.15  # 3x3 binomial blur
    noise_chance: float = 0.25  # Gaussian noise, sigma up to `noise`
    noise: float = 0.04
    cutout_chance: float = 0.7  # one gray square
    cutout_sides: tuple[int, int] = (8, 20)  # smallest and largest side in pixels


def augment(tiles: torch.Tensor, config: AugmentConfig, generator: torch.Generator) -> torch.Tensor:
    """(n, 1, s, s) floats in 0..1 to the same shape and range, each tile changed in its own way.

    The same generator state gives the same result; the input is not changed.
    """
    faces = _move(tiles, config, generator)
    faces = _soften(faces, config, generator)
    faces = _relight(faces, config, generator)
    faces = _cut_out(faces, config, generator)
    return faces.clamp_(0.0, 1.0)


def _uniform(n: int, low: float, high: float, like: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    return torch.rand(n, generator=generator, device=like.device) * (high - low) + low


def _chance(n: int, chance: float, like: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """(n, 1, 1, 1) of 0.0 and 1.0."""
    return (torch.rand(n, generator=generator, device=like.device) < chance).float().view(n, 1, 1, 1)


def _move(tiles: torch.Tensor, config: AugmentConfig, generator: torch.Generator) -> torch.Tensor:
    """Rotate, scale, stretch, shift and mirror. What lies outside repeats the border."""
    n = len(tiles)
    angle = _uniform(n, -config.rotate, config.rotate, tiles, generator) * (math.pi / 180)
    zoom = 1 + _uniform(n, -config.scale, config.scale, tiles, generator)
    stretch = 1 + _uniform(n, -config.stretch, config.stretch, tiles, generator)
    mirror = torch.where(_uniform(n, 0, 1, tiles, generator) < 0.5, -1.0, 1.0)
    # grid_sample measures in -1..1, so a share of the side is twice as much there.
    shift_x = 2 * _uniform(n, -config.shift, config.shift, tiles, generator)
    shift_y = 2 * _uniform(n, -config.shift, config.shift, tiles, generator)
    cosine, sine = torch.cos(angle), torch.sin(angle)
    matrix = torch.stack(
        [
            torch.stack([mirror * zoom * stretch * cosine, -zoom * sine, shift_x], dim=1),
            torch.stack([mirror * zoom * stretch * sine, zoom * cosine, shift_y], dim=1),
        ],
        dim=1,
    )
    grid = F.affine_grid(matrix, list(tiles.shape), align_corners=False)
    return F.grid_sample(tiles, grid, mode="bilinear", padding_mode="border", align_corners=False)


def _soften(faces: torch.Tensor, config: AugmentConfig, generator: torch.Generator) -> torch.Tensor:
    line = torch.tensor([0.25, 0.5, 0.25], device=faces.device)
    padded = F.pad(faces, (1, 1, 1, 1), mode="replicate")
    blurred = F.conv2d(padded, torch.outer(line, line).view(1, 1, 3, 3))
    return torch.lerp(faces, blurred, _chance(len(faces), config.blur_chance, faces, generator))


def _relight(faces: torch.Tensor, config: AugmentConfig, generator: torch.Generator) -> torch.Tensor:
    n = len(faces)
    contrast = 1 + _uniform(n, -config.contrast, config.contrast, faces, generator).view(n, 1, 1, 1)
    brightness = _uniform(n, -config.brightness, config.brightness, faces, generator).view(n, 1, 1, 1)
    mean = faces.mean(dim=(1, 2, 3), keepdim=True)
    lit = (faces - mean) * contrast + mean + brightness
    low = _chance(n, config.low_light_chance, faces, generator)
    lit = lit.clamp(0.0, 1.0) * (1 - low * (1 - _uniform(n, 0.2, 0.6, faces, generator).view(n, 1, 1, 1)))
    noisy = torch.maximum(low, _chance(n, config.noise_chance, faces, generator))
    sigma = noisy * _uniform(n, 0.0, config.noise, faces, generator).view(n, 1, 1, 1)
    return lit + sigma * torch.randn(faces.shape, generator=generator, device=faces.device)


def _cut_out(faces: torch.Tensor, config: AugmentConfig, generator: torch.Generator) -> torch.Tensor:
    """One square a tile in a random gray (DeVries and Taylor 2017), its centre anywhere on the tile."""
    n, _, height, width = faces.shape
    half = _uniform(n, config.cutout_sides[0] / 2, config.cutout_sides[1] / 2, faces, generator).view(n, 1, 1)
    centre_y = _uniform(n, 0, height, faces, generator).view(n, 1, 1)
    centre_x = _uniform(n, 0, width, faces, generator).view(n, 1, 1)
    rows = torch.arange(height, device=faces.device).view(1, height, 1) + 0.5
    columns = torch.arange(width, device=faces.device).view(1, 1, width) + 0.5
    inside = ((rows - centre_y).abs() < half) & ((columns - centre_x).abs() < half)
    hidden = inside.unsqueeze(1).float() * _chance(n, config.cutout_chance, faces, generator)
    gray = _uniform(n, 0.0, 1.0, faces, generator).view(n, 1, 1, 1)
    return faces * (1 - hidden) + gray * hidden
