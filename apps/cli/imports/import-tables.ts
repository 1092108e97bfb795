import {
  learnPlaces,
  readSideTables,
  takeTable,
  type BundledCatalogue,
  type ImportContext,
  type ImportPlan,
  type ImportStage,
  type TakenBatch,
} from '@emoverse/catalogue';
import { EmoVerseError } from '@emoverse/domain';
import type { ImportRun, Repositories, Store } from '@emoverse/storage';
import { basename } from 'node:path';
import { z } from 'zod';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { createProgress } from '../terminal/progress.ts';
import { NO_COUNTS, countReasons, importCountsSchema, type ImportCounts } from './import-counts.ts';
import type { RejectionLog } from './rejection-log.ts';

/** Where an import stands, stored with every batch: which table, which byte and line, and the counts so far. */
const standSchema = z.object({
  stage: z.number().int(),
  place: z.object({ byte: z.number().int(), line: z.number().int() }).optional(),
  counts: importCountsSchema,
  rejectionBytes: z.number().int(),
});
type Stand = z.infer<typeof standSchema>;

const BEGINNING: Stand = { stage: 0, counts: NO_COUNTS, rejectionBytes: 0 };

/** Where a run stands; the beginning when it has stored nothing yet. */
export function standOf({ about }: ImportRun): Stand {
  const known = standSchema.safeParse(about);
  return known.success ? known.data : BEGINNING;
}

export interface TableImport {
  readonly plan: ImportPlan;
  readonly run: ImportRun;
  readonly bundled: BundledCatalogue;
  /** Films of IMDb's dumps with fewer votes are left out. */
  readonly minimumVotes: number;
  readonly rejections: RejectionLog;
}

/**
 * Rows of the next transaction: few at first, so that progress is seen soon; later so many that waiting for the disk
 * hardly counts, and few enough that a server can write in between.
 */
function batchRows(rowsSoFar: number): number {
  return Math.min(10_000, Math.max(1000, rowsSoFar));
}

/**
 * Brings tables into the store, one transaction a batch, each with the place to go on from: an import that was cut
 * off (even by a power cut) goes on behind its last stored batch, nothing lost and nothing twice. Gives the counts.
 */
export async function importTables(what: TableImport, store: Store, io: CommandIo): Promise<ImportCounts> {
  const { plan, run } = what;
  let stand = standOf(run);
  const thisYear = new Date(io.now()).getUTCFullYear();
  const side = await readSide(what, thisYear, io);
  const context: ImportContext = {
    place: learnPlaces(what.bundled.items),
    thisYear,
    minimumVotes: plan.side.has('imdb-ratings') ? what.minimumVotes : 0,
    side,
  };
  const begunAt = io.elapsed();
  const before = stand.counts.milliseconds;
  for (const [index, stage] of plan.stages.entries()) {
    if (index < stand.stage) continue;
    stand = await importStage(stage, index, stand, { ...what, context }, store, io, () =>
      Math.round(before + io.elapsed() - begunAt),
    );
  }
  if (stand.counts.rowsRead === 0) {
    await store.imports.forget(run.id);
    throw new BadInputError(`${run.file} has no rows; expected a table with a header and rows`);
  }
  // An import of which nothing was taken is none: the same file, mended, is another.
  if (stand.counts.rejected === stand.counts.rowsRead) {
    await store.imports.forget(run.id);
    return stand.counts;
  }
  await store.inTransaction(async ({ imports, catalogue }) => {
    await imports.save(run.id, { ...stand, stage: plan.stages.length }, io.now());
    await catalogue.markChanged();
  });
  return stand.counts;
}

