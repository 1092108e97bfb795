import { elementAt } from '@emoverse/domain';
import type { CropSquare } from '../cropping/crop-square.ts';
import { cutColour } from '../cropping/cut-colour.ts';
import type { Frame } from '../reading.ts';
import type { Session } from '../runtime/runtime.ts';
import type { HandPoint, HandPose } from './hand-reading.ts';
import { runInOrder } from './run-in-order.ts';

/** The network's square, in pixels. */
const SIDE = 224;
const POINTS = 21;

/** What the network says of one square. */
export interface SeenHand extends HandPose {
  /** Chance that there is a hand, 0…1. */
  readonly presence: number;
  /** Which hand of the person, where the picture is not a mirror's. */
  readonly side: 'left' | 'right';
}

/** Where the 21 points of a hand are that stands upright in a square. Source: MediaPipe's hand landmarks. */
export async function findHandPoints(frame: Frame, square: CropSquare, network: Session): Promise<SeenHand> {
  const outputs = await runInOrder(network, {
    data: cutColour(frame, square, SIDE),
    dims: [1, SIDE, SIDE, 3],
  });
  const [points, presence] = [elementAt(outputs, 0), elementAt(outputs, 1)];
  const [mirrorLeft, space] = [elementAt(outputs, 2), elementAt(outputs, 3)];
  return {
    points: placesOf(points).map((point) => inFrame(point, square)),
    // Turned back with the square: up in space is up in the picture.
    space: placesOf(space).map((point) => ({ ...turned(point, square.angle), z: point.z })),
    presence: presence[0] ?? Number.NaN,
    // The network takes the picture for a mirror’s.
    side: (mirrorLeft[0] ?? Number.NaN) > 0.5 ? 'right' : 'left',
  };
}

function placesOf(numbers: Float32Array): readonly HandPoint[] {
  return Array.from({ length: POINTS }, (_, index) => ({
    x: numbers[3 * index] ?? Number.NaN,
    y: numbers[3 * index + 1] ?? Number.NaN,
    z: numbers[3 * index + 2] ?? Number.NaN,
  }));
}

function inFrame({ x, y }: HandPoint, { centre, side, angle }: CropSquare): { x: number; y: number } {
  const moved = turned({ x: (x / SIDE - 0.5) * side, y: (y / SIDE - 0.5) * side }, angle);
  return { x: centre.x + moved.x, y: centre.y + moved.y };
}

function turned({ x, y }: { x: number; y: number }, angle: number): { x: number; y: number } {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cosine - y * sine, y: x * sine + y * cosine };
}
