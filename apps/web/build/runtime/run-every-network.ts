// Runs every network that the product reads faces and hands with, on a wasm runtime, and prints what they answer, one JSON object
// of names to numbers or messages. `trace-runtime.ts` watches which functions of the runtime this calls.
//
//   node --conditions=source --import ./tools/typescript-hooks.mjs apps/web/build/runtime/run-every-network.ts FILE.wasm
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { elementAt } from '@emoverse/domain';
import { createFaceDetector, createRuntime, type Frame, type Session } from '@emoverse/vision';

const [, , file] = process.argv;
const { resolve } = createRequire(import.meta.url);
const runtime = createRuntime({
  wasm: new Uint8Array(readFileSync(file ?? resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'))),
});
const answers: Record<string, readonly number[] | string> = {};
const network = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(name)));
const detectorBytes = network('@emoverse/models/blazeface-back.onnx');
const trackerBytes = network('@emoverse/models/blazeface-front.onnx');
const MODELS = path.resolve(import.meta.dirname, '../../../../models');

/** Neither flat nor even, and another one each time. */
function wave(length: number, seed: number): Float32Array {
  return Float32Array.from(
    { length },
    (_, index) => Math.sin(index / (7 + seed)) * Math.cos(index / (311 - seed)),
  );
}

async function ask(session: Session, dims: readonly number[], seed: number): Promise<readonly number[]> {
  const data = wave(
    dims.reduce((product, dim) => product * dim, 1),
    seed,
  );
  const outputs = await session.run({ [elementAt(session.inputNames, 0)]: { data, dims } });
  return Object.values(outputs).flatMap((tensor) => Array.from(tensor.data));
}

async function messageOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'went well';
  } catch (cause) {
    const causes = cause instanceof Error && cause.cause instanceof Error ? ` < ${cause.cause.message}` : '';
    return `${String(cause)}${causes}`;
  }
}

const networks: { name: string; bytes: Uint8Array; dims: readonly number[] }[] = [
  ...readdirSync(MODELS)
    .filter((name) => name.startsWith('emoverse-fer'))
    .map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(path.join(MODELS, name, 'model.onnx'))),
      dims: [1, 1, 48, 48],
    })),
  { name: 'detector', bytes: detectorBytes, dims: [1, 256, 256, 3] },
  { name: 'tracker', bytes: trackerBytes, dims: [1, 128, 128, 3] },
  ...(['palm-detection', 'hand-landmarks', 'face-mesh'] as const).map((name) => ({
    name,
    bytes: network(`@emoverse/models/${name}.onnx`),
    dims: name === 'hand-landmarks' ? [1, 224, 224, 3] : [1, 192, 192, 3],
  })),
];
for (const { name, bytes, dims } of networks) {
  const session = await runtime.createSession(bytes);
  for (const seed of [0, 1, 2]) answers[`${name} ${seed}`] = await ask(session, dims, seed);
  answers[`${name}, wrong input`] = await messageOf(ask(session, [1, 2, 3, 5], 0));
  answers[`${name}, right again`] = await ask(session, dims, 3);
  await session.dispose();
}

const size = { width: 640, height: 480 };
const pixels = Uint8ClampedArray.from(wave(4 * size.width * size.height, 5), (level) => 128 + 120 * level);
const frame: Frame = { ...size, data: pixels, at: 0 };
const detector = await createFaceDetector(
  {
    network: detectorBytes,
    fullRangeNetwork: () => Promise.resolve(network('@emoverse/models/blazeface-full-range.onnx')),
  },
  runtime,
);
for (const detail of ['fast', 'thorough'] as const)
  answers[`faces, ${detail}`] = (await detector.detectFaces(frame, detail)).map(({ score }) => score);
await detector.dispose();

answers['no network'] = await messageOf(runtime.createSession(new Uint8Array(64)));
answers['half a network'] = await messageOf(
  runtime.createSession(elementAt(networks, 0).bytes.subarray(0, 50_000)),
);
process.stdout.write(`${JSON.stringify(answers)}\n`);
