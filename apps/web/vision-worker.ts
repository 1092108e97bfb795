import { decodeImage, frameFromBitmap } from '@emoverse/vision';
import { loadVision } from './camera/load-vision.ts';
import { serveVision } from './camera/serve-vision.ts';

// Reads pictures off the main thread. Nothing that could show a face leaves it: only scores and boxes do.
const handle = serveVision({
  load: (detector, onProgress) => loadVision((input, init) => fetch(input, init), detector, onProgress),
  frameFromBitmap,
  decodeImage,
  answer: (answer) => self.postMessage(answer),
  stopwatch: () => performance.now(),
  close: () => self.close(),
});
self.addEventListener('message', (event: MessageEvent<unknown>) => void handle(event.data));
