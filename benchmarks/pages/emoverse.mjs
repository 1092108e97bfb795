// The product itself: the built vision worker of the web app, spoken to as the app does, and the built mood package.
import { topEmotion } from '@emoverse/domain';
import { initialMood, updateMood } from '@emoverse/mood';

export async function createReader({ worker: address }) {
  const worker = new Worker(address, { type: 'module' });
  const waiting = new Map();
  let loaded;
  const ready = new Promise((resolve, reject) => (loaded = { resolve, reject }));
  worker.addEventListener('error', (event) => loaded.reject(new Error(event.message)));
  worker.addEventListener('message', ({ data }) => {
    if (data.kind === 'ready') loaded.resolve();
    if (data.kind === 'failed') {
      const error = new Error(`${data.code}: ${data.message}`);
      loaded.reject(error);
      for (const [id, { reject }] of waiting) if (data.id === undefined || data.id === id) reject(error);
    }
    if (data.kind === 'seen') waiting.get(data.id)?.resolve(data.seen);
    waiting.delete(data.id);
  });
  worker.postMessage({ kind: 'load', detector: 'neural', skipping: false });
  await ready;

  let id = 0;
  let at = Date.now();
  let mood = initialMood(at);
  return {
    async read(canvas) {
      id += 1;
      // The film's own clock: its pictures come 30 a second, however long one takes.
      at += 1000 / 30;
      const bitmap = new VideoFrame(canvas, { timestamp: Math.round(1000 * at) });
      const seen = await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ kind: 'read-frame', id, bitmap, at, debug: true }, [bitmap]);
      });
      mood = updateMood(mood, seen);
      return {
        found: seen.kind === 'scores',
        emotion: seen.kind === 'scores' ? topEmotion(seen.scores) : undefined,
        stages: stagesOf(seen.times),
      };
    },
  };
}

/** Milliseconds by the stage's own name. */
function stagesOf({ totalMs: _, ...times }) {
  return Object.fromEntries(Object.entries(times).map(([name, ms]) => [name.replace('Ms', ''), ms]));
}
