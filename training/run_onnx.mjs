// Runs an ONNX file in onnxruntime-web, as the product does, over many normalised 48x48 faces.
//   node training/run_onnx.mjs NETWORK.onnx FACES.f32 FOLDER            writes FOLDER/OUTPUT.f32 for every output
//   node training/run_onnx.mjs NETWORK.onnx FACES.f32 FOLDER --ranges   writes FOLDER/ranges.json instead
// Needs the repository's npm packages.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ort from 'onnxruntime-web';

const BATCH = 32;
const SIDE = 48;
const [network, facesFile, folder, mode] = process.argv.slice(2);
if (!network || !facesFile || !folder) {
  console.error('expected: node run_onnx.mjs NETWORK.onnx FACES.f32 FOLDER [--ranges]');
  process.exit(2);
}
ort.env.wasm.numThreads = 1;
const session = await ort.InferenceSession.create(readFileSync(network), { executionProviders: ['wasm'] });
const bytes = readFileSync(facesFile);
const faces = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
const count = faces.length / SIDE ** 2;

const collected = Object.fromEntries(session.outputNames.map((name) => [name, []]));
for (let start = 0; start < count; start += BATCH) {
  const size = Math.min(BATCH, count - start);
  const slice = faces.slice(start * SIDE ** 2, (start + size) * SIDE ** 2);
  const answers = await session.run({ face: new ort.Tensor('float32', slice, [size, 1, SIDE, SIDE]) });
  for (const [name, { data }] of Object.entries(answers)) {
    collected[name].push(mode === '--ranges' ? extremes(data) : Float32Array.from(data));
  }
}
if (mode === '--ranges') {
  const mean = (pairs, index) => pairs.reduce((sum, pair) => sum + pair[index], 0) / pairs.length;
  const ranges = Object.entries(collected).map(([name, pairs]) => [name, [mean(pairs, 0), mean(pairs, 1)]]);
  writeFileSync(join(folder, 'ranges.json'), JSON.stringify(Object.fromEntries(ranges)));
} else {
  for (const [name, parts] of Object.entries(collected)) {
    writeFileSync(join(folder, `${name}.f32`), Buffer.concat(parts.map((part) => Buffer.from(part.buffer))));
  }
}

function extremes(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
