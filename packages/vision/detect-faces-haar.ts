import { evaluateCascade } from './detectors/evaluate-cascade.ts';
import { grayPicture, halvePicture, resizePicture, type GrayPicture } from './detectors/gray-picture.ts';
import { groupWindows, type Window } from './detectors/group-windows.ts';
import type { HaarCascade } from './detectors/haar-cascade.ts';
import type { Detail, Face, Frame } from './reading.ts';

/** How large a picture is looked at, and from which share of its longer side a face is looked for. */
const LOOKS: Readonly<Record<Detail, { readonly longestSide: number; readonly smallestFace: number }>> = {
  fast: { longestSide: 640, smallestFace: 40 },
  thorough: { longestSide: 1600, smallestFace: 24 },
};
/** Each pass takes windows so much larger than the one before. */
const SCALE_STEP = 1.1;
/** Pixels between windows, in pixels of the shrunk picture, as OpenCV steps. */
const WINDOW_STEP = 2;
const FINE_WINDOW_STEP = 1;
/** Above this scale the shrunk picture is small enough to look at every pixel. */
const FINE_FROM_SCALE = 2;

/**
 * Finds upright frontal faces with a Haar cascade (Viola and Jones 2001), the detector of the paper: windows of all
 * sizes over a picture pyramid, overlapping hits grouped. Boxes are square, forehead to chin, without landmarks.
 *
 * `score` tells how many windows agreed: n / (n + 4), so 0.5 for the four that are asked for.
 */
export function detectFacesHaar(frame: Frame, cascade: HaarCascade, detail: Detail): readonly Face[] {
  const { longestSide, smallestFace } = LOOKS[detail];
  const shrink = Math.min(1, longestSide / Math.max(frame.width, frame.height));
  const base = grayPicture(frame, shrink);
  const toFrame = frame.width / base.width;
  return groupWindows(windowsOf(base, cascade, smallestFace)).map(({ x, y, width, height, count }) => ({
    x: x * toFrame,
    y: y * toFrame,
    width: width * toFrame,
    height: height * toFrame,
    score: count / (count + 4),
  }));
}

/** Every passing window at every scale, in pixels of `base`. */
function windowsOf(base: GrayPicture, cascade: HaarCascade, smallestFace: number): Window[] {
  const windows: Window[] = [];
  let source = base;
  const smallestScale = Math.max(1, smallestFace / cascade.width);
  for (let scale = smallestScale; ; scale *= SCALE_STEP) {
    const width = Math.round(base.width / scale);
    const height = Math.round(base.height / scale);
    if (width < cascade.width || height < cascade.height) return windows;
    while (source.width >= 2 * width && source.height >= 2 * height) source = halvePicture(source);
    const picture = resizePicture(source, width, height);
    const step = scale > FINE_FROM_SCALE ? FINE_WINDOW_STEP : WINDOW_STEP;
    for (const { x, y } of evaluateCascade(picture, cascade, step)) {
      windows.push({
        x: (x * base.width) / width,
        y: (y * base.height) / height,
        width: (cascade.width * base.width) / width,
        height: (cascade.height * base.height) / height,
      });
    }
  }
}
