import type { Rejection } from '@emoverse/catalogue';
import type { CatalogueItem, ItemId } from '@emoverse/domain';
import { readReview } from '@emoverse/film-profiles';
import type { ItemFigures, Store } from '@emoverse/storage';
import { decodePieces } from '@emoverse/text-files';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { CommandIo } from '../command-io.ts';
import { createProgress } from '../terminal/progress.ts';
import { addReviewTo, figuresOf, newReviewSums, reviewSumsSchema } from '@emoverse/evaluation';
import type { FileIdentity } from './identify-file.ts';

const reviewLineSchema = z.object({ imdb_id: z.string().min(1), text: z.string().min(1) });

/** Where an import stands: lines done, and the sums of the reviews by IMDb id. */
const reviewProgressSchema = z.object({
  lines: z.number().int(),
  rejected: z.number().int(),
  films: z.record(z.string(), reviewSumsSchema),
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
 * Turns reviews (JSON lines with `imdb_id` and `text`) into the figures of each film (tone, emotions). Only the figures are
 * stored, no text. The figures of an earlier file of the same name are replaced. Goes on where it was cut off.
 */
export async function importReviews(
  what: ReviewImport,
  store: Store,
  io: CommandIo,
): Promise<{ summary: ReviewSummary; resumedAfter: number }> {
  const name = `import/reviews/${what.identity.key}`;
  const known = reviewProgressSchema.safeParse(await store.catalogue.checkpoint(name));
  const state: ReviewProgress = known.success ? known.data : { lines: 0, rejected: 0, films: {} };
  const resumedAfter = state.lines;
  const source = createReadStream(what.path);
  const progress = createProgress(io, 'Reading reviews', 'reviews');
  let line = 0;
  try {
    for await (const text of createInterface({
      input: Readable.from(decodePieces(source)),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      line += 1;
      if (line <= resumedAfter) continue;
      await takeLine(text, line, state, (rejections) => what.onRejections(rejections, resumedAfter > 0));
      state.lines = line;
      if (line % LINES_A_CHECKPOINT === 0) await store.catalogue.saveCheckpoint(name, state, io.now());
      await progress.to(source.bytesRead / Math.max(1, what.identity.size), line - resumedAfter);
    }
    const { figures, summary } = summarise(state, what.items);
    await store.inTransaction(async ({ reviews, catalogue }) => {
      await reviews.replaceImported(`reviews/${basename(what.path)}`, figures);
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
  const sums = (state.films[review.data.imdb_id] ??= newReviewSums());
  addReviewTo(sums, readReview(review.data.text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function summarise(
  { films, rejected }: ReviewProgress,
  items: readonly CatalogueItem[],
): { figures: ItemFigures[]; summary: ReviewSummary } {
  const byImdb = new Map<string, ItemId[]>();
  for (const { id, externalIds } of items) {
    const imdb = externalIds['imdb'];
    if (imdb !== undefined) byImdb.set(imdb, [...(byImdb.get(imdb) ?? []), id]);
  }
  const figures = Object.entries(films).flatMap(([imdb, sums]) =>
    (byImdb.get(imdb) ?? []).map((itemId) => ({ itemId, ...figuresOf(sums) })),
  );
  const counts = Object.entries(films).map(([imdb, { reviews }]) => ({ imdb, reviews }));
  const sum = (some: typeof counts): number => some.reduce((total, { reviews }) => total + reviews, 0);
  return {
    figures,
    summary: {
      reviews: sum(counts),
      rejected,
      unknownFilm: sum(counts.filter(({ imdb }) => !byImdb.has(imdb))),
      items: figures.length,
    },
  };
}
