import type { Frame } from '@emoverse/vision';
import { readNetwork } from '@emoverse/models';
import { createRuntime, createVision, type Vision } from '@emoverse/vision';
import { initialMood, updateMood } from '@emoverse/mood';
import { topEmotion } from '@emoverse/domain';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FILM } from '../film-size.ts';
import type { FrameReader, TileClassifier } from './readers.ts';

async function openVision(modelFolder: string): Promise<{ vision: Vision; network: Uint8Array }> {
  const manifest: unknown = JSON.parse(await readFile(path.join(modelFolder, 'manifest.json'), 'utf8'));
  const network = await readFile(path.join(modelFolder, 'model.onnx'));
  const vision = await createVision({
    runtime: createRuntime(),
    emotionModel: { manifest, network },
    detector: await readNetwork('blazeface-back'),
    tracker: (await readNetwork('blazeface-front')).network,
  });
  return { vision, network };
}

/** The product's own classifier, as its package serves it to Node. */
export async function openOurClassifier(modelFolder: string): Promise<TileClassifier> {
  const { vision, network } = await openVision(modelFolder);
  const { classifyEmotion } = vision.stages();
  const size = vision.manifest.input.width;
  return {
    bytes: network.byteLength,
    async read(gray) {
      const { scores } = await classifyEmotion({ size, pixels: Float32Array.from(gray) });
      return topEmotion(scores);
    },
  };
}

/** The product's own way from a frame to a mood, as its packages serve it to Node. */
export async function openOurFrames(modelFolder: string): Promise<FrameReader> {
  const { vision } = await openVision(modelFolder);
  // The film's own clock: its pictures come 30 a second, however long one takes. Nothing is skipped.
  const live = vision.live({ stopwatch: () => performance.now(), skipping: false });
  let at = 1_750_000_000_000;
  let mood = initialMood(at);
  return {
    async read({ width, height, rgba }) {
      at += 1000 / FILM.framesPerSecond;
      const frame: Frame = { width, height, data: rgba, at };
      const reading = await live.read(frame);
      mood = updateMood(mood, reading);
      return reading.kind === 'scores' ? topEmotion(reading.scores) : undefined;
    },
  };
}
