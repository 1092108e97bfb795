import { REVIEWS, WHERE_PUBLISHED } from '../command-line/choices.ts';
import { loadBundledCatalogue, planImport, type BundledCatalogue } from '@emoverse/catalogue';
import { EmoVerseError } from '@emoverse/domain';
import { openStore, type Store } from '@emoverse/storage';
import { encodingNotice } from '@emoverse/text-files';
import { basename, resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { storePlace } from '../data-folder.ts';
import { identifyFile, type FileIdentity } from '../imports/identify-file.ts';
import { NO_COUNTS, topReasons, type ImportCounts } from '../imports/import-counts.ts';
import { importReviews } from '../imports/import-reviews.ts';
import { importTables, standOf } from '../imports/import-tables.ts';
import { openRejectionLog, type RejectionLog } from '../imports/rejection-log.ts';
import { openTrialStore } from '../imports/open-trial-store.ts';
import { printImport } from '../imports/print-import.ts';
import { ensureBundled } from '../gather-catalogue.ts';

export interface ImportOptions {
  readonly as?: string;
  readonly data?: string;
  readonly rejections?: string;
  readonly minVotes: number;
  readonly dryRun?: boolean;
  readonly again?: boolean;
  readonly json?: boolean;
}

export async function importPath(file: string, options: ImportOptions, io: CommandIo): Promise<void> {
  const path = resolve(io.cwd, file);
  const identity = await identifyFile(path);
  const bundled = await loadBundledCatalogue();
  const store = options.dryRun
    ? await openTrialStore(storePlace(io, options.data))
    : await openStore(storePlace(io, options.data));
  try {
    await ensureBundled(store, bundled, io.now());
    const asReviews =
      options.as === REVIEWS || (options.as === undefined && identity.beginning.trimStart().startsWith('{'));
    if (asReviews) await takeReviews(path, identity, options, store, io);
    else await takeTables(path, identity, options, bundled, store, io);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError' && options.dryRun !== true)
      io.stderr.write('What was read so far is stored; the same command goes on from there.\n');
    if (error instanceof EmoVerseError && error.code === 'unknown-table')
      io.stderr.write(`${WHERE_PUBLISHED}\n`);
    throw error;
  } finally {
    await store.close();
  }
}

async function takeTables(
  path: string,
  identity: FileIdentity,
  options: ImportOptions,
  bundled: BundledCatalogue,
  store: Store,
  io: CommandIo,
): Promise<void> {
  const plan = await planImport(path, options.as);
  for (const name of plan.passedOver) io.stderr.write(`passed over ${name}: no importer knows its columns\n`);
  for (const { table } of plan.stages) {
    const notice = encodingNotice(table);
    if (notice !== undefined) io.stderr.write(`${basename(table.path)}: ${notice}\n`);
  }
  const about = { kind: plan.kind, file: basename(path), identity: identity.key, startedAt: io.now() };
  let run = await store.imports.begin(about);
  if (options.again === true && standOf(run).counts.rowsRead > 0) {
    await store.catalogue.takeBackImport(run.id);
    run = await store.imports.begin(about);
  }
  const before = standOf(run);
  const told = { run: run.id, kind: plan.kind, resumedAfter: before.counts.rowsRead };
  if (run.state === 'finished') {
    const when = new Date(run.endedAt ?? 0).toISOString().slice(0, 10);
    io.stderr.write(
      `This content was imported on ${when} (import ${run.id}); there is nothing to do. --again takes it back and imports it anew.\n`,
    );
    printImport({ ...told, counts: before.counts, already: true, dryRun: false }, options, io);
    return;
  }
  const rejections: RejectionLog = await openRejectionLog(
    options.rejections === undefined ? undefined : resolve(io.cwd, options.rejections),
    before.rejectionBytes,
  );
  try {
    const counts = await importTables(
      { plan, run, bundled, minimumVotes: options.minVotes, rejections },
      store,
      io,
    );
    rejections.tell(io);
    if (counts.rejected === counts.rowsRead)
      throw new BadInputError(
        `nothing was taken from ${path}: all of its ${counts.rowsRead} rows were rejected, most of them because: ${topReasons(counts, 1)[0]?.[0] ?? 'unknown'}`,
        { code: 'nothing-imported' },
      );
    printImport({ ...told, counts, already: false, dryRun: options.dryRun === true }, options, io);
  } finally {
    await rejections.close();
  }
}

async function takeReviews(
  path: string,
  identity: FileIdentity,
  options: ImportOptions,
  store: Store,
  io: CommandIo,
): Promise<void> {
  const rejections = await openRejectionLog(
    options.rejections === undefined ? undefined : resolve(io.cwd, options.rejections),
    0,
  );
  try {
    const items = await store.catalogue.all();
    const { summary, resumedAfter } = await importReviews(
      {
        path,
        identity,
        items,
        onRejections: async (some) => void (await rejections.take(basename(path), some)),
      },
      store,
      io,
    );
    const run = await store.imports.begin({
      kind: REVIEWS,
      file: basename(path),
      identity: identity.key,
      startedAt: io.now(),
    });
    const counts: ImportCounts = {
      ...NO_COUNTS,
      rowsRead: summary.reviews + summary.rejected,
      facts: summary.items,
      unknown: summary.unknownFilm,
      rejected: summary.rejected,
    };
    await store.imports.save(run.id, { stage: 1, counts, rejectionBytes: 0 }, io.now());
    await store.catalogue.markChanged();
    rejections.tell(io);
    const went = resumedAfter > 0 ? `Went on after line ${resumedAfter}. ` : '';
    if (options.json === true) io.stdout.write(`${JSON.stringify({ ...summary, resumedAfter })}\n`);
    else
      io.stdout.write(
        `${went}${summary.reviews} reviews: the tone of ${summary.items} films is known, ${summary.unknownFilm} reviews are of films that the catalogue does not have, ${summary.rejected} lines rejected.\n`,
      );
  } finally {
    await rejections.close();
  }
}
