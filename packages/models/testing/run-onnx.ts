import * as ort from 'onnxruntime-web/wasm';
import type { Value } from './interpret-tflite.ts';

/** What an ONNX network with one input answers, in the order of its outputs. */
export async function runOnnx(
  network: Uint8Array,
  inputs: readonly Value[],
): Promise<readonly (readonly Value[])[]> {
  ort.env.logLevel = 'error';
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(network, { logSeverityLevel: 3 });
  try {
    const answers: Value[][] = [];
    for (const { data, dims } of inputs) {
      const given = await session.run({ [session.inputNames[0]]: new ort.Tensor('float32', data, dims) });
      answers.push(
        session.outputNames.map((name) => ({
          dims: [...given[name].dims],
          data: Float32Array.from(given[name].data as Float32Array),
        })),
      );
    }
    return answers;
  } finally {
    await session.release();
  }
}
