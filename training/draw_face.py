"""Drawn faces for the golden pairs: ellipses and curves from a formula, so nobody's picture is published."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

SIZE = 48


@dataclass(frozen=True)
class Drawing:
    """What distinguishes one drawn face from another; lengths as shares of the side."""

    mouth_curve: float  # > 0: corners up, < 0: corners down
    mouth_open: float  # half height of the opening
    brow_tilt: float  # > 0: inner ends down
    eye_open: float  # half height of the eye


DRAWINGS = {
    "drawn-smile": Drawing(mouth_curve=0.07, mouth_open=0.035, brow_tilt=0.0, eye_open=0.025),
    "drawn-frown": Drawing(mouth_curve=-0.06, mouth_open=0.0, brow_tilt=0.03, eye_open=0.02),
    "drawn-gasp": Drawing(mouth_curve=0.0, mouth_open=0.09, brow_tilt=-0.02, eye_open=0.045),
}


def draw_face(drawing: Drawing) -> np.ndarray:
    """(48, 48) uint8: a gray head on a darker ground, with brows, eyes, nose and mouth."""
    y, x = (np.mgrid[0:SIZE, 0:SIZE] + 0.5) / SIZE
    gray = np.full((SIZE, SIZE), 70.0) + 40.0 * y

    def paint(distance: np.ndarray, level: np.ndarray | float) -> None:
        """Paint where the signed distance (shares of the side) is negative, with an edge one pixel soft."""
        nonlocal gray
        cover = np.clip(0.5 - distance * SIZE, 0.0, 1.0)
        gray = gray * (1 - cover) + level * cover

    def ellipse(centre_x: float, centre_y: float, half_width: float, half_height: float) -> np.ndarray:
        radius = np.sqrt(((x - centre_x) / half_width) ** 2 + ((y - centre_y) / half_height) ** 2)
        return (radius - 1) * min(half_width, half_height)

    paint(ellipse(0.5, 0.52, 0.40, 0.50), 185.0 - 60.0 * np.abs(x - 0.45))
    for side in (-1, 1):
        eye_x = 0.5 + side * 0.17
        paint(ellipse(eye_x, 0.42, 0.075, drawing.eye_open), 225.0)
        paint(ellipse(eye_x, 0.42, 0.03, min(0.03, drawing.eye_open)), 35.0)
        outward = side * (x - eye_x)  # > 0 towards the ear
        brow = np.maximum(np.abs(y - (0.32 - drawing.brow_tilt * outward / 0.1)) - 0.015, np.abs(outward) - 0.10)
        paint(brow, 60.0)
    paint(np.maximum(np.abs(x - 0.5 - 0.06 * (y - 0.5)) - 0.02, np.abs(y - 0.54) - 0.08), 140.0)
    bend = drawing.mouth_curve * (1 - ((x - 0.5) / 0.17) ** 2)  # at the corners 0, in the middle down by the curve
    inside = np.sqrt(np.clip(1 - ((x - 0.5) / 0.17) ** 2, 0.0, 1.0))
    mouth = np.maximum(np.abs(y - 0.74 - bend) - 0.015 - drawing.mouth_open * inside, np.abs(x - 0.5) - 0.17)
    paint(mouth, 50.0)
    return np.clip(np.round(gray), 0, 255).astype(np.uint8)
