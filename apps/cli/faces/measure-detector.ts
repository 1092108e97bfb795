import { quantile } from '@emoverse/numeric';
import type { CommandIo } from '../command-io.ts';
import { createProgress } from '../terminal/progress.ts';
import {
  measureDetection,
  precisionCurve,
  type DetectedPicture,
  type DetectionFigures,
} from './measure-detection.ts';
import type { Look, MeasuredDetector } from './open-detector.ts';
import { cameraSized } from './picture-canvas.ts';
import { EMPTY_KINDS, picturesWithoutFaces, type EmptyKind } from './pictures-without-faces.ts';
import { readPhoto, type MarkedPhoto } from './read-marked-photos.ts';
import { VARIANTS, varyFaces } from './vary-faces.ts';

/** Shortest sides, in pixels, from which faces are counted. */
export const SIZES = [24, 48, 96] as const;

export interface Milliseconds {
  readonly median: number;
  readonly p95: number;
}

/** What one way of looking finds in the photos, and what it costs at 640×480. */
export interface LookFigures extends DetectionFigures {
  /** By shortest side in pixels of the faces that count. */
  readonly bySize: Readonly<Record<string, DetectionFigures>>;
  readonly ms: Milliseconds;
}

/** Detections in pictures without people. */
export interface FalseFaces {
  readonly pictures: number;
  readonly found: number;
  readonly perPicture: number;
}

/** What one way of looking finds in the varied faces and in pictures without people. */
export interface VariantFigures {
  readonly faces: Readonly<Record<string, DetectionFigures>>;
  readonly withoutPeople: FalseFaces & { readonly byKind: Readonly<Record<EmptyKind, FalseFaces>> };
}

export interface DetectorReport {
  readonly name: string;
  readonly looks: Readonly<Partial<Record<Look, LookFigures & { readonly variants?: VariantFigures }>>>;
  /** Recall and precision in the photos by falling score, of the first way of looking. */
  readonly curve: readonly (readonly [number, number])[];
}

/** Runs one detector over all photos and, if asked for, over variants of their faces (seeded by the photo's place). */
export async function measureDetector(
  detector: MeasuredDetector,
  photos: readonly MarkedPhoto[],
  withVariants: boolean,
  io: CommandIo,
): Promise<DetectorReport> {
  const tallies = detector.looks.map((look) => ({ look, tally: emptyTally() }));
  const progress = createProgress(io, `Searching faces (${detector.name})`, 'photos');
  try {
    for (const [index, { path, truths }] of photos.entries()) {
      const frame = await readPhoto(path, io.now());
      const camera = cameraSized(frame);
      for (const { look, tally } of tallies) {
        tally.photos.push({ truths, found: await detector.detectFaces(frame, look) });
        const begun = io.elapsed();
        await detector.detectFaces(camera, look);
        tally.milliseconds.push(io.elapsed() - begun);
      }
      if (withVariants) {
        for (const variant of VARIANTS) {
          for (const varied of varyFaces(frame, truths, variant, index + 1)) {
            for (const { look, tally } of tallies)
              tally.variants[variant.name].push({
                truths: varied.truths,
                found: await detector.detectFaces(varied.frame, look),
              });
          }
        }
        for (const { kind, frame: empty } of picturesWithoutFaces(frame, truths)) {
          for (const { look, tally } of tallies)
            tally.empty[kind].push((await detector.detectFaces(empty, look)).length);
        }
      }
      await progress.to((index + 1) / photos.length, index + 1);
    }
  } finally {
    progress.end();
  }
  return {
    name: detector.name,
    looks: Object.fromEntries(
      tallies.map(({ look, tally }) => [
        look,
        { ...lookFigures(tally), ...(withVariants ? { variants: variantFigures(tally) } : {}) },
      ]),
    ),
    curve: precisionCurve(tallies[0].tally.photos, 0),
  };
}

interface Tally {
  readonly photos: DetectedPicture[];
  readonly milliseconds: number[];
  readonly variants: Record<string, DetectedPicture[]>;
  /** How many faces were found in each picture without any. */
  readonly empty: Record<EmptyKind, number[]>;
}

function emptyTally(): Tally {
  return {
    photos: [],
    milliseconds: [],
    variants: Object.fromEntries(VARIANTS.map(({ name }) => [name, []])),
    empty: { listed: [], cut: [], masked: [] },
  };
}

function lookFigures({ photos, milliseconds }: Tally): LookFigures {
  return {
    ...measureDetection(photos, 0),
    bySize: Object.fromEntries(SIZES.map((size) => [String(size), measureDetection(photos, size)])),
    ms: { median: quantile(milliseconds, 0.5), p95: quantile(milliseconds, 0.95) },
  };
}

function variantFigures({ variants, empty }: Tally): VariantFigures {
  const counted = (counts: readonly number[]): FalseFaces => {
    const found = counts.reduce((sum, count) => sum + count, 0);
    return { pictures: counts.length, found, perPicture: counts.length === 0 ? 0 : found / counts.length };
  };
  return {
    faces: Object.fromEntries(
      Object.entries(variants).map(([name, pictures]) => [name, measureDetection(pictures, 0)]),
    ),
    withoutPeople: {
      ...counted(EMPTY_KINDS.flatMap((kind) => empty[kind])),
      byKind: {
        listed: counted(empty.listed),
        cut: counted(empty.cut),
        masked: counted(empty.masked),
      },
    },
  };
}
