// The DenseNet-121 inside faceplugin-face-recognition-js (MIT), on onnxruntime-node, one thread.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const FOLDER = path.join(import.meta.dirname, '..', 'node_modules', 'faceplugin-face-recognition-js');
/** The package names none: this order is the one that agrees with labelled Training tiles. */
const LABELS = ['angry', 'disgust', 'fear', 'happy', 'sad', 'surprise', 'neutral'];
const SIDE = 224;

/** What the network comes to, weights and structure, as the package ships it. */
const FILES = [path.join(FOLDER, 'model', 'fr_expression.onnx')];
export const bytes = FILES.reduce((sum, file) => sum + statSync(file).size, 0);

/** Gray tiles scaled to 224×224 as OpenCV's `resize` does, 0…1, three equal channels. */
export default async function createReader() {
  const ort = require('onnxruntime-node');
  const session = await ort.InferenceSession.create(FILES[0], { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const places = samplePlaces(48, SIDE);
  return {
    name: 'faceplugin DenseNet-121',
    labels: LABELS,
    bytes,
    async read(gray) {
      const picture = scaleBilinear(gray, 48, places).map((level) => level / 255);
      const input = new Float32Array(3 * SIDE * SIDE);
      for (const channel of [0, 1, 2]) input.set(picture, channel * SIDE * SIDE);
      const answer = await session.run({
        [session.inputNames[0]]: new ort.Tensor('float32', input, [1, 3, SIDE, SIDE]),
      });
      const shares = softmax(answer[session.outputNames[0]].data);
      return Object.fromEntries(LABELS.map((label, index) => [label, shares[index]]));
    },
  };
}

/** Bilinear with pixel centres at half integers, edges repeated. */
function scaleBilinear(gray, from, places) {
  const side = places.length;
  const scaled = new Float32Array(side * side);
  for (const [y, down] of places.entries()) {
    for (const [x, across] of places.entries()) {
      const row = (line) =>
        gray[line * from + across.low] * (1 - across.share) + gray[line * from + across.high] * across.share;
      scaled[y * side + x] = row(down.low) * (1 - down.share) + row(down.high) * down.share;
    }
  }
  return scaled;
}

function samplePlaces(from, to) {
  return Array.from({ length: to }, (_, index) => {
    const place = Math.min(from - 1, Math.max(0, ((index + 0.5) * from) / to - 0.5));
    const low = Math.floor(place);
    return { low, high: Math.min(from - 1, low + 1), share: place - low };
  });
}

function softmax(logits) {
  const largest = Math.max(...logits);
  const powers = Array.from(logits, (logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
