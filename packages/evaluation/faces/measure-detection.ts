import { numberAt } from '@emoverse/domain';
/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ScoredBox extends Box {
  readonly score: number;
}

/** A face that somebody marked; `ignored`: neither a hit nor a miss. */
export interface MarkedFace extends Box {
  readonly ignored: boolean;
}

/** One picture: the faces that are in it and those that were found. */
export interface DetectedPicture {
  readonly truths: readonly MarkedFace[];
  readonly found: readonly ScoredBox[];
}

export interface DetectionFigures {
  /** Faces that count. */
  readonly n: number;
  readonly recall: number;
  readonly precision: number;
  /** Average precision at intersection over union 0.5. */
  readonly ap50: number;
}

const ENOUGH_OVERLAP = 0.5;

/**
 * Recall, precision and average precision over all pictures. Detections are taken surest first; each hits the face
 * it overlaps most, by at least half (intersection over union), if no surer one has. Faces with a short side below
 * `smallest` pixels and what is found on them, or found at that size elsewhere, do not count.
 *
 * Average precision: area under precision over recall, precision made non-increasing (Pascal VOC from 2010 on).
 */
export function measureDetection(pictures: readonly DetectedPicture[], smallest: number): DetectionFigures {
  const { n, outcomes } = judgeDetections(pictures, smallest);
  const hits = outcomes.filter(({ hit }) => hit).length;
  return {
    n,
    recall: n === 0 ? 0 : hits / n,
    precision: outcomes.length === 0 ? 0 : hits / outcomes.length,
    ap50: averagePrecision(outcomes, n),
  };
}

/** Recall and precision after each detection, surest first, for a plot. */
export function precisionCurve(
  pictures: readonly DetectedPicture[],
  smallest: number,
): readonly (readonly [recall: number, precision: number])[] {
  const { n, outcomes } = judgeDetections(pictures, smallest);
  let hits = 0;
  return surestFirst(outcomes).map(({ hit }, index) => {
    hits += hit ? 1 : 0;
    return [hits / Math.max(1, n), hits / (index + 1)] as const;
  });
}

interface Outcome {
  readonly score: number;
  readonly hit: boolean;
}

function judgeDetections(
  pictures: readonly DetectedPicture[],
  smallest: number,
): { n: number; outcomes: readonly Outcome[] } {
  const outcomes: Outcome[] = [];
  let n = 0;
  for (const { truths, found } of pictures) {
    const faces = truths.map((truth) => ({
      ...truth,
      counts: !truth.ignored && shortSide(truth) >= smallest,
      taken: false,
    }));
    n += faces.filter(({ counts }) => counts).length;
    for (const box of [...found].sort((a, b) => b.score - a.score)) {
      const overlapping = faces
        .filter(({ taken }) => !taken)
        .map((face) => ({ face, overlap: overlapOf(face, box) }))
        .filter(({ overlap }) => overlap >= ENOUGH_OVERLAP)
        .sort((a, b) => Number(b.face.counts) - Number(a.face.counts) || b.overlap - a.overlap)[0];
      if (overlapping === undefined) {
        if (shortSide(box) >= smallest) outcomes.push({ score: box.score, hit: false });
      } else if (overlapping.face.counts) {
        overlapping.face.taken = true;
        outcomes.push({ score: box.score, hit: true });
      }
    }
  }
  return { n, outcomes };
}

function surestFirst(outcomes: readonly Outcome[]): Outcome[] {
  return [...outcomes].sort((a, b) => b.score - a.score);
}

function averagePrecision(outcomes: readonly Outcome[], n: number): number {
  const ordered = surestFirst(outcomes);
  let hits = 0;
  const precisions = ordered.map(({ hit }, index) => (hits += hit ? 1 : 0) / (index + 1));
  let best = 0;
  const envelope = precisions.map(() => 0);
  for (let index = precisions.length - 1; index >= 0; index -= 1) {
    best = Math.max(best, numberAt(precisions, index));
    envelope[index] = best;
  }
  const area = ordered.reduce((sum, { hit }, index) => sum + (hit ? numberAt(envelope, index) : 0), 0);
  return n === 0 ? 0 : area / n;
}

function shortSide({ width, height }: Box): number {
  return Math.min(width, height);
}

/** Intersection over union. */
export function overlapOf(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const common = Math.max(0, across) * Math.max(0, down);
  return common / (a.width * a.height + b.width * b.height - common);
}
