// Loads models/NAME/model.onnx in onnxruntime-web, as the product does, and compares logits with recorded ones.
//   node training/check_parity.mjs models/emoverse-fer models/emoverse-fer/golden.json
// Exit 0 when every difference is within the file's tolerance, else 1. Needs the repository's npm packages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ort from 'onnxruntime-web';

const [folder, pairs] = process.argv.slice(2);
if (!folder || !pairs) {
  console.error('expected: node check_parity.mjs MODEL_FOLDER PAIRS.json');
  process.exit(2);
}
ort.env.wasm.numThreads = 1;
const { input, outputs } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const { tolerance, cases } = JSON.parse(readFileSync(pairs, 'utf8'));
const session = await ort.InferenceSession.create(readFileSync(join(folder, 'model.onnx')), { executionProviders: ['wasm'] });

const size = input.channels * input.height * input.width;
const faces = new Float32Array(cases.length * size);
cases.forEach(({ pixels }, index) => {
  pixels.forEach((gray, offset) => {
    faces[index * size + offset] = (gray / 255 - input.mean[0]) / input.std[0];
  });
});
const shape = [cases.length, input.channels, input.height, input.width];
const answers = await session.run({ [input.name]: new ort.Tensor('float32', faces, shape) });

let largest = 0;
for (const { name, labels } of outputs) {
  const { data } = answers[name];
  cases.forEach(({ logits }, index) => {
    logits[name].forEach((expected, label) => {
      largest = Math.max(largest, Math.abs(data[index * labels.length + label] - expected));
    });
  });
}
const agrees = largest <= tolerance;
console.log(`${cases.length} faces: largest difference of a logit ${largest.toExponential(2)}, allowed ${tolerance}: ${agrees ? 'agrees' : 'DIFFERS'}`);
process.exit(agrees ? 0 : 1);
