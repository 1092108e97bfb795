// @vladmandic/human in its browser build, wasm, detection and emotion only, every frame looked at anew.
import { Human } from '/bench/modules/@vladmandic/human/dist/human.esm.js';

const OFF = { enabled: false };
const CONFIG = {
  backend: 'wasm',
  debug: false,
  modelBasePath: '/bench/modules/@vladmandic/human/models/',
  wasmPath: '/bench/modules/@tensorflow/tfjs-backend-wasm/dist/',
  cacheSensitivity: 0,
  filter: OFF,
  face: {
    enabled: true,
    detector: { rotation: false, maxDetected: 1, skipFrames: 0, skipTime: 0 },
    mesh: OFF,
    attention: OFF,
    iris: OFF,
    description: OFF,
    antispoof: OFF,
    liveness: OFF,
    emotion: { enabled: true, minConfidence: 0, skipFrames: 0, skipTime: 0 },
  },
  body: OFF,
  hand: OFF,
  object: OFF,
  gesture: OFF,
  segmentation: OFF,
};

export async function createReader() {
  const human = new Human(CONFIG);
  await human.load();
  const { tf } = human;
  const network = human.models.models.emotion;
  const tile = Float32Array.from({ length: 48 * 48 }, (_, place) => (place * 37) % 256);
  return {
    async read(source) {
      const { face } = await human.detect(source);
      const emotion = face[0]?.emotion?.[0]?.emotion;
      return { found: emotion !== undefined, emotion };
    },
    async classify() {
      const from = performance.now();
      const answer = tf.tidy(() => {
        const face = tf.image.resizeBilinear(tf.tensor4d(tile, [1, 48, 48, 1]), [64, 64], false);
        return network.execute(tf.sub(tf.div(face, 127.5), 1));
      });
      await answer.data();
      answer.dispose();
      return { found: true, milliseconds: performance.now() - from };
    },
  };
}
