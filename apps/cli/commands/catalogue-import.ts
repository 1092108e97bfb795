import { IMPORTERS, loadBundledCatalogue, type Rejection } from '@emoverse/catalogue';
import { EmoVerseError } from '@emoverse/domain';
import { openStore, type Store } from '@emoverse/storage';
import type { Command } from 'commander';
import { appendFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, storePlace } from '../data-folder.ts';
import { identifyFile, type FileIdentity } from '../imports/identify-file.ts';
import { importItems } from '../imports/import-items.ts';
import { importReviews } from '../imports/import-reviews.ts';
import { oneOf } from '../options.ts';

interface ImportOptions {
  readonly as?: string;
  readonly data?: string;
  readonly rejections?: string;
  readonly json?: boolean;
}

const REVIEWS = 'reviews';
const KINDS = [...IMPORTERS.map(({ name }) => name), REVIEWS];
const SHOWN_REJECTIONS = 10;
const WHERE_PUBLISHED =
  'The paper\'s songs are the table "Top Hits Spotify from 2000-2019" by paradisejoy on kaggle.com: download its CSV file there and give it here.';

/** `emoverse catalogue import` */
export function addCatalogueImportCommand(parent: Command, io: CommandIo): void {
  parent
    .command('import')
    .description(
      'bring a public table that you have into the store of the data folder; an import that was cut off goes on when called again',
    )
    .argument('<file>', 'CSV table of songs or films, or reviews as JSON lines with imdb_id and text')
    .option(
      '--as <kind>',
      `what the table is: ${KINDS.join(', ')} (default: found by its header)`,
      oneOf(KINDS),
    )
    .option(...DATA_OPTION)
    .option('--rejections <file>', 'write all rejected rows there, as CSV with line and reason')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      `\nTables:\n${IMPORTERS.map(({ name, describes }) => `  ${name}: ${describes}`).join('\n')}\n  ${REVIEWS}: one review a line; only the mean tone of each film is kept, never a text\n\n${WHERE_PUBLISHED}\n\nExamples:\n  $ emoverse catalogue import songs_normalize.csv\n  $ emoverse catalogue import movies.csv --as films --rejections rejected.csv\n  $ emoverse catalogue import reviews.jsonl --as reviews`,
    )
    .action(async (file: string, options: ImportOptions) => importFile(file, options, io));
}

async function importFile(file: string, options: ImportOptions, io: CommandIo): Promise<void> {
  const path = resolve(io.cwd, file);
  const identity = await identifyFile(path);
  const rejections = rejectionLog(
    options.rejections === undefined ? undefined : resolve(io.cwd, options.rejections),
  );
  const store = await openStore(storePlace(io, options.data));
  try {
    const asReviews =
      options.as === REVIEWS || (options.as === undefined && identity.beginning.trimStart().startsWith('{'));
    const told = asReviews
      ? await takeReviews(path, identity, rejections, store, io)
      : await takeItems(path, identity, options.as, rejections, store, io);
    tellRejections(rejections, io);
    if (options.json)
      io.stdout.write(`${JSON.stringify({ ...told.summary, resumedAfter: told.resumedAfter })}\n`);
    else io.stdout.write(`${told.text}\nA running server sees it after its next start.\n`);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError')
      io.stderr.write('What was read so far is stored; the same command goes on from there.\n');
    if (error instanceof EmoVerseError && error.code === 'unknown-table')
      io.stderr.write(`${WHERE_PUBLISHED}\n`);
    throw error;
  } finally {
    await store.close();
  }
}

interface Told {
  readonly summary: object;
  readonly resumedAfter: number;
  readonly text: string;
}

async function takeItems(
  path: string,
  identity: FileIdentity,
  importer: string | undefined,
  rejections: RejectionLog,
  store: Store,
  io: CommandIo,
): Promise<Told> {
  const { summary, resumedAfter } = await importItems(
    { path, identity, importer, onRejections: rejections.take },
    store,
    io,
  );
  const went = resumedAfter > 0 ? `Went on after row ${resumedAfter}. ` : '';
  const text = `${went}${summary.rowsRead} rows: ${summary.added} items added, ${summary.replaced} replaced, ${summary.duplicates} duplicates merged, ${summary.rejected} rejected.`;
  return { summary, resumedAfter, text };
}

async function takeReviews(
  path: string,
  identity: FileIdentity,
  rejections: RejectionLog,
  store: Store,
  io: CommandIo,
): Promise<Told> {
  const bundled = await loadBundledCatalogue();
  const items = [...bundled.items, ...(await store.catalogue.all('bundled'))];
  const { summary, resumedAfter } = await importReviews(
    { path, identity, items, onRejections: rejections.take },
    store,
    io,
  );
  const went = resumedAfter > 0 ? `Went on after line ${resumedAfter}. ` : '';
  const text = `${went}${summary.reviews} reviews: the tone of ${summary.items} films is known, ${summary.unknownFilm} reviews are of films that the catalogue does not have, ${summary.rejected} lines rejected.`;
  return { summary, resumedAfter, text };
}

interface RejectionLog {
  readonly first: readonly Rejection[];
  readonly count: () => number;
  readonly file: string | undefined;
  readonly take: (rejections: readonly Rejection[], resumed: boolean) => Promise<void>;
}

/** Keeps the first rejections to show and writes all of them to the file, if one is wanted; a resumed import adds to it. */
function rejectionLog(file: string | undefined): RejectionLog {
  const first: Rejection[] = [];
  let count = 0;
  return {
    first,
    count: () => count,
    file,
    async take(rejections, resumed) {
      if (rejections.length === 0) return;
      if (file !== undefined) {
        const lines = rejections
          .map(({ line, reason }) => `${line},"${reason.replaceAll('"', '""')}"\n`)
          .join('');
        await (count === 0 && !resumed ? writeFile(file, `line,reason\n${lines}`) : appendFile(file, lines));
      }
      first.push(...rejections.slice(0, Math.max(0, SHOWN_REJECTIONS - count)));
      count += rejections.length;
    },
  };
}

function tellRejections({ first, count, file }: RejectionLog, io: CommandIo): void {
  for (const { line, reason } of first) io.stderr.write(`rejected, line ${line}: ${reason}\n`);
  const more = count() - first.length;
  if (more > 0)
    io.stderr.write(
      `… and ${more} more${file === undefined ? '; --rejections FILE writes all of them' : ''}\n`,
    );
  if (count() > 0 && file !== undefined) io.stderr.write(`All rejections stand in ${file}\n`);
}