async function importStage(
  { table, importer }: ImportStage,
  index: number,
  before: Stand,
  what: TableImport & { readonly context: ImportContext },
  store: Store,
  io: CommandIo,
  milliseconds: () => number,
): Promise<Stand> {
  const from = before.stage === index ? before.place : undefined;
  let stand = before;
  let bytes = from?.byte ?? 0;
  let done = 0;
  const name = basename(table.path);
  const progress = createProgress(io, `Importing ${name}`, 'rows');
  try {
    const batches = takeTable(table, importer, what.context, {
      batchRows,
      from,
      onBytes: (read) => (bytes = read),
    });
    for await (const batch of batches) {
      const expected = stand;
      stand = await store.inTransaction(async (repositories) => {
        await refuseOthers(repositories, what.run.id, expected);
        const stored = await storeBatch(repositories, what.run.id, batch, expected.counts, io.now());
        const rejectionBytes = await what.rejections.take(name, stored.rejections);
        const after: Stand = {
          stage: index,
          place: batch.next,
          counts: { ...stored.counts, milliseconds: milliseconds() },
          rejectionBytes,
        };
        await repositories.imports.save(what.run.id, after);
        return after;
      });
      done += batch.rows;
      await progress.to(bytes / Math.max(1, table.bytes), done);
    }
    return { ...stand, stage: index + 1, place: undefined };
  } finally {
    progress.end();
  }
}

/** Two processes may be told to import the same file: the one that comes second stops. */
async function refuseOthers({ imports }: Repositories, run: number, expected: Stand): Promise<void> {
  const now = await imports.find(run);
  if (now === undefined || standOf(now).counts.rowsRead !== expected.counts.rowsRead)
    throw new EmoVerseError(
      'import-elsewhere',
      `import ${run} is being worked on or was taken back by another process; nothing of this batch was stored`,
    );
}

async function storeBatch(
  { catalogue, population }: Repositories,
  run: number,
  batch: TakenBatch,
  counts: ImportCounts,
  at: number,
): Promise<{ counts: ImportCounts; rejections: TakenBatch['rejections'] }> {
  const placed =
    batch.items.length > 0
      ? await catalogue.placeItems(run, batch.items, at)
      : { added: 0, merged: 0, duplicates: 0 };
  const keys = new Set([...batch.facts, ...batch.ratings].map(({ key }) => key));
  const known = keys.size > 0 ? await catalogue.findByKeys([...keys]) : new Map<string, never>();
  const facts = batch.facts.flatMap(({ key, facts: added, source }) => {
    const itemId = known.get(key);
    return itemId === undefined ? [] : [{ itemId, facts: added, source }];
  });
  if (facts.length > 0) await catalogue.addFacts(run, facts);
  const ratings = batch.ratings.flatMap(({ key, person, rating, at: ratedAt }) => {
    const itemId = known.get(key);
    return itemId === undefined ? [] : [{ itemId, person, rating, at: ratedAt }];
  });
  await population.store(run, ratings);
  const unknown = batch.facts.length - facts.length + batch.ratings.length - ratings.length;
  const leftOut = [...batch.leftOut.values()].reduce((sum, times) => sum + times, 0);
  return {
    rejections: batch.rejections,
    counts: {
      rowsRead: counts.rowsRead + batch.rows,
      added: counts.added + placed.added,
      merged: counts.merged + placed.merged,
      duplicates: counts.duplicates + placed.duplicates,
      facts: counts.facts + facts.length,
      ratings: counts.ratings + ratings.length,
      unknown: counts.unknown + unknown,
      leftOut: counts.leftOut + leftOut,
      rejected: counts.rejected + batch.rejections.length,
      reasons: countReasons(counts.reasons, [
        ...batch.rejections.map(({ reason }) => [reason, 1] as const),
        ...[...batch.leftOut].map(([why, times]) => [`(left out) ${why}`, times] as const),
        ...(unknown > 0 ? [['(unknown) not in the catalogue', unknown] as const] : []),
      ]),
      milliseconds: counts.milliseconds,
    },
  };
}

async function readSide(what: TableImport, thisYear: number, io: CommandIo) {
  let progress: ReturnType<typeof createProgress> | undefined;
  let current: string | undefined;
  const side = await readSideTables(what.plan.side, what.minimumVotes, thisYear, async (table, bytes) => {
    if (table.path !== current) {
      progress?.end();
      progress = createProgress(io, `Reading ${basename(table.path)}`, 'MB');
      current = table.path;
    }
    await progress?.to(bytes / Math.max(1, table.bytes), Math.round(bytes / 1_000_000));
  });
  progress?.end();
  return side;
}
