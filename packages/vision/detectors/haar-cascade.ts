import { EmoVerseError } from '@emoverse/domain';
import { z } from 'zod';

const rectangleSchema = z.tuple([
  z.number(),
  z.number(),
  z.number().positive(),
  z.number().positive(),
  z.number(),
]);
const fileSchema = z.object({
  complexClassifiers: z
    .array(
      z.object({
        simpleClassifiers: z
          .array(
            z.object({
              features: z.array(rectangleSchema).min(2).max(3),
              threshold: z.number(),
              left_val: z.number(),
              right_val: z.number(),
            }),
          )
          .min(1),
        threshold: z.number(),
      }),
    )
    .min(1),
  size: z.tuple([z.number().int().positive(), z.number().int().positive()]),
  tilted: z.literal(false),
});

/** A weighted rectangle of a feature, in pixels of the training window. */
export interface HaarRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly weight: number;
}

/** A stump: `below` counts where the feature is under threshold × deviation, else `above`. */
export interface HaarStump {
  readonly rectangles: readonly HaarRectangle[];
  readonly threshold: number;
  readonly below: number;
  readonly above: number;
}

/** A stage passes where its stumps sum to at least `threshold`; a window is a face where all stages pass. */
export interface HaarStage {
  readonly stumps: readonly HaarStump[];
  readonly threshold: number;
}

/** A boosted cascade over windows of `width` × `height` pixels (Viola and Jones 2001). */
export interface HaarCascade {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly HaarStage[];
}

/**
 * Reads a cascade from JSON (`cascade.json` of `@emoverse/models`). Throws `EmoVerseError` `cascade-invalid`.
 */
export function parseHaarCascade(text: string): HaarCascade {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const message = `expected a Haar cascade as in haar-frontalface of @emoverse/models: ${z.prettifyError(parsed.error)}`;
    throw new EmoVerseError('cascade-invalid', message, { cause: parsed.error });
  }
  const { complexClassifiers, size } = parsed.data;
  return {
    width: size[0],
    height: size[1],
    stages: complexClassifiers.map(({ simpleClassifiers, threshold }) => ({
      threshold,
      stumps: simpleClassifiers.map((stump) => ({
        threshold: stump.threshold,
        below: stump.left_val,
        above: stump.right_val,
        rectangles: stump.features.map(([x, y, width, height, weight]) => ({ x, y, width, height, weight })),
      })),
    })),
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const message = `expected a Haar cascade as in haar-frontalface of @emoverse/models, got text of ${json.length} characters without one`;
    throw new EmoVerseError('cascade-invalid', message, { cause });
  }
}
