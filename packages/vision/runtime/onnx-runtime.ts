import { EmoVerseError } from '@emoverse/domain';
import * as ort from 'onnxruntime-web/wasm';
import type { Runtime, RuntimeOptions, Session, Tensor } from './runtime.ts';

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
        return openSession(await ort.InferenceSession.create(network, options));
      } catch (cause) {
        const got = `expected the bytes of an ONNX network, got ${network.byteLength} bytes that do not load`;
        throw new EmoVerseError('model-unreadable', `${got} (${messageOf(cause)}); load the file again`, {
          cause,
        });
      }
    },
  };
}

function openSession(session: ort.InferenceSession): Session {
  let disposed = false;
  // The library refuses a run while another is under way: each waits for the one before, however that ended.
  let last: Promise<unknown> = Promise.resolve();
  const enqueue = <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(task, task);
    last = result.catch(() => undefined);
    return result;
  };
  return {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    run(inputs) {
      if (disposed) {
        const message = 'this network was disposed: create the vision again before reading on';
        return Promise.reject(new EmoVerseError('vision-disposed', message));
      }
      return enqueue(() => runOnce(session, inputs));
    },
    async dispose() {
      if (disposed) return;
      disposed = true;
      await enqueue(() => session.release());
    },
  };
}

async function runOnce(
  session: ort.InferenceSession,
  inputs: Readonly<Record<string, Tensor>>,
): Promise<Record<string, Tensor>> {
  const feeds = Object.entries(inputs).map(
    ([name, { data, dims }]) => [name, new ort.Tensor('float32', data, dims)] as const,
  );
  const answers = await session.run(Object.fromEntries(feeds));
  const tensors: Record<string, Tensor> = {};
  for (const [name, answer] of Object.entries(answers)) {
    if (!(answer.data instanceof Float32Array)) {
      throw new EmoVerseError(
        'model-unreadable',
        `expected output ${name} of type float32, got ${answer.type}`,
      );
    }
    tensors[name] = { data: answer.data.slice(), dims: [...answer.dims] };
    answer.dispose();
  }
  return tensors;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
