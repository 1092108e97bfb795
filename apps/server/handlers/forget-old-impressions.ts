import { MOST_RECORDS, type ProfileId } from '@emoverse/domain';
import type { Repositories } from '@emoverse/storage';

/** The log is counted once in so many impressions on average, and twice as many are forgotten then. */
const COUNTED_ONCE_IN = 500;
const FORGOTTEN_AT_ONCE = 2 * COUNTED_ONCE_IN;
/** Below what a restore takes by room for what comes uncounted: more comes with a chance of e^−20. */
const MOST_IMPRESSIONS = MOST_RECORDS.impressions - 20 * COUNTED_ONCE_IN;

/**
 * Keeps a person's log of what was shown below what a restore takes: the oldest that nobody reacted to go. Counting a long
 * log takes some ms of the write lock, so it is done now and then, by chance: that needs no memory, and holds for
 * several processes.
 *
 * @param stored impressions that were just stored.
 * @param random uniform numbers in [0, 1).
 */
export async function forgetOldImpressions(
  { impressions }: Pick<Repositories, 'impressions'>,
  profileId: ProfileId,
  stored: number,
  random: () => number,
  most = MOST_IMPRESSIONS,
): Promise<void> {
  if (random() < stored / COUNTED_ONCE_IN) await impressions.forgetBeyond(profileId, most, FORGOTTEN_AT_ONCE);
}
