"""Augment a whole batch of tiles at once: geometry, light, blur, noise and cutout, as cheap tensor operations.

Geometry, contrast and brightness are drawn from a product of two uniforms: most tiles change a little, a few as much
as the ranges say. The ranges follow what happens to a face between a camera and this network: the box is a little off, the head
is tilted, the light is low, the camera is soft and noisy, a hand or a lock of hair hides a part.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F


JPEG_LUMINANCE = (
    16.0, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)  # ITU-T T.81, table K.1, quality 50


@dataclass(frozen=True)
class AugmentConfig:
    rotate: float = 25.0  # degrees, either way
    scale: float = 0.2  # box size, share of the side, either way
    shift: float = 0.15  # box position, share of the side, either way
    stretch: float = 0.1  # aspect ratio, either way
    contrast: float = 0.5  # factor 1 +- this about the tile's mean
    brightness: float = 0.25  # added, in units of the full range
    low_light_chance: float = 0.07  # tile darkened to 20..60 % with noise
    blur_chance: float = 0.15  # binomial blur, once
    blur_again: int = 1  # and up to so many times more, each with a chance of a half; six in all are a Gaussian of 1.7 pixels
    jpeg_chance: float = 0.1  # JPEG at quality 20..80
    noise_chance: float = 0.2  # Gaussian noise, sigma up to `noise`
    noise: float = 0.04
    cutout_chance: float = 0.4  # one gray square
    cutout_sides: tuple[int, int] = (8, 18)  # smallest and largest side in pixels
    glasses_chance: float = 0.04  # two dark ellipses and a bridge where the eyes are
    mask_chance: float = 0.04  # the lower half of the face in one gray


@functools.lru_cache(maxsize=None)
def _constants(device: torch.device) -> dict[str, torch.Tensor]:
    """Fixed tables, made once a device: a captured CUDA graph must not copy from the host."""
    k = torch.arange(8, dtype=torch.float32)
    cosine = torch.cos((2 * k + 1).view(1, 8) * k.view(8, 1) * math.pi / 16) * 0.5
    cosine[0] *= 0.5**0.5
    line = torch.tensor([0.25, 0.5, 0.25])
    tables = {"cosine": cosine, "luminance": torch.tensor(JPEG_LUMINANCE).view(8, 8), "binomial": torch.outer(line, line).view(1, 1, 3, 3)}
    return {name: table.to(device) for name, table in tables.items()}


def augment(tiles: torch.Tensor, config: AugmentConfig, generator: torch.Generator) -> torch.Tensor:
    """(n, 1, s, s) floats in 0..1 to the same shape and range, each tile changed in its own way.

    The same generator state gives the same result; the input is not changed.
    """
    faces = _wear(tiles, config, generator)
    faces = _move(faces, config, generator)
    faces = _soften(faces, config, generator)
    faces = _relight(faces, config, generator)
    faces = _compress(faces, config, generator)
    faces = _cut_out(faces, config, generator)
    return faces.clamp_(0.0, 1.0)


def blend(faces: torch.Tensor, targets: list[torch.Tensor], chance: float, generator: torch.Generator) -> tuple[torch.Tensor, list[torch.Tensor]]:
    """Some faces become 55-100 % themselves and the rest another face of the batch; targets (n, k) likewise (mixup: Zhang et al. 2018)."""
    n = len(faces)
    share = 1 - _uniform(n, 0, 0.45, faces, generator).view(n, 1) * _chance(n, chance, faces, generator).view(n, 1)
    other = torch.roll(torch.arange(n, device=faces.device), 1)
    pixels = share.view(n, 1, 1, 1)
    return faces * pixels + faces[other] * (1 - pixels), [target * share + target[other] * (1 - share) for target in targets]


def _uniform(n: int, low: float, high: float, like: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    return torch.rand(n, generator=generator, device=like.device) * (high - low) + low


def _mostly_small(n: int, limit: float, like: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """In -limit..limit, dense about zero: the product of two uniforms."""
    return _uniform(n, -limit, limit, like, generator) * _uniform(n, 0, 1, like, generator)


def _chance(n: int, chance: float, like: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """(n, 1, 1, 1) of 0.0 and 1.0."""
    return (torch.rand(n, generator=generator, device=like.device) < chance).float().view(n, 1, 1, 1)


def _wear(tiles: torch.Tensor, config: AugmentConfig, generator: torch.Generator) -> torch.Tensor:
    """Glasses-like and mask-like shapes, drawn where a face has eyes (.37 of the height) and mouth (.79)."""
    n, _, height, width = tiles.shape
    y = ((torch.arange(height, device=tiles.device) + 0.5) / height).view(1, 1, height, 1)
    x = ((torch.arange(width, device=tiles.device) + 0.5) / width).view(1, 1, 1, width)

    def per_tile(low: float, high: float) -> torch.Tensor:
        return _uniform(n, low, high, tiles, generator).view(n, 1, 1, 1)

    eye_y, eye_x, half_width, half_height = per_tile(0.33, 0.42), per_tile(0.17, 0.23), per_tile(0.12, 0.18), per_tile(0.07, 0.14)
    reach = (((x - 0.5).abs() - eye_x) / half_width) ** 2 + ((y - eye_y) / half_height) ** 2
    bridge = ((y - eye_y).abs() < 0.02).float() * ((x - 0.5).abs() < 0.45).float()
    rim = ((reach < 1).float() - (reach < 0.7).float()).clamp(min=0)
    filled = torch.rand(n, generator=generator, device=tiles.device).view(n, 1, 1, 1) < 0.3
    glasses = torch.maximum(torch.where(filled, (reach < 1).float(), rim), bridge) * _chance(n, config.glasses_chance, tiles, generator)
    tiles = torch.lerp(tiles, per_tile(0.0, 0.3).expand_as(tiles), glasses * per_tile(0.7, 1.0))
    below = (y > per_tile(0.5, 0.62) + 0.25 * (x - 0.5) ** 2).float() * _chance(n, config.mask_chance, tiles, generator)
    return torch.lerp(tiles, (per_tile(0.1, 0.95) - 0.2 * (x - 0.5).abs() + 0 * y).clamp(0, 1), below)


def _compress(faces: torch.Tensor, config: AugmentConfig, generator: torch.Generator) -> torch.Tensor:
    """What JPEG does to a gray picture: 8x8 cosine transform, coefficients rounded by the standard's table K.1.

    The first tiles of the batch are compressed: batches come in random order, and a fixed number needs no look at the
    drawn values, which would make a GPU wait.
    """
    n, _, height, width = faces.shape
    count = round(n * config.jpeg_chance)
    if count == 0 or height % 8 or width % 8:
        return faces
    quality = _uniform(count, 20, 80, faces, generator)
    scale = torch.where(quality < 50, 50 / quality, 2 - quality / 50).view(-1, 1, 1, 1, 1)
    tables = _constants(faces.device)
    table, cosine = (tables["luminance"] * scale).clamp(min=1), tables["cosine"]
    blocks = faces[:count].reshape(-1, height // 8, 8, width // 8, 8).permute(0, 1, 3, 2, 4) * 255 - 128
    rounded = torch.round(cosine @ blocks @ cosine.T / table) * table
    restored = (cosine.T @ rounded @ cosine + 128) / 255
    return torch.cat([restored.permute(0, 1, 3, 2, 4).reshape(-1, 1, height, width), faces[count:]])


def _move(tiles: torch.Tensor, config: AugmentConfig, generator: torch.Generator) -> torch.Tensor:
    """Rotate, scale, stretch, shift and mirror. What lies outside repeats the border."""
    n = len(tiles)
    angle = _mostly_small(n, config.rotate, tiles, generator) * (math.pi / 180)
    zoom = 1 + _mostly_small(n, config.scale, tiles, generator)
    stretch = 1 + _mostly_small(n, config.stretch, tiles, generator)
    mirror = torch.where(_uniform(n, 0, 1, tiles, generator) < 0.5, -1.0, 1.0)
    # grid_sample measures in -1..1, so a share of the side is twice as much there.
    shift_x = 2 * _mostly_small(n, config.shift, tiles, generator)
    shift_y = 2 * _mostly_small(n, config.shift, tiles, generator)
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
    kernel = _constants(faces.device)["binomial"]
    blurred = F.conv2d(F.pad(faces, (1, 1, 1, 1), mode="replicate"), kernel)
    for _ in range(config.blur_again):
        again = F.conv2d(F.pad(blurred, (1, 1, 1, 1), mode="replicate"), kernel)
        blurred = torch.lerp(blurred, again, _chance(len(faces), 0.5, faces, generator))
    return torch.lerp(faces, blurred, _chance(len(faces), config.blur_chance, faces, generator))


def _relight(faces: torch.Tensor, config: AugmentConfig, generator: torch.Generator) -> torch.Tensor:
    n = len(faces)
    contrast = 1 + _mostly_small(n, config.contrast, faces, generator).view(n, 1, 1, 1)
    brightness = _mostly_small(n, config.brightness, faces, generator).view(n, 1, 1, 1)
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
