// RetinaFace with MobileNet 0.25 inside retinaface (npm, MIT; the weights are InsightFace's), by its own code: the
// picture fitted into 640×640 from the top left, score from .75, overlap .5. onnxruntime-node, one thread.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { drawn } from './pictures.mjs';

const FOLDER = path.join(import.meta.dirname, '../../node_modules/retinaface');
const SIDE = 640;

export async function createDetector() {
  const ort = createRequire(import.meta.url)('onnxruntime-node');
  const { default: Retinaface } = await import(pathToFileURL(path.join(FOLDER, 'dist/index.js')).href);
  const session = await ort.InferenceSession.create(path.join(FOLDER, 'mnet.25_v2.onnx'), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const detector = new Retinaface(session, ort.Tensor, SIDE, SIDE);
  return {
    name: 'RetinaFace 0.25',
    async detectFaces(frame) {
      const scale = Math.min(SIDE / frame.width, SIDE / frame.height);
      const data = drawn(frame, (frame.width * scale) | 0, (frame.height * scale) | 0, SIDE, SIDE);
      const faces = await detector.detect({ width: SIDE, height: SIDE, data }, scale);
      return faces.map(({ rect: [left, top, right, bottom], prob }) => ({
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
        score: prob,
      }));
    },
    dispose: () => session.release(),
  };
}
