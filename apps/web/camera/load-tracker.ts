import type { Vision } from '@emoverse/vision';
import faceTrackerUrl from '@emoverse/models/blazeface-front.onnx?url';
import { fetchWithProgress } from './fetch-with-progress.ts';

/** Fetches the tracking network, which readings work without: it need not keep the first one waiting. */
export async function loadTracker(fetch: typeof globalThis.fetch, vision: Vision): Promise<void> {
  await vision.addTracker(await fetchWithProgress(fetch, faceTrackerUrl, () => undefined));
}
