// Reads one picture with the packages as a developer would: node playground/read-a-picture.mjs photo.jpg
import { readFile } from 'node:fs/promises';
import { createRuntime, createVision, decodeImage, followNobody, visionAssetPaths } from '@emoverse/vision';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node playground/read-a-picture.mjs PICTURE');
  process.exit(2);
}
const model = new URL('../models/emoverse-fer-int8/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('manifest.json', model), 'utf8'));
const vision = await createVision({
  runtime: createRuntime(),
  emotionModel: { manifest, network: await readFile(new URL('model.onnx', model)) },
  detector: { kind: 'neural', network: await readFile(visionAssetPaths().neuralDetector) },
});
const frame = await decodeImage(await readFile(file), { at: Date.now() });
const {
  classification,
  followed: _followed,
  ...reading
} = await vision.readFrame(frame, followNobody, 'thorough');
console.log(reading);
console.log(classification?.heads);
await vision.dispose();
