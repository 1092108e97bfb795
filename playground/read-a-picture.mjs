// Reads every face of a picture with the packages as a developer would: node playground/read-a-picture.mjs photo.jpg
import { readFile } from 'node:fs/promises';
import { readNetwork } from '@emoverse/models';
import { createRuntime, createVision, decodeImage } from '@emoverse/vision';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node playground/read-a-picture.mjs PICTURE');
  process.exit(2);
}
const vision = await createVision({
  runtime: createRuntime(),
  emotionModel: await readNetwork('emoverse-fer-int8'),
  detector: {
    ...(await readNetwork('blazeface-back')),
    fullRangeNetwork: async () => (await readNetwork('blazeface-full-range')).network,
  },
});
console.log(await vision.readPhoto(await decodeImage(await readFile(file), { at: Date.now() })));
await vision.dispose();
