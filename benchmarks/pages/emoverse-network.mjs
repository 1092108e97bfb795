// Our network alone, by the built vision package in the page itself, as the peers stand.
import { classifyEmotion, createRuntime, loadModel } from '@emoverse/vision';

export async function createReader({ model: name }) {
  const folder = `/bench/models/${name}`;
  const manifest = await (await fetch(`${folder}/manifest.json`)).json();
  const network = new Uint8Array(await (await fetch(`${folder}/model.onnx`)).arrayBuffer());
  const wasm = '/bench/modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm';
  const model = await loadModel({ manifest, network }, createRuntime({ wasm }));
  const size = model.manifest.input.width;
  const pixels = Float32Array.from({ length: size * size }, (_, place) => (place * 37) % 256);
  return {
    async classify() {
      const from = performance.now();
      await classifyEmotion({ size, pixels }, model);
      return { found: true, milliseconds: performance.now() - from };
    },
  };
}
