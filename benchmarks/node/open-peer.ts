import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { FrameReader, TileClassifier } from './readers.ts';

const functionSchema = z.custom<(...given: unknown[]) => unknown>((value) => typeof value === 'function', {
  error: 'expected a function',
});
const moduleSchema = z.object({ default: functionSchema, createFrameReader: functionSchema.optional() });
const tileReaderSchema = z.object({ bytes: z.number().optional(), read: functionSchema });
const frameReaderSchema = z.object({ read: functionSchema });
const scoresSchema = z.record(z.string(), z.number());
const frameAnswerSchema = z.discriminatedUnion('found', [
  z.object({ found: z.literal(true), emotion: z.string() }),
  z.object({ found: z.literal(false) }),
]);

async function load(file: string): Promise<z.infer<typeof moduleSchema>> {
  const loaded: unknown = await import(pathToFileURL(file).href);
  return moduleSchema.parse(loaded);
}

/** A module of `peers/` as a classifier of tiles. */
export async function openPeerClassifier(file: string): Promise<TileClassifier> {
  const { default: createReader } = await load(file);
  const { bytes, read } = tileReaderSchema.parse(await createReader());
  return {
    bytes,
    async read(gray) {
      const scores = scoresSchema.parse(await read(gray));
      return Object.entries(scores).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
    },
  };
}

/** A module of `peers/` as a reader of whole pictures. Throws where it has none. */
export async function openPeerFrames(file: string): Promise<FrameReader> {
  const { createFrameReader } = await load(file);
  if (createFrameReader === undefined) throw new Error(`expected ${file} to export createFrameReader()`);
  const { read } = frameReaderSchema.parse(await createFrameReader());
  return {
    async read({ width, height, rgb }) {
      const answer = frameAnswerSchema.parse(await read({ width, height, rgb }));
      return answer.found ? answer.emotion : undefined;
    },
  };
}
