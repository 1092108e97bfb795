import { elementAt } from '@emoverse/domain';
import { intersectionOverUnion } from '../bounding-box.ts';
import { suppressNonMaxima } from '../detectors/suppress-non-maxima.ts';
import { letterbox } from '../letterbox.ts';
import type { BoundingBox, Frame, PixelPoint } from '../reading.ts';
import type { Session } from '../runtime/runtime.ts';
import { runInOrder } from './run-in-order.ts';

/** The network's square, in pixels. */
const SIDE = 192;
/** Anchors lie in the middle of the cells of two grids, the finer one first. */
const GRIDS = [
  { cells: 24, anchorsPerCell: 2 },
  { cells: 12, anchorsPerCell: 6 },
] as const;
/** Centre x, y, width, height, then x, y of seven points, of which the first is the wrist, the third the root of the middle finger. */
const NUMBERS_PER_ANCHOR = 18;
const [WRIST, MIDDLE_ROOT] = [0, 2];
/** Detections of one palm overlap at least so much; they are averaged, weighted by score (MediaPipe's). */
const SAME_PALM_OVERLAP = 0.3;

/** A palm: its bounding box in pixels of the frame, score 0…1. */
export interface Palm extends BoundingBox {
  readonly score: number;
  readonly wrist: PixelPoint;
  /** Where the middle finger begins. */
  readonly middleRoot: PixelPoint;
}

/** Palms of a frame, surest first. Source: MediaPipe's palm detection (BlazePalm), anchors as in its graph. */
export async function findPalms(frame: Frame, network: Session, threshold: number): Promise<readonly Palm[]> {
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  const data = letterbox(frame, whole, SIDE, (level) => level / 255);
  const outputs = await runInOrder(network, { data, dims: [1, SIDE, SIDE, 3] });
  const [boxes, logits] = [elementAt(outputs, 0), elementAt(outputs, 1)];
  const scale = Math.max(frame.width, frame.height) / SIDE;
  const seen = decode(boxes, logits, threshold);
  const groups = suppressNonMaxima(seen, (a, b) => intersectionOverUnion(a, b) >= SAME_PALM_OVERLAP);
  return groups.map((group) => inFrame(meanOf(group), scale));
}

/** In pixels of the network's square. */
function decode(boxes: Float32Array, logits: Float32Array, threshold: number): Palm[] {
  const palms: Palm[] = [];
  let anchor = 0;
  for (const { cells, anchorsPerCell } of GRIDS) {
    const stride = SIDE / cells;
    for (let index = 0; index < cells * cells * anchorsPerCell; index += 1, anchor += 1) {
      const score = 1 / (1 + Math.exp(-(logits[anchor] ?? Number.NaN)));
      if (!(score >= threshold)) continue;
      const cell = Math.floor(index / anchorsPerCell);
      const [anchorX, anchorY] = [((cell % cells) + 0.5) * stride, (Math.floor(cell / cells) + 0.5) * stride];
      const numbers = boxes.subarray(anchor * NUMBERS_PER_ANCHOR, (anchor + 1) * NUMBERS_PER_ANCHOR);
      const [dx = NaN, dy = NaN, width = NaN, height = NaN] = numbers;
      if (!(width > 0 && height > 0)) continue;
      const point = (which: number): PixelPoint => ({
        x: anchorX + (numbers[4 + 2 * which] ?? Number.NaN),
        y: anchorY + (numbers[5 + 2 * which] ?? Number.NaN),
      });
      palms.push({
        score,
        x: anchorX + dx - width / 2,
        y: anchorY + dy - height / 2,
        width,
        height,
        wrist: point(WRIST),
        middleRoot: point(MIDDLE_ROOT),
      });
    }
  }
  return palms;
}

/** Score-weighted mean of one palm's detections; the score is the surest one's. */
function meanOf(group: readonly [Palm, ...Palm[]]): Palm {
  const total = group.reduce((sum, { score }) => sum + score, 0);
  const mean = (of: (palm: Palm) => number): number =>
    group.reduce((sum, palm) => sum + palm.score * of(palm), 0) / total;
  return {
    score: group[0].score,
    x: mean(({ x }) => x),
    y: mean(({ y }) => y),
    width: mean(({ width }) => width),
    height: mean(({ height }) => height),
    wrist: { x: mean(({ wrist }) => wrist.x), y: mean(({ wrist }) => wrist.y) },
    middleRoot: { x: mean(({ middleRoot }) => middleRoot.x), y: mean(({ middleRoot }) => middleRoot.y) },
  };
}

function inFrame({ score, x, y, width, height, wrist, middleRoot }: Palm, scale: number): Palm {
  return {
    score,
    x: x * scale,
    y: y * scale,
    width: width * scale,
    height: height * scale,
    wrist: { x: wrist.x * scale, y: wrist.y * scale },
    middleRoot: { x: middleRoot.x * scale, y: middleRoot.y * scale },
  };
}
