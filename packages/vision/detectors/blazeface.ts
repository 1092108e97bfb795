import { elementAt, EmoVerseError } from '@emoverse/domain';
import { letterbox } from '../letterbox.ts';
import { intersectionOverUnion } from '../bounding-box.ts';
import type { BoundingBox, Face, FaceLandmarks, Frame, PixelPoint } from '../reading.ts';
import type { Region } from '../resample.ts';
import type { Session, Tensor } from '../runtime/runtime.ts';
import { suppressNonMaxima } from './suppress-non-maxima.ts';

/**
 * BlazeFace as MediaPipe published it: RGB in, anchors out (Bazarevsky et al. 2019, "BlazeFace: Sub-millisecond Neural
 * Face Detection on Mobile GPUs"). Input −1…1, NHWC; 256×256 for back cameras, 128×128 for front cameras, and 192×192
 * for the later network of full range.
 */
const BACK_SIDE = 256;
export const FULL_RANGE_SIDE = 192;

/** A grid of anchors: cells a row, and anchors a cell. All anchors of a cell share its centre and have size 1. */
interface Grid {
  readonly cells: number;
  readonly anchorsPerCell: number;
}

const GRIDS: readonly Grid[] = [
  { cells: 16, anchorsPerCell: 2 },
  { cells: 8, anchorsPerCell: 6 },
];
const FULL_RANGE_GRIDS: readonly Grid[] = [{ cells: 48, anchorsPerCell: 1 }];
/** Half of the highest level: it becomes 0, as −1 and 1 are the ends. */
export const HALF_LEVEL = 127.5;
/** Centre x, y, width, height, then x, y of right eye, left eye, nose, mouth, right ear, left ear (the person's). */
const NUMBERS_PER_ANCHOR = 16;
/** Detections of one face overlap at least so much; they are averaged, weighted by score. */
const SAME_FACE_OVERLAP = 0.3;

/**
 * Looks for faces in one square-ish region; bounding boxes in pixels of the whole frame, surest first. `side`: the network's
 * input, 256 for back cameras, 128 for front cameras, 192 for full range.
 */
export async function runBlazeFace(
  frame: Frame,
  region: Region,
  session: Session,
  threshold: number,
  side: number = BACK_SIDE,
): Promise<readonly Face[]> {
  const data = letterbox(frame, region, side, (level) => level / HALF_LEVEL - 1);
  return askBlazeFace(data, region, session, threshold, side);
}

/**
 * The same for a region that has been shrunk already: `data` is what the network takes, RGB from −1 to 1, row-major,
 * `side` × `side` × 3 numbers, the region's longer side filling the square from the top-left.
 */
export async function askBlazeFace(
  data: Float32Array,
  region: Region,
  session: Session,
  threshold: number,
  side: number,
): Promise<readonly Face[]> {
  const [input] = session.inputNames;
  const grids = side === FULL_RANGE_SIDE ? FULL_RANGE_GRIDS : GRIDS;
  if (input === undefined || session.outputNames.length !== 2 * grids.length) {
    const got = `${session.inputNames.length} inputs and ${session.outputNames.length} outputs`;
    throw new EmoVerseError(
      'model-unreadable',
      `expected a BlazeFace network with 1 input and ${2 * grids.length} outputs, got ${got}`,
    );
  }
  const answers = await session.run({ [input]: { data, dims: [1, side, side, 3] } });
  const decoded = grids.flatMap((grid) => decodeGrid(Object.values(answers), grid, threshold, side));
  const scale = Math.max(region.width, region.height) / side;
  const groups = suppressNonMaxima(
    decoded,
    (a, b) => intersectionOverUnion(a.box, b.box) >= SAME_FACE_OVERLAP,
  );
  return groups.map((group) => toFace(group, region, scale));
}

/** In pixels of the network's square. */
interface Detection {
  readonly score: number;
  readonly box: BoundingBox;
  readonly points: readonly PixelPoint[];
}

function decodeGrid(tensors: readonly Tensor[], grid: Grid, threshold: number, side: number): Detection[] {
  const anchors = grid.cells * grid.cells * grid.anchorsPerCell;
  const scores = tensors.find(({ data }) => data.length === anchors)?.data;
  const boxes = tensors.find(({ data }) => data.length === anchors * NUMBERS_PER_ANCHOR)?.data;
  if (scores === undefined || boxes === undefined) {
    const got = tensors.map(({ dims }) => dims.join('×')).join(', ');
    throw new EmoVerseError(
      'model-unreadable',
      `expected BlazeFace outputs for ${anchors} anchors, got ${got}`,
    );
  }
  const stride = side / grid.cells;
  const detections: Detection[] = [];
  for (let anchor = 0; anchor < anchors; anchor++) {
    const score = 1 / (1 + Math.exp(-(scores[anchor] ?? Number.NaN)));
    if (!(score >= threshold)) continue;
    const cell = Math.floor(anchor / grid.anchorsPerCell);
    const anchorX = ((cell % grid.cells) + 0.5) * stride;
    const anchorY = (Math.floor(cell / grid.cells) + 0.5) * stride;
    const numbers = boxes.subarray(anchor * NUMBERS_PER_ANCHOR, (anchor + 1) * NUMBERS_PER_ANCHOR);
    const [dx = NaN, dy = NaN, width = NaN, height = NaN] = numbers;
    const points = Array.from({ length: 6 }, (_, i) => ({
      x: anchorX + (numbers[4 + 2 * i] ?? Number.NaN),
      y: anchorY + (numbers[5 + 2 * i] ?? Number.NaN),
    }));
    if (!(width > 0 && height > 0)) continue;
    detections.push({
      score,
      box: { x: anchorX + dx - width / 2, y: anchorY + dy - height / 2, width, height },
      points,
    });
  }
  return detections;
}

/** Score-weighted mean of one face's detections, moved into the frame; the score is the surest one's. */
function toFace(group: readonly [Detection, ...Detection[]], region: Region, scale: number): Face {
  const total = group.reduce((sum, { score }) => sum + score, 0);
  const mean = (of: (detection: Detection) => number): number =>
    group.reduce((sum, detection) => sum + detection.score * of(detection), 0) / total;
  const point = (index: number): PixelPoint => ({
    x: region.x + scale * mean(({ points }) => elementAt(points, index).x),
    y: region.y + scale * mean(({ points }) => elementAt(points, index).y),
  });
  const landmarks: FaceLandmarks = { leftEye: point(0), rightEye: point(1), nose: point(2), mouth: point(3) };
  return {
    x: region.x + scale * mean(({ box }) => box.x),
    y: region.y + scale * mean(({ box }) => box.y),
    width: scale * mean(({ box }) => box.width),
    height: scale * mean(({ box }) => box.height),
    score: group[0].score,
    landmarks,
  };
}
