import { setImmediate } from 'node:timers/promises';
import { RECORD_KINDS, type RecordKind } from '@emoverse/domain';
import type { ReadWords, StoredReview } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import { CLOCK_TOLERANCE_MILLISECONDS, isFuture } from '../http/clock-tolerance.ts';
import type { Archive } from './read-archive.ts';
import { TIMES_OF } from './times-of.ts';

/**
 * Looks at every record before the first is stored. Gives the reviews with what was read in them: reading takes so long
 * that it must not happen inside the transaction. Throws what reading the records throws, and ApiProblem
 * `from-the-future` for a time later than clocks differ.
 */
export async function checkArchive(
  archive: Archive,
  now: number,
  readReview: (text: string) => ReadWords,
): Promise<StoredReview[]> {
  refuseFuture(archive.head.exportedAt, now, 'exportedAt');
  const reviews: StoredReview[] = [];
  for (const kind of RECORD_KINDS) {
    if (kind === 'reviews') continue;
    await refuseFutureRecords(archive, kind, now);
  }
  for await (const piece of archive.records('reviews')) {
    for (const review of piece) {
      refuseFuture(review.at, now, 'reviews');
      reviews.push({ ...review, ...readReview(review.text) });
      await setImmediate(); // a long one takes some 10 ms
    }
  }
  return reviews;
}

async function refuseFutureRecords<Kind extends RecordKind>(
  archive: Archive,
  kind: Kind,
  now: number,
): Promise<void> {
  const timesOf = TIMES_OF[kind];
  for await (const piece of archive.records(kind))
    for (const record of piece) for (const at of timesOf(record)) refuseFuture(at, now, kind);
}

function refuseFuture(at: number, now: number, where: string): void {
  if (!isFuture(at, now)) return;
  throw new ApiProblem(
    400,
    'from-the-future',
    `${where} of the file holds the time ${new Date(at).toISOString()}, more than ${CLOCK_TOLERANCE_MILLISECONDS / 3_600_000} hours after this server's: check the clock of this machine`,
  );
}
