import { createCanvas, loadImage } from '@napi-rs/canvas';
import { EMOTIONS, moodEstimateSchema } from '@emoverse/domain';
import { readNetwork } from '@emoverse/models';
import { createRuntime, createVision, decodeImage, followNobody } from '@emoverse/vision';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scenePhoto, type Scene } from './support/fake-camera.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { ROOT } from './support/start-server.ts';

const stage = prepareStage();

/** PNG, so that both sides decode the same pixels. */
async function scenePng(scene: Scene): Promise<Buffer> {
  const image = await loadImage(await scenePhoto(scene));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toBuffer('image/png');
}

describe('the same picture', () => {
  it.each(['drawn-face', 'smiling-face'] as const)(
    '%s gives the same probabilities in Chromium and in Node, to 1e-3',
    async (scene) => {
      const png = await scenePng(scene);
      const model = path.join(ROOT, 'models/emoverse-fer-int8');
      const vision = await createVision({
        runtime: createRuntime(),
        emotionModel: {
          manifest: JSON.parse(readFileSync(path.join(model, 'manifest.json'), 'utf8')),
          network: readFileSync(path.join(model, 'model.onnx')),
        },
        detector: {
          ...(await readNetwork('blazeface-back')),
          // Photos get the second opinion in the browser, too.
          fullRangeNetwork: async () => (await readNetwork('blazeface-full-range')).network,
        },
      });
      const reading = await vision.readFrame(await decodeImage(png, { at: 0 }), followNobody, 'thorough');
      await vision.dispose();
      if (reading.kind !== 'scores') throw new Error(`Node saw ${reading.kind}`);

      const { context, page } = await stage.visit();
      await page.goto('/photo');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: png });
      await page.getByRole('button', { name: 'Use this mood' }).click();
      const [request] = await Promise.all([
        page.waitForRequest((sent) => sent.url().endsWith('/api/recommendations')),
        page.getByRole('button', { name: 'Stay with it' }).click(),
      ]);
      const { mood } = z.object({ mood: moodEstimateSchema }).parse(request.postDataJSON());
      for (const emotion of EMOTIONS)
        expect(Math.abs(mood.scores[emotion] - reading.scores[emotion])).toBeLessThan(1e-3);
      await context.close();
    },
  );
});
