import {
  createFrameGrabber,
  createHandReader,
  createRuntime,
  decodeImage,
  type Vision,
} from '@emoverse/vision';
import { createWebGpuRuntime, findWebGpu, timeGpuRoundTrip } from '@emoverse/vision/webgpu';
import webGpuWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import trimmedWasmUrl from 'trimmed-runtime.wasm?url';
import { engineMemory } from './camera/engine-memory.ts';
import { fetchWithProgress } from './camera/fetch-with-progress.ts';
import { loadHands } from './camera/load-hands.ts';
import { loadTracker } from './camera/load-tracker.ts';
import { fetchEmotionModel, GPU_MODEL, loadVision } from './camera/load-vision.ts';
import { serveVision } from './camera/serve-vision.ts';
import { tryWebGpu } from './camera/try-webgpu.ts';

// Reads pictures off the main thread. Nothing that could show a face leaves it: only scores and boxes do.
const get: typeof fetch = (input, init) => fetch(input, init);
const stopwatch = (): number => performance.now();
/** Somebody who has tapped already must not wait for what only the next readings gain by. */
const TAPPED_MS = 150;
const nextTask = (milliseconds = 0): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
let tracker: Promise<void> | undefined;
const addTracker = (vision: Vision): Promise<void> =>
  (tracker ??= loadTracker(get, vision).catch((cause: unknown) => {
    tracker = undefined;
    throw cause;
  }));
const handle = serveVision({
  load: (detector, runtime, onProgress) => loadVision(get, detector, runtime, onProgress),
  async warmUp(vision, isWanted) {
    await nextTask(TAPPED_MS);
    if (!isWanted()) return;
    await addTracker(vision);
    // Between looks the worker hears whether it is asked.
    const mayGoOn = async (): Promise<boolean> => {
      await nextTask();
      return isWanted();
    };
    await vision.warmUp({ stopwatch, mayGoOn });
  },
  // The thread has one runtime, and it is there already.
  loadHands: async () =>
    createHandReader({ runtime: createRuntime({ wasm: trimmedWasmUrl }), ...(await loadHands(get)) }),
  async improve(vision) {
    await addTracker(vision);
    await tryWebGpu({
      vision,
      findWebGpu: () => findWebGpu(navigator),
      createRuntime: () => createWebGpuRuntime({ wasm: webGpuWasmUrl }),
      memory: engineMemory('caches' in self ? caches : undefined),
      timeRoundTrip: () => timeGpuRoundTrip(navigator, stopwatch),
      modelName: GPU_MODEL,
      emotionModel: () =>
        fetchEmotionModel(
          GPU_MODEL,
          (address) => fetchWithProgress(get, address, () => undefined),
          () => undefined,
        ),
      stopwatch,
    });
  },
  grabFrame: createFrameGrabber(),
  decodeImage,
  answer: (answer) => self.postMessage(answer),
  stopwatch,
  close: () => self.close(),
});
self.addEventListener('message', (event: MessageEvent<unknown>) => void handle(event.data));
