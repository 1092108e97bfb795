import { elementAt } from '@emoverse/domain';
import { quantile } from '@emoverse/numeric';
import type { Frame } from '@emoverse/vision';
import type { EvaluationContext } from '../evaluation-context.ts';
import { drawSome } from '../tables/draw-some.ts';
import {
  measureDetection,
  precisionCurve,
  type DetectedPicture,
  type DetectionFigures,
  type MarkedFace,
  type ScoredBox,
} from './measure-detection.ts';
import type { Look, MeasuredDetector } from './open-detector.ts';
import { cameraSized } from './picture-canvas.ts';
import { EMPTY_KINDS, picturesWithoutFaces, type EmptyKind } from './pictures-without-faces.ts';
import { readPhoto, type MarkedPhoto } from './read-marked-photos.ts';
import { SIZES, VARIANTS } from './variants.ts';
import { preparePhoto, varyFaces } from './vary-faces.ts';

/** No more marked faces are varied than this: so many are drawn among more, always the same ones. */
export const MOST_VARIED_FACES = 60;

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

/** A photo costs about as much as so many varied faces, with its empty parts and in camera size. */
const PHOTO_COST = 10;

/**
 * Runs detectors over all photos and, if asked for, over variants of their faces (seeded by the photo's place). Every
 * picture is made once for all of them.
 */
export async function measureDetectors(
  detectors: readonly MeasuredDetector[],
  photos: readonly MarkedPhoto[],
  withVariants: boolean,
  context: EvaluationContext,
): Promise<readonly DetectorReport[]> {
  const measured = detectors.map((detector) => ({
    detector,
    tallies: detector.looks.map((look) => ({ look, tally: emptyTally() })),
  }));
  const plans = withVariants ? chooseVaried(photos) : photos.map(() => []);
  const total = plans.reduce((sum, varied) => sum + PHOTO_COST + varied.length * VARIANTS.length, 0);
  let [cost, pictures] = [0, 0];
  const progress = context.progress('Searching faces', 'pictures');
  const search = async (
    frame: Frame,
    keep: (tally: Tally, found: readonly ScoredBox[]) => void,
  ): Promise<void> => {
    for (const { detector, tallies } of measured)
      for (const { look, tally } of tallies) keep(tally, await detector.detectFaces(frame, look));
    pictures += 1;
  };
  try {
    for (const [index, { path, truths }] of photos.entries()) {
      const frame = await readPhoto(path, context.now());
      await search(frame, (tally, found) => tally.photos.push({ truths, found }));
      await timeCameraLooks(cameraSized(frame), measured, context);
      if (withVariants) {
        for (const { kind, frame: empty } of picturesWithoutFaces(frame, truths))
          await search(empty, (tally, found) => tally.empty[kind].push(found.length));
      }
      await progress.to((cost += PHOTO_COST) / total, pictures);
      const photo = preparePhoto(frame);
      for (const variant of elementAt(plans, index).length === 0 ? [] : VARIANTS) {
        for (const varied of varyFaces(photo, truths, elementAt(plans, index), variant, index + 1)) {
          await search(varied.frame, (tally, found) =>
            tally.variants[variant.name]?.push({ truths: varied.truths, found }),
          );
          await progress.to((cost += 1) / total, pictures);
        }
      }
    }
  } finally {
    progress.end();
  }
  return measured.map(({ detector, tallies }) => ({
    name: detector.name,
    looks: Object.fromEntries(
      tallies.map(({ look, tally }) => [
        look,
        { ...lookFigures(tally), ...(withVariants ? { variants: variantFigures(tally) } : {}) },
      ]),
    ),
    curve: precisionCurve(elementAt(tallies, 0).tally.photos, 0),
  }));
}

/** By photo: the marked faces that are varied. */
function chooseVaried(photos: readonly MarkedPhoto[]): readonly (readonly MarkedFace[])[] {
  const counted = photos.flatMap(({ truths }) => truths.filter(({ ignored }) => !ignored));
  const drawn = new Set(drawSome(counted, MOST_VARIED_FACES));
  return photos.map(({ truths }) => truths.filter((truth) => drawn.has(truth)));
}

interface Measured {
  readonly detector: MeasuredDetector;
  readonly tallies: readonly { readonly look: Look; readonly tally: Tally }[];
}

async function timeCameraLooks(
  camera: Frame,
  measured: readonly Measured[],
  context: EvaluationContext,
): Promise<void> {
  for (const { detector, tallies } of measured) {
    for (const { look, tally } of tallies) {
      const begun = context.elapsed();
      await detector.detectAnew(camera, look);
      tally.milliseconds.push(context.elapsed() - begun);
    }
  }
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
