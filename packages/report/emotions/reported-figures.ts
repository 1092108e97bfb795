import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BadDataError } from '@emoverse/evaluation';
import { nameOf, type MeasuredReader } from './format-emotions.ts';

const bounds = z.tuple([z.number(), z.number()]).readonly();
const robustSchema = z.looseObject({ accuracy: z.number() });
const figuresSchema = z.looseObject({
  n: z.number(),
  accuracy: z.number(),
  ci95: bounds,
  macroF1: z.number(),
  macroF1Ci95: bounds.optional(),
  logLoss: z.number(),
  ece: z.number(),
  crossFitted: z.looseObject({ ece: z.number() }).optional(),
  perClass: z.record(
    z.string(),
    z.looseObject({ recall: z.number(), f1: z.number(), f1Ci95: bounds.optional(), n: z.number() }),
  ),
  classes: z.array(z.string()).readonly(),
});
const toldSchema = z.looseObject({
  model: z.string(),
  modelHash: z.string(),
  modelVersion: z.string().optional(),
  modelBytes: z.number().optional(),
  split: z.string(),
  detector: z.string(),
  tiles: z.number(),
  fer2013: figuresSchema,
  ferplus8: figuresSchema.optional(),
  ferplus7: figuresSchema.optional(),
  seen: z.looseObject({ fer2013: figuresSchema, ferplus7: figuresSchema.optional() }).optional(),
  msPerFace: z.looseObject({ median: z.number() }),
  robust: z
    .record(
      z.string(),
      z.looseObject({ about: z.string(), fer2013: robustSchema, ferplus7: robustSchema.optional() }),
    )
    .optional(),
  notes: z.array(z.string()).readonly().optional(),
});
const fileSchema = z.union([
  z.object({ readers: z.array(toldSchema).min(1) }),
  toldSchema.transform((one) => ({ readers: [one] })),
]);

/** What the tables need of one label set's figures. */
export interface ReportedSet {
  readonly n: number;
  readonly accuracy: number;
  readonly ci95: readonly [number, number];
  readonly macroF1: number;
  readonly macroF1Ci95?: readonly [number, number] | undefined;
  readonly logLoss: number;
  readonly ece: number;
  readonly crossFitted?: { readonly ece: number } | undefined;
  readonly perClass: Readonly<
    Record<string, { readonly recall: number; readonly f1: number; readonly n: number }>
  >;
  readonly classes: readonly string[];
}

/** What the tables need of one reader's figures, as `--json` tells them; there may be more. */
export interface ReportedFigures {
  readonly model: string;
  readonly modelHash: string;
  readonly modelVersion?: string | undefined;
  readonly modelBytes?: number | undefined;
  readonly split: string;
  readonly detector: string;
  readonly tiles: number;
  readonly fer2013: ReportedSet;
  readonly ferplus8?: ReportedSet | undefined;
  readonly ferplus7?: ReportedSet | undefined;
  readonly seen?: { readonly fer2013: ReportedSet; readonly ferplus7?: ReportedSet | undefined } | undefined;
  readonly msPerFace: { readonly median: number };
  readonly robust?:
    | Readonly<
        Record<
          string,
          {
            readonly about: string;
            readonly fer2013: { readonly accuracy: number };
            readonly ferplus7?: { readonly accuracy: number } | undefined;
          }
        >
      >
    | undefined;
  readonly notes?: readonly string[] | undefined;
}

/** The object of `--json` for one reader. */
export function figuresAsJson(
  { reader, report, robust, tiles }: MeasuredReader,
  split: string,
): ReportedFigures {
  const { name, version, hash, bytes, detector, notes } = reader;
  return {
    model: name,
    modelHash: hash,
    modelVersion: version,
    modelBytes: bytes,
    split,
    detector,
    tiles: tiles.length,
    ...report,
    robust,
    notes: notes.length > 0 ? notes : undefined,
  };
}

/**
 * Reads what an earlier run wrote with `--json`, of one reader or several. Throws BadDataError for anything else.
 */
export async function readReportedFigures(file: string): Promise<ReportedFigures[]> {
  const refuse = (why: string, cause: unknown): BadDataError =>
    new BadDataError(`expected ${file} to hold what evaluate emotions --json wrote: ${why}`, { cause });
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw refuse(cause instanceof Error ? cause.message : String(cause), cause);
  }
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) throw refuse(z.prettifyError(parsed.error), parsed.error);
  return parsed.data.readers;
}

/** A name for tables: model and version. */
export function reportedName({ model, modelVersion }: ReportedFigures): string {
  return nameOf({ name: model, version: modelVersion });
}
