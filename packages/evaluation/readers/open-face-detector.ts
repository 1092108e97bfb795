import { networkFile } from '@emoverse/models';
import { createFaceDetector, createRuntime, type FaceDetector, type Runtime } from '@emoverse/vision';
import { createHaarDetector } from '@emoverse/vision/haar';
import { readFile } from 'node:fs/promises';

/** One of the product's detectors, with the networks or the cascade that come with EmoVerse. */
export async function openFaceDetector(
  kind: 'neural' | 'haar',
  runtime: Runtime = createRuntime(),
): Promise<FaceDetector> {
  if (kind === 'haar')
    return createHaarDetector(await readFile(networkFile('haar-frontalface', 'cascade.json'), 'utf8'));
  const network = await readFile(networkFile('blazeface-back'));
  return createFaceDetector(
    { network, fullRangeNetwork: () => readFile(networkFile('blazeface-full-range')) },
    runtime,
  );
}
