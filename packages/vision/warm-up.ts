import type { Face, Frame, VisionStages } from './reading.ts';
import { createLiveReader, type LiveOptions } from './read-live.ts';
import type { Session } from './runtime/runtime.ts';

export interface WarmUpOptions extends Pick<LiveOptions, 'stopwatch'> {
  /** Asked before each look: whether it is still wanted. What it waits for, others may use to be heard. */
  mayGoOn(): Promise<boolean>;
}

/** A camera's usual picture, and a face in its middle. */
const WIDTH = 640;
const HEIGHT = 480;
const FACE: Face = { x: 220, y: 120, width: 200, height: 240, score: 1 };
/** From the third on, looks cost no less (in Node on two cores: 1.0 s of the processor, .19, .05 and so on). */
const LOOKS = 6;
const LOOK_EVERY_MS = 33;

/**
 * Reads a made-up camera with every stage and network, as wasm and script run several times slower before a browser has
 * optimised them. Nothing of it stays. Detection and tracking find nobody there, so each look asks both.
 */
export async function warmUp(
  stages: VisionStages,
  lookSession: () => Session | undefined,
  { stopwatch, mayGoOn }: WarmUpOptions,
): Promise<void> {
  const detectFaces = async (frame: Frame): Promise<readonly Face[]> => {
    await stages.detectFaces(frame);
    return [FACE];
  };
  const reader = createLiveReader({ ...stages, detectFaces }, lookSession, { stopwatch, skipping: false });
  const data = drawRipples();
  for (let look = 0; look < LOOKS && (await mayGoOn()); look += 1)
    await reader.read({ width: WIDTH, height: HEIGHT, data, at: look * LOOK_EVERY_MS });
}

/** Gray ripples in ordinary light: no face, and no even ground either. */
function drawRipples(): Uint8ClampedArray {
  const data = new Uint8ClampedArray(4 * WIDTH * HEIGHT).fill(255);
  for (let pixel = 0; pixel < WIDTH * HEIGHT; pixel += 1) {
    const level = 128 + 60 * Math.sin((pixel % WIDTH) / 11) * Math.cos(Math.floor(pixel / WIDTH) / 13);
    data.fill(level, 4 * pixel, 4 * pixel + 3);
  }
  return data;
}
