import palmUrl from '@emoverse/models/palm-detection.onnx?url';
import handUrl from '@emoverse/models/hand-landmarks.onnx?url';
import { fetchWithProgress } from './fetch-with-progress.ts';
import type { LoadProgress } from './vision-client.ts';

/** The networks that see hands, as they were published. */
export interface HandNetworks {
  readonly palmNetwork: Uint8Array;
  readonly handNetwork: Uint8Array;
}

/** Whether the host has them: what EmoVerse is installed from may have left them out. */
export async function hasHands(fetch: typeof globalThis.fetch): Promise<boolean> {
  const answers = await Promise.all([palmUrl, handUrl].map((address) => fetch(address, { method: 'HEAD' })));
  return answers.every(({ ok }) => ok);
}

/** Bytes of both, for an honest progress bar before the host says more. */
const BYTES = 2_200_000;

/**
 * Fetches the networks for hands from the app's own host, which only who switches thumbs on needs. Their addresses change with
 * what they hold, so that the browser keeps them. Throws `EmoVerseError` `model-unreachable`.
 */
export async function loadHands(
  fetch: typeof globalThis.fetch,
  onProgress: (progress: LoadProgress) => void = () => undefined,
): Promise<HandNetworks> {
  let loaded = 0;
  const get = (address: string): Promise<Uint8Array> =>
    fetchWithProgress(fetch, address, (bytes) => {
      loaded += bytes;
      onProgress({ loaded, total: Math.max(BYTES, loaded) });
    });
  const [palmNetwork, handNetwork] = await Promise.all([get(palmUrl), get(handUrl)]);
  return { palmNetwork, handNetwork };
}
