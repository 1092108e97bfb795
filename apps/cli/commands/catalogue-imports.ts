import { openStore, type ImportRun } from '@emoverse/storage';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { hasStore, storePlace } from '../data-folder.ts';
import { standOf } from '../imports/import-tables.ts';
import { formatTable } from '@emoverse/report';

export interface ImportsOptions {
  readonly data?: string;
  readonly json?: boolean;
}

export async function listImports(options: ImportsOptions, io: CommandIo): Promise<void> {
  const place = storePlace(io, options.data);
  let runs: ImportRun[] = [];
  if (hasStore(place)) {
    const store = await openStore(place);
    runs = await store.imports.list().finally(() => store.close());
  }
  const told = runs.map((run) => {
    const { about: _, ...rest } = run;
    return { ...rest, ...standOf(run).counts };
  });
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

export async function removeImport(id: number, options: ImportsOptions, io: CommandIo): Promise<void> {
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
