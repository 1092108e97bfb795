import { whyUnreadable } from '@emoverse/evaluation';
import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import {
  EmoVerseError,
  TASTE_SERVICE_NAMES,
  eventIdSchema,
  matchItems,
  type WorkMatch,
} from '@emoverse/domain';
import { openMoodFile } from '@emoverse/mood-files';
import type { TasteImportSummary } from '@emoverse/storage';
import {
  knownWorks,
  readExport,
  type MissedWork,
  type ReadExport,
  type RejectedLine,
} from '@emoverse/taste-imports';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { hasStore, storePlace } from '../data-folder.ts';
import { findPerson } from '../imports/find-person.ts';
import { gatherCatalogue } from '../gather-catalogue.ts';
import { lookUpItems } from '../imports/look-up-items.ts';
import { openRejectionLog } from '../imports/rejection-log.ts';
import { createProgress } from '../terminal/progress.ts';
import { formatTable } from '@emoverse/report';
import { withStore } from '../with-store.ts';

export interface ImportOptions {
  readonly data?: string;
  readonly person?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly rejections?: string;
}

/** Works whose keys are held at once. */
const MATCHED_TOGETHER = 1000;

export async function importFile(file: string, options: ImportOptions, io: CommandIo): Promise<void> {
  const path = resolve(io.cwd, file);
  const blob = await openFile(path);
  const person =
    options.dryRun === true
      ? undefined
      : await withStore(io, options, async (store) => (await findPerson(store, options.person)).id);
  const read = await readFile(blob, path, options, io);
  const { items } = await gatherCatalogue(io, options.data);
  const lookup = lookUpItems(items);
  const matches: WorkMatch[] = [];
  for (let at = 0; at < read.works.length; at += MATCHED_TOGETHER)
    matches.push(
      ...(await matchItems(
        read.works.slice(at, at + MATCHED_TOGETHER).map(({ work }) => work),
        lookup,
      )),
    );
  const { known, missed } = knownWorks(read.works, matches);
  for (const rejected of read.rejections)
    io.stderr.write(`${rejected.file}, line ${rejected.line}: ${whyRejected(rejected)}\n`);
  if (read.rejected > read.rejections.length && options.rejections === undefined)
    io.stderr.write(
      `… and ${read.rejected - read.rejections.length} more; --rejections FILE writes all of them\n`,
    );
  const imported = {
    ...{ id: eventIdSchema.parse(io.newId()), service: read.service, fileName: basename(path) },
    ...{ at: io.now(), missed: missed.length, works: [...known] },
  };
  const kept =
    person === undefined
      ? undefined
      : await withStore(io, options, (store) =>
          store.inTransaction(async ({ profiles, tasteImports }) => {
            if (!(await profiles.lock(person)))
              throw new BadInputError('this person was deleted just now; nothing was imported');
            return tasteImports.keep(person, imported);
          }, person),
        );
  if (options.json === true) {
    const { works: _, ...about } = read;
    const told = { ...about, known: known.length, missed, dryRun: kept === undefined };
    io.stdout.write(
      `${JSON.stringify({ ...told, ...(kept && { id: kept.kept.id, already: kept.already }) })}\n`,
    );
    return;
  }
  io.stdout.write(tell(read, known.length, missed, kept));
}

async function readFile(
  blob: Blob,
  path: string,
  { rejections }: ImportOptions,
  io: CommandIo,
): Promise<ReadExport> {
  const log = await openRejectionLog(rejections === undefined ? undefined : resolve(io.cwd, rejections), 0);
  const progress = createProgress(io, 'Reading', 'lines');
  let waiting: RejectedLine[] = [];
  const keep = async (): Promise<void> => {
    const kept = waiting;
    waiting = [];
    for (const rejected of kept)
      await log.take(rejected.file, [{ line: rejected.line, reason: whyRejected(rejected) }]);
  };
  try {
    const read = await readExport(blob, basename(path), {
      now: io.now(),
      async onProgress(share, lines) {
        await keep();
        await progress.to(share, lines);
      },
      ...(rejections !== undefined && { onRejected: (rejected) => void waiting.push(rejected) }),
    });
    await keep();
    return read;
  } catch (error) {
    throw await orOfMoods(error, blob, basename(path));
  } finally {
    progress.end();
    await log.close();
  }
}

