import { EmoVerseError, emotionSchema, probabilitySchema } from '@emoverse/domain';
import { z } from 'zod';
import type { Runtime, Session } from './runtime/runtime.ts';

const SUM_TOLERANCE = 1e-3;
const sumsToOne = (shares: Readonly<Record<string, number | undefined>>): boolean =>
  Math.abs(Object.values(shares).reduce<number>((sum, share) => sum + (share ?? 0), 0) - 1) <= SUM_TOLERANCE;

/** What each label counts for in the seven emotions: sums to 1. */
const emotionSharesSchema = z
  .partialRecord(emotionSchema, probabilitySchema)
  .refine(sumsToOne, { error: 'the emotion shares of a label must sum to 1' });

const headSchema = z
  .object({
    /** The output's name in the network, and the key of `Classification.heads`. */
    name: z.enum(['fer2013', 'ferplus']),
    labelSet: z.string(),
    /** In the order of the output's numbers. */
    labels: z.array(z.string().min(1)).min(2),
    activation: z.literal('softmax'),
    temperature: z.number().positive(),
    /** The temperature is so many times e larger where all labels are alike than where one is sure. */
    entropySlope: z.number().default(0),
    /** Added to the logits after division by the temperature; one per label. */
    bias: z.array(z.number()).optional(),
    emotionShares: z.record(z.string(), emotionSharesSchema),
  })
  .refine((head) => head.bias === undefined || head.bias.length === head.labels.length, {
    error: 'bias must have one number per label',
  })
  .refine((head) => new Set(head.labels).size === head.labels.length, {
    error: 'labels must differ from each other',
  })
  .refine((head) => head.labels.every((label) => Object.hasOwn(head.emotionShares, label)), {
    error: 'every label must have its emotionShares',
  });

/**
 * The part of a model's `manifest.json` that serving reads. Code holds no label order, normalisation or
 * calibration of its own: everything stands here. Unknown fields are left aside.
 */
export const modelManifestSchema = z.object({
  name: z.string().min(1),
  version: z.string().min(1),
  files: z.object({
    'model.onnx': z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.number().int().positive(),
    }),
  }),
  input: z
    .object({
      name: z.string().min(1),
      layout: z.literal('NCHW'),
      channels: z.literal(1),
      height: z.number().int().min(16).max(512),
      width: z.number().int().min(16).max(512),
      colour: z.literal('gray'),
      /** What gray levels 0…255 are mapped to before mean and std. */
      range: z.tuple([z.number(), z.number()]),
      mean: z.tuple([z.number()]),
      std: z.tuple([z.number().positive()]),
    })
    .refine((input) => input.width === input.height, { error: 'the input must be square' }),
  outputs: z
    .array(headSchema)
    .length(2)
    .refine((heads) => heads[0]?.name !== heads[1]?.name, { error: 'outputs must be fer2013 and ferplus' }),
  /** How the answer that people see is made of both heads, see `combineHeads`. */
  combined: z.discriminatedUnion('rule', [
    z.object({
      rule: z.literal('mean'),
      weights: z
        .object({ fer2013: probabilitySchema, ferplus: probabilitySchema })
        .refine(sumsToOne, { error: 'the weights of the heads must sum to 1' }),
    }),
    z.object({
      rule: z.literal('geometric'),
      /** Powers of the heads: together more than 1 makes the answer surer than they are, less makes it less sure. */
      weights: z.object({ fer2013: z.number().nonnegative(), ferplus: z.number().nonnegative() }),
      /** Added to the logarithm of an emotion, in nats; 0 where none is given. */
      bias: z.partialRecord(emotionSchema, z.number()).default({}),
    }),
  ]),
});
export type ModelManifest = z.infer<typeof modelManifestSchema>;
export type ModelHead = ModelManifest['outputs'][number];

/** The trained network as it lies in `models/NAME/`: `manifest.json` parsed but unchecked, `model.onnx` as bytes. */
export interface EmotionModelFiles {
  readonly manifest: unknown;
  readonly network: Uint8Array;
}

/** A network with the manifest that says how to use it. */
export interface EmotionModel {
  readonly manifest: ModelManifest;
  readonly session: Session;
}

/**
 * Checks manifest and bytes against each other and loads the network.
 *
 * Throws `EmoVerseError`: `manifest-invalid`, `model-hash-mismatch` or `model-unreadable`.
 */
export async function loadModel(files: EmotionModelFiles, runtime: Runtime): Promise<EmotionModel> {
  const parsed = modelManifestSchema.safeParse(files.manifest);
  if (!parsed.success) {
    const message = `manifest.json does not fit: ${z.prettifyError(parsed.error)}; export the model again`;
    throw new EmoVerseError('manifest-invalid', message, { cause: parsed.error });
  }
  const manifest = parsed.data;
  const expected = manifest.files['model.onnx'].sha256;
  const actual = await sha256(files.network);
  if (actual !== expected) {
    const got = `got ${actual} (${files.network.byteLength} bytes)`;
    const message = `model.onnx of ${manifest.name} ${manifest.version}: expected sha256 ${expected}, ${got}; load both files again`;
    throw new EmoVerseError('model-hash-mismatch', message);
  }
  const session = await runtime.createSession(files.network);
  const missing = [
    ...(session.inputNames.includes(manifest.input.name) ? [] : [`input ${manifest.input.name}`]),
    ...manifest.outputs
      .filter(({ name }) => !session.outputNames.includes(name))
      .map(({ name }) => `output ${name}`),
  ];
  if (missing.length > 0) {
    await session.dispose();
    throw new EmoVerseError(
      'model-unreadable',
      `model.onnx lacks what its manifest names: ${missing.join(', ')}`,
    );
  }
  return { manifest, session };
}

/** Lower-case hexadecimal SHA-256 of the bytes. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
