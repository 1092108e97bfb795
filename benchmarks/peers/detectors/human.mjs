// The detector of @vladmandic/human (MIT): BlazeFace back, 256×256, tfjs on wasm, one thread, its own settings except
// that it may find as many faces as there are.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { withFileFetch } from '../fetch-files.mjs';
import { FRAME_CONFIG } from '../human.mjs';
import { rgbOf } from './pictures.mjs';

const MODULES = path.join(import.meta.dirname, '../../node_modules');
const FOLDER = path.join(MODULES, '@vladmandic/human');

export async function createDetector() {
  const { Human } = createRequire(import.meta.url)(path.join(FOLDER, 'dist/human.node-wasm.js'));
  const { face } = FRAME_CONFIG;
  const human = new Human({
    ...FRAME_CONFIG,
    face: {
      ...face,
      // Its boxes are for its own crop, 1.4 times as large as the face; those that are judged here are the face's.
      detector: { ...face.detector, maxDetected: 50, scale: 1 },
      emotion: { ...face.emotion, enabled: false },
    },
    backend: 'wasm',
    debug: false,
    modelBasePath: pathToFileURL(path.join(FOLDER, 'models')).href + '/',
    wasmPath: path.join(MODULES, '@tensorflow/tfjs-backend-wasm/dist') + path.sep,
  });
  await withFileFetch(() => human.load());
  return {
    name: 'human',
    async detectFaces({ width, height, data }) {
      const picture = human.tf.tensor4d(rgbOf(data), [1, height, width, 3], 'int32');
      const result = await human.detect(picture);
      human.tf.dispose(picture);
      return result.face.map(({ box: [x, y, w, h], boxScore, score }) => ({
        x,
        y,
        width: w,
        height: h,
        score: boxScore || score,
      }));
    },
    dispose: () => undefined,
  };
}
