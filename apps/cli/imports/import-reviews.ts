import type { Rejection } from '@emoverse/catalogue';
import type { CatalogueItem, ItemId } from '@emoverse/domain';
import { analyzeReview } from '@emoverse/sentiment';
import type { ItemTone, Store } from '@emoverse/storage';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { CommandIo } from '../command-io.ts';
import { createProgress } from '../terminal/progress.ts';
import type { FileIdentity } from './identify-file.ts';

const reviewLineSchema = z.object({ imdb_id: z.string().min(1), text: z.string().min(1) });

/** Where an import stands: lines done, and sum of tones and count of texts by IMDb id. */
const reviewProgressSchema = z.object({
  lines: z.number().int(),
  rejected: z.number().int(),
  tones: z.record(z.string(), z.tuple([z.number(), z.number().int()])),
});
type ReviewProgress = z.infer<typeof reviewProgressSchema>;

export interface ReviewSummary {
  readonly reviews: number;
  readonly rejected: number;
  /** Reviews of films that are not in the catalogue. */
  readonly unknownFilm: number;
  readonly items: number;
}

export interface ReviewImport {
  readonly path: string;
  readonly identity: FileIdentity;
  /** Items whose `imdb` id is looked for. */
  readonly items: readonly CatalogueItem[];
  readonly onRejections: (rejections: readonly Rejection[], resumed: boolean) => Promise<void>;
}

const LINES_A_CHECKPOINT = 2000;

/**
 * Turns reviews (JSON lines with `imdb_id` and `text`) into the mean tone of each film. Only the figures are
 * stored, no text. The tones of an earlier file of the same name are replaced. Goes on where it was cut off.
 */
export async function importReviews(
  what: ReviewImport,
  store: Store,
  io: CommandIo,
): Promise<{ summary: ReviewSummary; resumedAfter: number }> {
  const name = `import/reviews/${what.identity.key}`;
  const known = reviewProgressSchema.safeParse(await store.catalogue.checkpoint(name));
  const state: ReviewProgress = known.success ? known.data : { lines: 0, rejected: 0, tones: {} };
  const resumedAfter = state.lines;
  const source = createReadStream(what.path);
  const progress = createProgress(io, 'Reading reviews', 'reviews');
  let line = 0;
  try {
    for await (const text of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (line <= resumedAfter) continue;
      await takeLine(text, line, state, (rejections) => what.onRejections(rejections, resumedAfter > 0));
      state.lines = line;
      if (line % LINES_A_CHECKPOINT === 0) await store.catalogue.saveCheckpoint(name, state, io.now());
      await progress.to(source.bytesRead / Math.max(1, what.identity.size), line - resumedAfter);
    }
    const { tones, summary } = summarise(state, what.items);
    await store.inTransaction(async ({ reviews, catalogue }) => {
      await reviews.replaceImportedTones(`reviews/${basename(what.path)}`, tones);
      await catalogue.clearCheckpoint(name);
    });
    return { summary, resumedAfter };
  } finally {
    progress.end();
    source.destroy();
  }
}

async function takeLine(
  text: string,
  line: number,
  state: ReviewProgress,
  onRejections: (rejections: readonly Rejection[]) => Promise<void>,
): Promise<void> {
  if (text.trim() === '') return;
  const review = reviewLineSchema.safeParse(parseJson(text));
  if (!review.success) {
    state.rejected += 1;
    const reason = review.error.issues
      .map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`)
      .join('; ');
    return onRejections([{ line, reason }]);
  }
  const [sum, count] = state.tones[review.data.imdb_id] ?? [0, 0];
  state.tones[review.data.imdb_id] = [sum + analyzeReview(review.data.text).tone, count + 1];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function summarise(
  { tones, rejected }: ReviewProgress,
  items: readonly CatalogueItem[],
): { tones: ItemTone[]; summary: ReviewSummary } {
  const byImdb = new Map<string, ItemId[]>();
  for (const { id, externalIds } of items) {
    const imdb = externalIds['imdb'];
    if (imdb !== undefined) byImdb.set(imdb, [...(byImdb.get(imdb) ?? []), id]);
  }
  const found = Object.entries(tones).flatMap(([imdb, [sum, count]]) =>
    (byImdb.get(imdb) ?? []).map((itemId) => ({ itemId, tone: sum / count, reviews: count })),
  );
  const counts = Object.entries(tones).map(([imdb, [, count]]) => ({ imdb, count }));
  return {
    tones: found,
    summary: {
      reviews: counts.reduce((sum, { count }) => sum + count, 0),
      rejected,
      unknownFilm: counts.filter(({ imdb }) => !byImdb.has(imdb)).reduce((sum, { count }) => sum + count, 0),
      items: found.length,
    },
  };
}
