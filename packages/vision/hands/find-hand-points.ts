import type { CropSquare } from '../cropping/crop-square.ts';
import { cutColour } from '../cropping/cut-colour.ts';
import type { Frame } from '../reading.ts';
import type { Session } from '../runtime/runtime.ts';
import type { HandPoint, HandPose } from './hand-reading.ts';

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
  const answers = await network.run({
    [network.inputNames[0]]: { data: cutColour(frame, square, SIDE), dims: [1, SIDE, SIDE, 3] },
  });
  const [points, presence, mirrorLeft, space] = network.outputNames.map((name) => answers[name].data);
  return {
    points: placesOf(points).map((point) => inFrame(point, square)),
    // Turned back with the square: up in space is up in the picture.
    space: placesOf(space).map((point) => ({ ...turned(point, square.angle), z: point.z })),
    presence: presence[0],
    // The network takes the picture for a mirror’s.
    side: mirrorLeft[0] > 0.5 ? 'right' : 'left',
  };
}

function placesOf(numbers: Float32Array): readonly HandPoint[] {
  return Array.from({ length: POINTS }, (_, index) => ({
    x: numbers[3 * index],
    y: numbers[3 * index + 1],
    z: numbers[3 * index + 2],
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
