import { createRuntime, type Frame } from '@emoverse/vision';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { BadDataError } from '../bad-data-error.ts';
import { openFaceDetector } from '../readers/open-face-detector.ts';
import type { ScoredBox } from './measure-detection.ts';
import { rememberAnswers } from './remember-answers.ts';

/** The product's own face detectors, the default first. */
export const FINDERS = ['neural', 'haar'] as const;
export type FinderName = (typeof FINDERS)[number];

/** `thorough`: as stills are searched; `fast`: one camera look. */
export type Look = 'thorough' | 'fast';

/** Something that finds faces, ours or another's, to be measured. */
export interface MeasuredDetector {
  readonly name: string;
  /** The ways in which it can look; a detector from outside has one, `thorough`. */
  readonly looks: readonly Look[];
  /** May remember what it found out about the same pixels. */
  detectFaces(frame: Frame, look: Look): Promise<readonly ScoredBox[]>;
  /** Finds out everything anew, to be timed. */
  detectAnew(frame: Frame, look: Look): Promise<readonly ScoredBox[]>;
  dispose(): Promise<void>;
}

/** Loads one of the product's detectors. */
export async function openFinder(kind: FinderName): Promise<MeasuredDetector> {
  const runtime = createRuntime();
  const [anew, remembering] = [
    await openFaceDetector(kind, runtime),
    await openFaceDetector(kind, rememberAnswers(runtime)),
  ];
  return {
    name: kind,
    looks: ['thorough', 'fast'],
    detectFaces: (frame, look) => remembering.detectFaces(frame, look),
    detectAnew: (frame, look) => anew.detectFaces(frame, look),
    async dispose() {
      await Promise.all([anew.dispose(), remembering.dispose()]);
    },
  };
}

type AnyFunction = (...values: readonly unknown[]) => unknown;
const functionSchema = z.custom<AnyFunction>((value) => typeof value === 'function', 'expected a function');
const moduleSchema = z.object({ createDetector: functionSchema });
const detectorSchema = z.object({ name: z.string(), detectFaces: functionSchema, dispose: functionSchema });
const foundSchema = z.array(
  z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), score: z.number() }),
);

/**
 * Loads a detector from an ES module: `createDetector()` gives (a promise of) `{ name, detectFaces(frame), dispose() }`,
 * `frame` is `{ width, height, data }` with RGBA bytes, and the answer is a list of `{ x, y, width, height, score }` in
 * pixels. Throws BadDataError where the module is not of that form.
 */
export async function openDetectorModule(file: string): Promise<MeasuredDetector> {
  const expected = 'expected createDetector() that gives { name, detectFaces, dispose }';
  const detector = await Promise.resolve(import(pathToFileURL(file).href))
    .then((module: unknown) => moduleSchema.parse(module).createDetector())
    .then((made) => ({ made, parsed: detectorSchema.parse(made) }))
    .catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new BadDataError(`the detector module ${file} cannot be used: ${expected} (${reason})`, {
        cause,
      });
    });
  const { made, parsed } = detector;
  const detectFaces: MeasuredDetector['detectFaces'] = async (frame) =>
    foundSchema.parse(await parsed.detectFaces.call(made, frame));
  return {
    name: parsed.name,
    looks: ['thorough'],
    detectFaces,
    detectAnew: detectFaces,
    dispose: async () => {
      await parsed.dispose.call(made);
    },
  };
}
