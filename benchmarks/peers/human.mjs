// @vladmandic/human (MIT): its own emotion network, tfjs on wasm, one thread.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { withFileFetch } from './fetch-files.mjs';

const require = createRequire(import.meta.url);
const MODULES = path.join(import.meta.dirname, '..', 'node_modules');
const FOLDER = path.join(MODULES, '@vladmandic', 'human');
/** In the order of the network's answer; `src/gear/emotion.ts` of the package. */
const LABELS = ['angry', 'disgust', 'fear', 'happy', 'sad', 'surprise', 'neutral'];
const SIDE = 64;

/** What the network comes to, weights and structure, as the package ships it. */
const FILES = ['emotion.json', 'emotion.bin'].map((name) => path.join(FOLDER, 'models', name));
export const bytes = FILES.reduce((sum, file) => sum + statSync(file).size, 0);

/** Detection and emotion only, every frame looked at anew: what else it can do is not asked for. */
export const FRAME_CONFIG = {
  cacheSensitivity: 0,
  filter: { enabled: false },
  face: {
    enabled: true,
    detector: { rotation: false, maxDetected: 1, skipFrames: 0, skipTime: 0 },
    mesh: { enabled: false },
    attention: { enabled: false },
    iris: { enabled: false },
    description: { enabled: false },
    antispoof: { enabled: false },
    liveness: { enabled: false },
    emotion: { enabled: true, minConfidence: 0, skipFrames: 0, skipTime: 0 },
  },
  body: { enabled: false },
  hand: { enabled: false },
  object: { enabled: false },
  gesture: { enabled: false },
  segmentation: { enabled: false },
};

async function open() {
  // Its `exports` do not name this file, so it is required by path.
  const { Human } = require(path.join(FOLDER, 'dist', 'human.node-wasm.js'));
  const human = new Human({
    ...FRAME_CONFIG,
    backend: 'wasm',
    debug: false,
    modelBasePath: pathToFileURL(path.join(FOLDER, 'models')).href + '/',
    wasmPath: path.join(MODULES, '@tensorflow', 'tfjs-backend-wasm', 'dist') + path.sep,
  });
  await withFileFetch(() => human.load());
  return human;
}

/** Gray 48×48 tiles as its own pipeline would feed them: bilinear to 64×64, gray levels to −1…1. */
export default async function createReader() {
  const human = await open();
  const { tf } = human;
  const network = human.models.models.emotion;
  return {
    name: 'human',
    labels: LABELS,
    bytes,
    async read(gray) {
      const answer = tf.tidy(() => {
        const tile = tf.tensor4d(Float32Array.from(gray), [1, 48, 48, 1]);
        const face = tf.image.resizeBilinear(tile, [SIDE, SIDE], false);
        return network.execute(tf.sub(tf.div(face, 127.5), 1));
      });
      const shares = await answer.data();
      answer.dispose();
      return Object.fromEntries(LABELS.map((label, index) => [label, shares[index]]));
    },
  };
}

/** Whole frames: RGB bytes, row-major. */
export async function createFrameReader() {
  const human = await open();
  return {
    name: 'human',
    async read({ rgb, width, height }) {
      const picture = human.tf.tensor4d(rgb, [1, height, width, 3], 'int32');
      const result = await human.detect(picture);
      human.tf.dispose(picture);
      const [face] = result.face;
      if (face === undefined || !face.emotion?.length) return { found: false };
      return { found: true, emotion: face.emotion[0].emotion, box: face.box };
    },
  };
}
