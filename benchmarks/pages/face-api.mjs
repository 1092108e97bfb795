// @vladmandic/face-api in its browser build, wasm, tiny detector at its default size and expression network.
import * as faceapi from '/bench/modules/@vladmandic/face-api/dist/face-api.esm.js';

const MODELS = '/bench/modules/@vladmandic/face-api/model';

export async function createReader() {
  const { tf } = faceapi;
  tf.setWasmPaths('/bench/modules/@tensorflow/tfjs-backend-wasm/dist/');
  await tf.setBackend('wasm');
  await tf.ready();
  await Promise.all([
    faceapi.nets.tinyFaceDetector.load(MODELS),
    faceapi.nets.faceExpressionNet.load(MODELS),
  ]);
  const options = new faceapi.TinyFaceDetectorOptions();
  const tile = Float32Array.from({ length: 48 * 48 }, (_, place) => (place * 37) % 256);
  return {
    async read(source) {
      const found = await faceapi.detectSingleFace(source, options).withFaceExpressions();
      return { found: found !== undefined, emotion: found?.expressions.asSortedArray()[0].expression };
    },
    async classify() {
      const from = performance.now();
      const face = tf.tidy(() => tf.tile(tf.tensor3d(tile, [48, 48, 1]), [1, 1, 3]));
      await faceapi.nets.faceExpressionNet.predictExpressions(face);
      face.dispose();
      return { found: true, milliseconds: performance.now() - from };
    },
  };
}
