// RFB-320 (Ultra-Light-Fast-Generic-Face-Detector, MIT) inside faceplugin-face-recognition-js (MIT), by its own rules:
// the picture stretched to 320×240, score from .65, boxes suppressed from an overlap of .4. onnxruntime-node, one thread.
import { createRequire } from 'node:module';
import path from 'node:path';
import { suppress } from './boxes.mjs';
import { drawn } from './pictures.mjs';

const FILE = path.join(
  import.meta.dirname,
  '../../node_modules/faceplugin-face-recognition-js/model/fr_detect.onnx',
);
const [WIDTH, HEIGHT] = [320, 240];
const SCORE = 0.65;
const OVERLAP = 0.4;

export async function createDetector() {
  const ort = createRequire(import.meta.url)('onnxruntime-node');
  const session = await ort.InferenceSession.create(FILE, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  return {
    name: 'RFB-320',
    async detectFaces(frame) {
      const rgba = drawn(frame, WIDTH, HEIGHT);
      const pixels = WIDTH * HEIGHT;
      const input = new Float32Array(3 * pixels);
      for (let pixel = 0; pixel < pixels; pixel += 1)
        for (let channel = 0; channel < 3; channel += 1)
          input[channel * pixels + pixel] = (rgba[4 * pixel + channel] - 127) / 128;
      const { boxes, scores } = await session.run({
        input: new ort.Tensor('float32', input, [1, 3, HEIGHT, WIDTH]),
      });
      const found = [];
      for (let i = 0; i < scores.data.length / 2; i += 1) {
        const score = scores.data[2 * i + 1];
        if (score < SCORE) continue;
        const [left, top, right, bottom] = boxes.data.subarray(4 * i, 4 * i + 4);
        found.push({
          x: left * frame.width,
          y: top * frame.height,
          width: (right - left) * frame.width,
          height: (bottom - top) * frame.height,
          score,
        });
      }
      return suppress(found, OVERLAP);
    },
    dispose: () => session.release(),
  };
}
