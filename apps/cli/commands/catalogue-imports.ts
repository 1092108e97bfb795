import { openStore, type ImportRun } from '@emoverse/storage';
import type { Command } from 'commander';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, hasStore, storePlace } from '../data-folder.ts';
import { standOf } from '../imports/import-tables.ts';
import { wholeNumber } from '../options.ts';
import { formatTable } from '../terminal/table.ts';

interface ImportsOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** `emoverse catalogue imports` and `emoverse catalogue remove-import` */
export function addCatalogueImportsCommands(parent: Command, io: CommandIo): void {
  parent
    .command('imports')
    .description('list the imports of the store: what was read, added, merged and rejected')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse catalogue imports\n  $ emoverse catalogue imports --json',
    )
    .action(async (options: ImportsOptions) => listImports(options, io));
  parent
    .command('remove-import')
    .description(
      'take an import back: items that only it brought go, items that other tables brought as well stay as those said',
    )
    .argument(
      '<id>',
      'number of the import, as catalogue imports tells it',
      wholeNumber(1, Number.MAX_SAFE_INTEGER),
    )
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse catalogue remove-import 3')
    .action(async (id: number, options: ImportsOptions) => removeImport(id, options, io));
}

async function listImports(options: ImportsOptions, io: CommandIo): Promise<void> {
  const place = storePlace(io, options.data);
  let runs: ImportRun[] = [];
  if (hasStore(place)) {
    const store = await openStore(place);
    runs = await store.imports.list().finally(() => store.close());
  }
  const told = runs.map(({ about: _, ...run }, index) => ({ ...run, ...standOf(runs[index]).counts }));
  if (options.json === true) {
    io.stdout.write(`${JSON.stringify({ imports: told })}\n`);
    return;
  }
  if (told.length === 0) {
    io.stdout.write('Nothing was imported yet.\n');
    return;
  }
  const right = (title: string) => ({ title, align: 'right' as const });
  io.stdout.write(
    formatTable(
      [
        right('id'),
        { title: 'kind' },
        { title: 'file' },
        { title: 'state' },
        { title: 'begun' },
        ...['rows', 'added', 'merged', 'duplicates', 'ratings', 'rejected'].map(right),
      ],
      told.map((run) => [
        String(run.id),
        run.kind,
        run.file,
        run.state,
        new Date(run.startedAt).toISOString().slice(0, 10),
        ...[run.rowsRead, run.added, run.merged, run.duplicates, run.ratings, run.rejected].map(String),
      ]),
    ),
  );
}

async function removeImport(id: number, options: ImportsOptions, io: CommandIo): Promise<void> {
  const place = storePlace(io, options.data);
  const store = hasStore(place) ? await openStore(place) : undefined;
  try {
    const run = await store?.imports.find(id);
    if (store === undefined || run === undefined)
      throw new BadInputError(`there is no import ${id}; emoverse catalogue imports lists them`);
    const { removed, kept } = await store.inTransaction(async ({ catalogue, reviews }) => {
      // Reviews leave tones beside the items, under the name of their file.
      if (run.kind === 'reviews') await reviews.replaceImported(`reviews/${run.file}`, []);
      return catalogue.takeBackImport(id);
    });
    if (options.json === true) io.stdout.write(`${JSON.stringify({ run: id, removed, kept })}\n`);
    else
      io.stdout.write(
        `Import ${id} (${run.file}) was taken back: ${removed} items that only it brought are gone, ${kept} that others brought as well stay as those said.\n`,
      );
  } finally {
    await store?.close();
  }
}
