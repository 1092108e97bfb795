// @vladmandic/face-api (MIT): its own expression network, tfjs on wasm, one thread.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const MODULES = path.join(import.meta.dirname, '..', 'node_modules');
const FOLDER = path.join(MODULES, '@vladmandic', 'face-api');
const EMOTION_OF = {
  angry: 'angry',
  disgusted: 'disgust',
  fearful: 'fear',
  happy: 'happy',
  sad: 'sad',
  surprised: 'surprise',
  neutral: 'neutral',
};

/** What the network comes to, weights and structure, as the package ships it. */
const FILES = ['face_expression_model-weights_manifest.json', 'face_expression_model.bin'].map((name) =>
  path.join(FOLDER, 'model', name),
);
export const bytes = FILES.reduce((sum, file) => sum + statSync(file).size, 0);

async function open() {
  const tf = require('@tensorflow/tfjs');
  const { setWasmPaths } = require('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(path.join(MODULES, '@tensorflow', 'tfjs-backend-wasm', 'dist') + path.sep);
  await tf.setBackend('wasm');
  await tf.ready();
  return { tf, faceapi: require(path.join(FOLDER, 'dist', 'face-api.node-wasm.js')) };
}

function emotionsOf(expressions) {
  return Object.fromEntries(
    Object.entries(EMOTION_OF).map(([expression, emotion]) => [emotion, expressions[expression]]),
  );
}

/** Gray tiles as three equal channels; the package itself scales to 112×112 and takes its mean off. */
export default async function createReader() {
  const { tf, faceapi } = await open();
  const network = faceapi.nets.faceExpressionNet;
  await network.loadFromDisk(path.join(FOLDER, 'model'));
  return {
    name: 'face-api',
    labels: Object.values(EMOTION_OF),
    bytes,
    async read(gray) {
      const tile = tf.tidy(() => tf.tile(tf.tensor3d(Float32Array.from(gray), [48, 48, 1]), [1, 1, 3]));
      const expressions = await network.predictExpressions(tile);
      tile.dispose();
      return emotionsOf(expressions);
    },
  };
}

/** Whole frames: RGB bytes, row-major. The tiny detector at its default size: the faster one of the two. */
export async function createFrameReader() {
  const { tf, faceapi } = await open();
  await faceapi.nets.tinyFaceDetector.loadFromDisk(path.join(FOLDER, 'model'));
  await faceapi.nets.faceExpressionNet.loadFromDisk(path.join(FOLDER, 'model'));
  const options = new faceapi.TinyFaceDetectorOptions();
  return {
    name: 'face-api',
    async read({ rgb, width, height }) {
      const picture = tf.tensor3d(rgb, [height, width, 3], 'int32');
      const found = await faceapi.detectSingleFace(picture, options).withFaceExpressions();
      picture.dispose();
      if (found === undefined) return { found: false };
      const emotions = emotionsOf(found.expressions);
      const [[emotion]] = Object.entries(emotions).sort(([, a], [, b]) => b - a);
      return { found: true, emotion, box: Object.values(found.detection.box) };
    },
  };
}
