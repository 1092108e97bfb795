import { createFrameGrabber, decodeImage } from '@emoverse/vision';
import { loadTracker } from './camera/load-tracker.ts';
import { loadVision } from './camera/load-vision.ts';
import { serveVision } from './camera/serve-vision.ts';

// Reads pictures off the main thread. Nothing that could show a face leaves it: only scores and boxes do.
const get: typeof fetch = (input, init) => fetch(input, init);
const handle = serveVision({
  load: (detector, onProgress) => loadVision(get, detector, onProgress),
  improve: (vision) => loadTracker(get, vision),
  grabFrame: createFrameGrabber(),
  decodeImage,
  answer: (answer) => self.postMessage(answer),
  stopwatch: () => performance.now(),
  close: () => self.close(),
});
self.addEventListener('message', (event: MessageEvent<unknown>) => void handle(event.data));
