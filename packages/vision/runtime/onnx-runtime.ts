import * as ort from 'onnxruntime-web/wasm';
import { unreadableModel } from './unreadable-model.ts';
import { openSession } from './open-session.ts';
import type { Runtime, RuntimeOptions } from './runtime.ts';

/**
 * A runtime on onnxruntime-web's CPU build (wasm, SIMD, one thread: threads would need cross-origin isolation,
 * which breaks embedded players). Nothing is loaded before the first session.
 */
export function createOnnxRuntime({ wasm }: RuntimeOptions): Runtime {
  return {
    async createSession(network) {
      // The library keeps one wasm module a thread and takes its settings from here at the first session.
      ort.env.logLevel = 'error';
      ort.env.wasm.numThreads = 1;
      if (wasm instanceof Uint8Array) ort.env.wasm.wasmBinary = wasm;
      else ort.env.wasm.wasmPaths = { wasm };
      try {
        const options = {
          executionProviders: ['wasm'],
          graphOptimizationLevel: 'all',
          logSeverityLevel: 3,
        } as const;
        const session = await ort.InferenceSession.create(network, options);
        return openSession(session, (data, dims) => new ort.Tensor('float32', data, dims));
      } catch (cause) {
        throw unreadableModel(network, cause);
      }
    },
  };
}
