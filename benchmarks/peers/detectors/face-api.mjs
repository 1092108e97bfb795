import { createRequire } from 'node:module';
import path from 'node:path';
import { rgbOf } from './pictures.mjs';

const MODULES = path.join(import.meta.dirname, '../../node_modules');
const FOLDER = path.join(MODULES, '@vladmandic/face-api');

/** A detector of @vladmandic/face-api (MIT) with its own settings; tfjs on wasm, one thread. */
export async function createFaceApiDetector(name, netOf, optionsOf) {
  const require = createRequire(import.meta.url);
  const tf = require('@tensorflow/tfjs');
  const { setWasmPaths } = require('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(path.join(MODULES, '@tensorflow/tfjs-backend-wasm/dist') + path.sep);
  await tf.setBackend('wasm');
  await tf.ready();
  const faceapi = require(path.join(FOLDER, 'dist/face-api.node-wasm.js'));
  await netOf(faceapi).loadFromDisk(path.join(FOLDER, 'model'));
  const options = optionsOf(faceapi);
  return {
    name,
    async detectFaces({ width, height, data }) {
      const picture = tf.tensor3d(rgbOf(data), [height, width, 3], 'int32');
      const found = await faceapi.detectAllFaces(picture, options);
      picture.dispose();
      return found.map(({ box, score }) => ({
        x: box.x,
        y: box.y,
        width: box.width,
        height: box.height,
        score,
      }));
    },
    dispose: () => undefined,
  };
}
