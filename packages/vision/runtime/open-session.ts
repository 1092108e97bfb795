import { EmoVerseError } from '@emoverse/domain';
import type { InferenceSession, Tensor as OnnxTensor } from 'onnxruntime-web';
import type { Session, Tensor } from './runtime.ts';

type MakeTensor = (data: Float32Array, dims: readonly number[]) => OnnxTensor;

/** A session of any build of onnxruntime-web as the stages use it. `makeTensor`: of the same build. */
export function openSession(session: InferenceSession, makeTensor: MakeTensor): Session {
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
      return enqueue(() => runOnce(session, inputs, makeTensor));
    },
    async dispose() {
      if (disposed) return;
      disposed = true;
      await enqueue(() => session.release());
    },
  };
}

async function runOnce(
  session: InferenceSession,
  inputs: Readonly<Record<string, Tensor>>,
  makeTensor: MakeTensor,
): Promise<Record<string, Tensor>> {
  const feeds = Object.entries(inputs).map(
    ([name, { data, dims }]) => [name, makeTensor(data, dims)] as const,
  );
  const answers = await session.run(Object.fromEntries(feeds));
  const tensors: Record<string, Tensor> = {};
  for (const [name, answer] of Object.entries(answers)) {
    // A tensor on the graphics card is copied from there; one in memory is there at once.
    const data = await answer.getData();
    if (!(data instanceof Float32Array)) {
      throw new EmoVerseError(
        'model-unreadable',
        `expected output ${name} of type float32, got ${answer.type}`,
      );
    }
    tensors[name] = { data: data.slice(), dims: [...answer.dims] };
    answer.dispose();
  }
  return tensors;
}