function whyRejected({ expected, value }: RejectedLine): string {
  return `expected ${expected}, got "${value}"`;
}

/** What to say of a file that is no export: it may be one of moods. */
async function orOfMoods(error: unknown, blob: Blob, name: string): Promise<unknown> {
  if (!(error instanceof EmoVerseError && error.code === 'unknown-export')) return error;
  const moods = await openMoodFile(blob, name).catch(() => undefined);
  return moods === undefined
    ? error
    : new BadInputError(`${name} holds moods (${moods.origin}): emoverse moods import brings them`, {
        ...{ code: 'a-mood-file', cause: error },
      });
}

/** A file as a blob that is read in pieces. */
async function openFile(path: string): Promise<Blob> {
  try {
    if ((await stat(path)).isDirectory()) throw new BadInputError(`expected a file at ${path}, got a folder`);
    return await openAsBlob(path);
  } catch (cause) {
    if (cause instanceof BadInputError) throw cause;
    throw new BadInputError(`expected an export at ${path}, which ${whyUnreadable(cause)}; check the path`, {
      cause,
    });
  }
}

const SHOWN_MISSES = 20;

function tell(
  { service, works, lines, rejected, leftOut, unknown }: ReadExport,
  known: number,
  missed: readonly MissedWork[],
  kept: { readonly already: boolean } | undefined,
): string {
  const left = Object.entries(leftOut).map(([why, count]) => `${count} ${why.replaceAll('-', ' ')}`);
  const sentences = [
    `${TASTE_SERVICE_NAMES[service]}: ${works.length} works in ${lines} lines; ${known} are here, ${missed.length} are not.`,
    ...(rejected > 0 ? [`${rejected} lines were rejected.`] : []),
    ...(left.length > 0 ? [`Left out: ${left.join(', ')}.`] : []),
    ...(unknown > 0 ? [`${unknown} lines speak of recordings that no line names.`] : []),
    kept === undefined
      ? 'Nothing was changed (--dry-run).'
      : kept.already
        ? 'This was imported before; nothing changed.'
        : 'It counts from now on; emoverse imports undo takes it back.',
  ];
  const rows = missed
    .slice(0, SHOWN_MISSES)
    .map(({ title, creators, reason }) => [title, creators.join(', '), reason]);
  const more =
    missed.length > SHOWN_MISSES ? `… and ${missed.length - SHOWN_MISSES} more (--json tells all)\n` : '';
  const table =
    rows.length === 0
      ? ''
      : formatTable(
          ['not here', 'by', 'why'].map((title) => ({ title })),
          rows,
        );
  return `${sentences.join('\n')}\n${table}${more}`;
}

export async function list(options: ImportOptions, io: CommandIo): Promise<void> {
  const imports: readonly TasteImportSummary[] = hasStore(storePlace(io, options.data))
    ? await withStore(io, options, async (store) =>
        store.tasteImports.list((await findPerson(store, options.person)).id),
      )
    : [];
  if (options.json === true) {
    io.stdout.write(`${JSON.stringify({ imports })}\n`);
    return;
  }
  if (imports.length === 0) {
    io.stdout.write('Nothing was imported yet: emoverse import FILE brings an export.\n');
    return;
  }
  const columns = [
    ...[{ title: 'from' }, { title: 'file' }, { title: 'imported' }],
    ...[
      { title: 'known', align: 'right' as const },
      { title: 'missed', align: 'right' as const },
      { title: 'id' },
    ],
  ];
  const rows = imports.map(({ service, fileName, at, known, missed, id }) => [
    ...[TASTE_SERVICE_NAMES[service], fileName, new Date(at).toISOString().slice(0, 10)],
    ...[String(known), String(missed), id],
  ]);
  io.stdout.write(formatTable(columns, rows));
}

export async function undo(wanted: string, options: ImportOptions, io: CommandIo): Promise<void> {
  const id = eventIdSchema.safeParse(wanted.toLowerCase());
  const isGone =
    id.success &&
    (await withStore(io, options, async (store) =>
      store.tasteImports.undo((await findPerson(store, options.person)).id, id.data, io.now()),
    ));
  if (!isGone)
    throw new BadInputError(`there is no import ${JSON.stringify(wanted)}: emoverse imports list shows all`);
  io.stdout.write('It is taken back: nothing of it counts any more.\n');
}
