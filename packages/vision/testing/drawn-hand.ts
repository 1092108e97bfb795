import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Frame } from '../reading.ts';

/** A rounded limb from one point to another, lit from the upper left, with a soft dark edge. */
function limb(
  context: SKRSContext2D,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  from: number,
  to: number,
): void {
  for (let step = 0; step <= 60; step += 1) {
    const t = step / 60;
    const [x, y, r] = [x0 + t * (x1 - x0), y0 + t * (y1 - y0), from + t * (to - from)];
    const light = context.createRadialGradient(x - 0.3 * r, y - 0.3 * r, 0.1 * r, x, y, r);
    light.addColorStop(0, '#efc3a8');
    light.addColorStop(0.7, '#d49b7d');
    light.addColorStop(1, '#8f5a45');
    context.fillStyle = light;
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fill();
  }
}

/** A drawn hand in 640 × 480 pixels, `turned` clockwise (radians): open, or a fist with its thumb stretched. */
export function drawnHand(kind: 'open' | 'thumb', turned: number, size = 1): Frame {
  const [width, height] = [640, 480];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#59676f';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate(turned);
  context.scale(size, size);
  if (kind === 'open') {
    limb(context, [0, 300], [0, 90], 44, 40);
    for (const [x0, x1, y1, r] of [
      [-48, -70, -130, 20],
      [-16, -24, -165, 21],
      [18, 24, -150, 20],
      [50, 72, -105, 17],
    ])
      limb(context, [x0, 0], [x1, y1], r + 2, r - 4);
    limb(context, [-50, 70], [-130, -10], 28, 17);
    limb(context, [-30, 0], [-30, 70], 36, 40);
    limb(context, [32, 0], [28, 70], 36, 40);
    limb(context, [0, 0], [0, 80], 40, 44);
  } else {
    limb(context, [-300, 60], [-90, 20], 46, 40);
    limb(context, [-40, -10], [-40, 40], 64, 62);
    limb(context, [-50, -40], [-40, -170], 30, 20);
    for (let finger = 3; finger >= 0; finger -= 1) {
      limb(context, [10, -36 + 36 * finger], [56 - 5 * finger, -36 + 36 * finger], 21, 20);
      limb(context, [56 - 5 * finger, -30 + 36 * finger], [-10, -26 + 36 * finger], 20, 17);
    }
  }
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data, at: 0 };
}
