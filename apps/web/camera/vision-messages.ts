import { emotionScoresSchema } from '@emoverse/domain';
import type { Face } from '@emoverse/vision';
import { z } from 'zod';

const pixelPointSchema = z.object({ x: z.number(), y: z.number() });

/** A face as the detector found it: pixels of the frame from its top-left corner, score 0…1. */
export const faceSchema: z.ZodType<Face> = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
  score: z.number(),
  landmarks: z
    .object({
      leftEye: pixelPointSchema,
      rightEye: pixelPointSchema,
      nose: pixelPointSchema.optional(),
      mouth: pixelPointSchema.optional(),
    })
    .optional(),
});

export const detectorKindSchema = z.enum(['neural', 'haar']);
export type DetectorKind = z.infer<typeof detectorKindSchema>;

/** The wasm runtime with what our networks call, or all of it. */
export const runtimeSizeSchema = z.enum(['trimmed', 'whole']);
export type RuntimeSize = z.infer<typeof runtimeSizeSchema>;

/** The code of a failure that the whole runtime would not have had. */
export const RUNTIME_TRAPPED = 'runtime-trapped';

/** A picture of the camera, as the browser has it. */
export type CameraPicture = ImageBitmap | VideoFrame;
const isOf = (kind: unknown, value: unknown): boolean => typeof kind === 'function' && value instanceof kind;
const pictureSchema = z.custom<CameraPicture>(
  (value) => isOf(globalThis.ImageBitmap, value) || isOf(globalThis.VideoFrame, value),
  'expected an ImageBitmap or a VideoFrame',
);

/** What else is watched for in the camera's pictures: movements of the head, and thumbs. */
export const watchSchema = z.object({ head: z.boolean(), hands: z.boolean() });
export type Watch = z.infer<typeof watchSchema>;

/** A hand that is held before the camera: `progress` of the second that it is to be held for, 0…1. */
export const seenHandSchema = z.object({
  gesture: z.enum(['thumb-up', 'thumb-down']).optional(),
  progress: z.number().min(0).max(1),
  /** In one answer only: it was held for long enough. */
  isHeld: z.boolean(),
});
export type SeenHand = z.infer<typeof seenHandSchema>;

/** What the page asks of the vision worker. `id` comes back with the answer; `at` in epoch ms. */
export const visionRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('load'),
    detector: detectorKindSchema,
    /** Absent: trimmed. */
    runtime: runtimeSizeSchema.optional(),
    /** Absent: true. False, for benchmarks: a frame that has not changed is read like any other. */
    skipping: z.boolean().optional(),
    /** Absent: true. False, for benchmarks: the detector looks at every frame. */
    tracking: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('read-frame'),
    id: z.number(),
    bitmap: pictureSchema,
    at: z.number(),
    debug: z.boolean(),
    /** Absent: nothing but the face. */
    watch: watchSchema.optional(),
  }),
  /** Follow this face from now on. */
  z.object({ kind: z.literal('follow-face'), face: faceSchema, at: z.number() }),
  z.object({
    kind: z.literal('read-photo'),
    id: z.number(),
    bytes: z.instanceof(ArrayBuffer),
    at: z.number(),
  }),
  /** Read the named face of the photo that was read last. */
  z.object({ kind: z.literal('read-photo-face'), id: z.number(), face: faceSchema, at: z.number() }),
  z.object({ kind: z.literal('dispose') }),
]);
export type VisionRequest = z.infer<typeof visionRequestSchema>;

const milliseconds = z.number().nonnegative();

const lookSchema = z.object({
  at: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
  faces: z.array(faceSchema).readonly(),
  /** The face that was read, or is followed. */
  followed: faceSchema.optional(),
  /** Of photos: the file lacks its end, and what is missing is gray. */
  truncated: z.literal(true).optional(),
  /** Of camera frames: how the face was found, and what each stage cost. */
  how: z.enum(['detect', 'look', 'shift', 'keep']).optional(),
  /** Of camera frames, where it is watched for: what the head has just said. */
  headGesture: z.enum(['nod', 'shake']).optional(),
  times: z
    .object({
      /** From the browser's picture to pixels. */
      grabMs: milliseconds,
      detectMs: milliseconds,
      trackMs: milliseconds,
      lightMs: milliseconds,
      cropMs: milliseconds,
      classifyMs: milliseconds,
      /** All of the above and what lies between them. */
      totalMs: milliseconds,
    })
    .optional(),
});

/**
 * What one look saw: the vision's `Reading` without the pixels, which the mood takes as it is. Sizes are those of the
 * frame that was looked at.
 */
export const seenSchema = z.discriminatedUnion('kind', [
  lookSchema.extend({
    kind: z.literal('scores'),
    scores: emotionScoresSchema,
    /** Where it was asked for (`debug`): what the network was shown. */
    crop: z
      .object({
        size: z.number().int().positive(),
        pixels: z.custom<Float32Array>((value) => value instanceof Float32Array, 'expected a Float32Array'),
      })
      .optional(),
  }),
  lookSchema.extend({ kind: z.enum(['no-face', 'several-faces', 'too-dark']) }),
]);
export type Seen = z.infer<typeof seenSchema>;

export const visionAnswerSchema = z.discriminatedUnion('kind', [
  /** Bytes of the model files so far; `total` where the host says it. */
  z.object({ kind: z.literal('progress'), loaded: z.number(), total: z.number().optional() }),
  z.object({ kind: z.literal('ready') }),
  /** Nothing was asked meanwhile, and the networks are as quick as they get. */
  z.object({ kind: z.literal('warm') }),
  z.object({ kind: z.literal('seen'), id: z.number(), seen: seenSchema }),
  /** Between two pictures, where hands are watched: whenever what they show has changed. */
  z.object({ kind: z.literal('hand'), hand: seenHandSchema }),
  /** `id` absent: loading failed, nothing more will come. */
  z.object({ kind: z.literal('failed'), id: z.number().optional(), code: z.string(), message: z.string() }),
  z.object({ kind: z.literal('disposed') }),
]);
export type VisionAnswer = z.infer<typeof visionAnswerSchema>;
