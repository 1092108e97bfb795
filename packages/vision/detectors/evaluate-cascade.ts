import type { GrayPicture } from './gray-picture.ts';
import type { HaarCascade } from './haar-cascade.ts';

/** A window in which every stage passed; `margin` is the last stage's sum above its threshold. */
export interface HaarHit {
  readonly x: number;
  readonly y: number;
  readonly margin: number;
}

/** Sums of all pixels above and left: (width + 1) × (height + 1), first row and column 0. */
interface IntegralImages {
  readonly stride: number;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/**
 * Slides the cascade's own window over the picture, `step` pixels at a time, and returns the windows that pass.
 *
 * A feature is the weighted sum of pixel sums over its rectangles; it is compared with threshold × area × standard
 * deviation of the window, both taken inside a border of one pixel, as the cascade was trained (Lienhart and Maydt
 * 2002). Rectangle sums come from an integral image: cost independent of their size.
 *
 * Where already the first stage fails, the next window is passed over, as OpenCV does: faces come in clusters of
 * windows, so one that stands alone would be dropped anyway, and this halves the time.
 */
export function evaluateCascade(
  picture: GrayPicture,
  cascade: HaarCascade,
  step: number,
): readonly HaarHit[] {
  if (picture.width < cascade.width || picture.height < cascade.height) return [];
  const images = integralImages(picture);
  const compiled = compileCascade(cascade, images.stride);
  const { stride, sums, squares } = images;
  const innerWidth = cascade.width - 2;
  const innerHeight = cascade.height - 2;
  const area = innerWidth * innerHeight;
  const hits: HaarHit[] = [];
  for (let y = 0; y + cascade.height <= picture.height; y += step) {
    for (let x = 0; x + cascade.width <= picture.width; x += step) {
      const a = (y + 1) * stride + x + 1;
      const c = a + innerHeight * stride;
      const sum = sumBetween(sums, a, a + innerWidth, c, c + innerWidth);
      const square = sumBetween(squares, a, a + innerWidth, c, c + innerWidth);
      const spread = area * square - sum * sum;
      const deviation = spread > 0 ? Math.sqrt(spread) : 1; // area × standard deviation; flat windows count as 1
      const margin = passStages(compiled, sums, y * stride + x, deviation);
      if (margin === FAILED_AT_ONCE) x += step;
      else if (margin !== FAILED) hits.push({ x, y, margin });
    }
  }
  return hits;
}

/** The sum over a rectangle from an integral image, by the offsets of its corners. */
function sumBetween(
  sums: Float64Array,
  topLeft: number,
  topRight: number,
  bottomLeft: number,
  bottomRight: number,
): number {
  return (
    (sums[topLeft] ?? Number.NaN) -
    (sums[topRight] ?? Number.NaN) -
    (sums[bottomLeft] ?? Number.NaN) +
    (sums[bottomRight] ?? Number.NaN)
  );
}

function integralImages({ width, height, pixels }: GrayPicture): IntegralImages {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  const squares = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let rowSum = 0;
    let rowSquares = 0;
    for (let x = 0; x < width; x++) {
      const gray = pixels[y * width + x] ?? Number.NaN;
      rowSum += gray;
      rowSquares += gray * gray;
      const at = (y + 1) * stride + x + 1;
      sums[at] = (sums[at - stride] ?? Number.NaN) + rowSum;
      squares[at] = (squares[at - stride] ?? Number.NaN) + rowSquares;
    }
  }
  return { stride, sums, squares };
}

/** The cascade as flat arrays, with rectangle corners as offsets into an integral image of one stride. */
interface CompiledCascade {
  readonly stageEnds: Int32Array;
  readonly stageThresholds: Float64Array;
  readonly thresholds: Float64Array;
  readonly below: Float64Array;
  readonly above: Float64Array;
  /** Three rectangles a stump, four corners each; a missing third one has weight 0. */
  readonly corners: Int32Array;
  readonly weights: Float64Array;
}

function compileCascade(cascade: HaarCascade, stride: number): CompiledCascade {
  const stumps = cascade.stages.flatMap((stage) => stage.stumps);
  const corners = new Int32Array(12 * stumps.length);
  const weights = new Float64Array(3 * stumps.length);
  stumps.forEach(({ rectangles }, stump) => {
    rectangles.forEach(({ x, y, width, height, weight }, index) => {
      const topLeft = y * stride + x;
      const bottomLeft = topLeft + height * stride;
      corners.set([topLeft, topLeft + width, bottomLeft, bottomLeft + width], 12 * stump + 4 * index);
      weights[3 * stump + index] = weight;
    });
  });
  let end = 0;
  return {
    stageEnds: Int32Array.from(cascade.stages, (stage) => (end += stage.stumps.length)),
    stageThresholds: Float64Array.from(cascade.stages, (stage) => stage.threshold),
    thresholds: Float64Array.from(stumps, (stump) => stump.threshold),
    below: Float64Array.from(stumps, (stump) => stump.below),
    above: Float64Array.from(stumps, (stump) => stump.above),
    corners,
    weights,
  };
}

const FAILED = -1;
const FAILED_AT_ONCE = -2;

/** How far the last stage is above its threshold (0 or more), or which kind of failure. */
function passStages(cascade: CompiledCascade, sums: Float64Array, origin: number, deviation: number): number {
  const { stageEnds, stageThresholds, thresholds, below, above, corners, weights } = cascade;
  let stump = 0;
  let margin = 0;
  for (let stage = 0; stage < stageEnds.length; stage++) {
    let total = 0;
    for (const end = stageEnds[stage] ?? 0; stump < end; stump++) {
      const at = 12 * stump;
      const w = 3 * stump;
      let feature =
        (weights[w] ?? Number.NaN) * rectangleSum(sums, origin, corners, at) +
        (weights[w + 1] ?? Number.NaN) * rectangleSum(sums, origin, corners, at + 4);
      const third = weights[w + 2] ?? Number.NaN;
      if (third !== 0) feature += third * rectangleSum(sums, origin, corners, at + 8);
      total += (feature < (thresholds[stump] ?? Number.NaN) * deviation ? below : above)[stump] ?? Number.NaN;
    }
    margin = total - (stageThresholds[stage] ?? Number.NaN);
    if (margin < 0) return stage === 0 ? FAILED_AT_ONCE : FAILED;
  }
  return margin;
}

function rectangleSum(sums: Float64Array, origin: number, corners: Int32Array, at: number): number {
  return sumBetween(
    sums,
    origin + (corners[at] ?? 0),
    origin + (corners[at + 1] ?? 0),
    origin + (corners[at + 2] ?? 0),
    origin + (corners[at + 3] ?? 0),
  );
}
