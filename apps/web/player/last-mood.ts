import { z } from 'zod';
import { keep, readKept } from '../state/read-kept.ts';
import type { Services } from '../state/services.ts';
import type { Visit } from '../state/visit.ts';
import type { LastMood } from './route-for-now.ts';

const KEY = 'emoverse.last-mood';
const lastMoodSchema = z.object({
  valence: z.number().min(-1).max(1),
  arousal: z.number().min(-1).max(1),
  at: z.number(),
});

/** Remembers the mood of each visit in this browser; the answer is the last one, across tabs and visits. */
export function keepLastMood(
  { keep: kept, now }: Pick<Services, 'keep' | 'now'>,
  visit: Pick<Visit, 'store'>,
): () => LastMood | undefined {
  visit.store.subscribe((state, before) => {
    if (state.kind !== 'chosen' || (before.kind === 'chosen' && before.mood === state.mood)) return;
    const { valence, arousal } = state.mood;
    keep(kept, KEY, { valence, arousal, at: now() } satisfies LastMood);
  });
  return () => readKept(kept, KEY, lastMoodSchema);
}
