import type { Services } from './services.ts';

/** So long the page may be busy before it looks whether there is something else to do. */
const SLICE_MS = 12;

/**
 * Cooperative multitasking for long work on the main thread. What is answered is called between the pieces of the work, and waits
 * for the next task whenever a slice of time is used up: the page draws and answers meanwhile.
 */
export function timeSlices({ now, schedule }: Pick<Services, 'now' | 'schedule'>): () => Promise<void> {
  let began = now();
  return async () => {
    if (now() - began < SLICE_MS) return;
    await new Promise<void>((resolve) => schedule(resolve, 0));
    began = now();
  };
}
