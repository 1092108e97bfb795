import { EMOTIONS, emotionSchema, scoresFrom, type Emotion, type EmotionScores } from '@emoverse/domain';
import type { Classification, FaceCrop } from '@emoverse/vision';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { BadDataError } from '../bad-data-error.ts';
import { TILE_SIDE } from './read-face-tiles.ts';
import type { LabelSets, TileReader } from './tile-reader.ts';

/** How far the probabilities of an answer may be from a sum of 1 before it is an error rather than rounding. */
const SUM_TOLERANCE = 0.01;

const aFunction = z.custom<(...given: unknown[]) => unknown>((value) => typeof value === 'function', {
  error: 'expected a function',
});
const moduleSchema = z.object({ default: aFunction });
const readerSchema = z.object({
  name: z.string().min(1),
  labels: z.array(emotionSchema).min(1).optional(),
  bytes: z.number().int().positive().optional(),
  read: aFunction,
  dispose: aFunction.optional(),
});
const answerSchema = z
  .partialRecord(
    emotionSchema,
    z
      .number()
      .min(0)
      .max(1 + SUM_TOLERANCE),
  )
  .refine((answer) => Math.abs(sumOf(answer) - 1) <= SUM_TOLERANCE, {
    error: (issue) => `the probabilities must sum to 1, got ${String(sumOf(issue.input))}`,
  });

/** What FER+ calls the seven emotions. Contempt, its eighth class, has no name among them. */
const FER_PLUS_NAMES: Readonly<Record<Emotion, string>> = {
  neutral: 'neutral',
  happy: 'happiness',
  surprise: 'surprise',
  sad: 'sadness',
  angry: 'anger',
  disgust: 'disgust',
  fear: 'fear',
};
const CONTEMPT = 'contempt';

const LABEL_SETS: LabelSets = {
  fer2013: EMOTIONS,
  ferplus: [...Object.values(FER_PLUS_NAMES), CONTEMPT],
  emotionOf: new Map(EMOTIONS.map((emotion) => [FER_PLUS_NAMES[emotion], emotion])),
};

const NO_CONTEMPT =
  'answers seven emotions: for eight classes of FER+ contempt is never answered, and its faces count as wrong';

/**
 * Loads a reader that somebody brings: a JavaScript module whose default export `createReader()` gives, or promises,
 * `{ name, labels?, bytes?, read(gray), dispose?() }`. `read` gets the 48 × 48 gray levels of a tile as Uint8Array,
 * row-major, and gives or promises a probability for each of the seven emotions (of `labels` where it knows fewer).
 * The same answer is judged against FER-2013 and FER+.
 *
 * Throws BadDataError where the file, the reader or one of its answers is not of that form.
 */
export async function openOutsideReader(file: string): Promise<TileReader> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new BadDataError(
      `the reader ${file} cannot be read: expected a JavaScript module (${told(cause)})`,
      { cause },
    );
  });
  const made = await makeReader(file);
  const parsed = readerSchema.safeParse(made);
  if (!parsed.success)
    throw new BadDataError(
      `createReader() of ${file} must give { name, labels?, read(gray) }; got another form:\n${z.prettifyError(parsed.error)}`,
    );
  const { name, labels = EMOTIONS, read, dispose } = parsed.data;
  const lacking = EMOTIONS.filter((emotion) => !labels.includes(emotion));
  const answerOf = async (gray: Uint8Array): Promise<unknown> => {
    try {
      return await Reflect.apply(read, made, [gray]);
    } catch (cause) {
      throw new BadDataError(`the reader ${name} failed on a tile: ${told(cause)}`, { cause });
    }
  };
  return {
    kind: 'outside',
    name,
    version: undefined,
    hash: createHash('sha256').update(bytes).digest('hex'),
    bytes: parsed.data.bytes,
    detector: 'none',
    labelSets: LABEL_SETS,
    modelFolder: undefined,
    notes: [NO_CONTEMPT, ...(lacking.length === 0 ? [] : [`never answers ${lacking.join(', ')}`])],
    crop: (tile) =>
      Promise.resolve({ crop: { size: TILE_SIDE, pixels: Float32Array.from(tile) }, detected: true }),
    async classify({ pixels }: FaceCrop) {
      return classificationOf(checkAnswer(await answerOf(Uint8Array.from(pixels)), name, labels));
    },
    async dispose() {
      if (dispose !== undefined) await Reflect.apply(dispose, made, []);
    },
  };
}

async function makeReader(file: string): Promise<unknown> {
  const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href).catch(
    (cause: unknown) => {
      throw new BadDataError(`the reader ${file} cannot be loaded: ${told(cause)}`, { cause });
    },
  );
  const parsed = moduleSchema.safeParse(loaded);
  if (!parsed.success)
    throw new BadDataError(
      `expected ${file} to have a default export, createReader(); got ${Object.keys(Object(loaded)).join(', ') || 'no exports'}`,
    );
  try {
    return await parsed.data.default();
  } catch (cause) {
    throw new BadDataError(`createReader() of ${file} failed: ${told(cause)}`, { cause });
  }
}

function checkAnswer(answer: unknown, name: string, labels: readonly Emotion[]): EmotionScores {
  const parsed = answerSchema.safeParse(answer);
  const missing = parsed.success ? labels.find((label) => parsed.data[label] === undefined) : undefined;
  if (!parsed.success || missing !== undefined) {
    const why = parsed.success ? `${missing} is missing` : z.prettifyError(parsed.error);
    throw new BadDataError(
      `the reader ${name} must answer a probability for each of ${labels.join(', ')}; got ${JSON.stringify(answer)}:\n${why}`,
    );
  }
  const { data } = parsed;
  return scoresFrom((emotion) => data[emotion] ?? 0);
}

function classificationOf(scores: EmotionScores): Classification {
  const ferplus = EMOTIONS.map((emotion) => [FER_PLUS_NAMES[emotion], scores[emotion]] as const);
  return { scores, heads: { fer2013: scores, ferplus: { ...Object.fromEntries(ferplus), [CONTEMPT]: 0 } } };
}

function sumOf(answer: unknown): number {
  return Object.values(Object(answer)).reduce<number>((sum, value) => sum + Number(value), 0);
}

function told(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
