import { whyUnreadable } from '@emoverse/evaluation';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DIARY_LEVELS, writeCalendarCsv, writeCalendarJson, type DiaryLevel } from '@emoverse/mood-files';
import { InvalidArgumentError, type Command } from 'commander';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION } from '../data-folder.ts';
import { importMoods, tellMoods } from '../moods/import-moods.ts';
import { collect, oneOf } from '../options.ts';
import { findPerson } from '../people/find-person.ts';
import { formatTable } from '../terminal/table.ts';
import { withStore } from '../with-store.ts';

interface MoodsOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly person?: string;
  readonly timeZone: string;
}
interface ImportOptions extends MoodsOptions {
  readonly mood?: readonly (readonly [name: string, level: DiaryLevel])[];
  readonly rejections?: string;
  readonly dryRun?: boolean;
}
interface ExportOptions extends MoodsOptions {
  readonly format?: 'csv' | 'json';
  readonly output?: string;
}

const PERSON_OPTION = ['--person <name>', 'whose, by name or id (default: the only person)'] as const;
const ZONE_OPTION = [
  '--time-zone <zone>',
  'whose days and hours are meant, e.g. Europe/Istanbul (default: that of this machine)',
  timeZone,
  new Intl.DateTimeFormat().resolvedOptions().timeZone,
] as const;

/** `emoverse moods …` */
export function addMoodsCommand(program: Command, io: CommandIo): void {
  const moods = program
    .command('moods')
    .description('moods and notes of days: bring them in from other programs, take them out')
    .helpCommand(false);
  moods
    .command('import')
    .description(
      'bring moods in; the same file twice brings nothing the second time, a later one what is new, changed or gone',
    )
    .argument(
      '<file>',
      'CSV of Daylio, export.zip or export.xml of Apple Health, calendar or export of EmoVerse (CSV, JSON)',
    )
    .option(
      '--mood <name=level>',
      `how pleasant a mood of Daylio is: ${DIARY_LEVELS.join(', ')}; once for each name that is not known`,
      collect(levelOption),
    )
    .option(...PERSON_OPTION)
    .option(...ZONE_OPTION)
    .option('--rejections <file>', 'write all that was left out there, as CSV with file, line and reason')
    .option('--dry-run', 'read and count everything, change nothing')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse moods import daylio_export.csv --mood müde=bad --mood "voll gut"=very-good\n  $ emoverse moods import export.zip --person Ada',
    )
    .action(async (file: string, options: ImportOptions) =>
      tellMoods(
        await importMoods({ ...options, file: resolve(io.cwd, file), levels: new Map(options.mood) }, io),
        options,
        io,
      ),
    );
  moods
    .command('export')
    .description('write all moods and notes of days as a file, or to stdout')
    .option('--output <file>', 'file to write; its ending tells the format')
    .option('--format <name>', 'csv, json', oneOf(['csv', 'json'] as const))
    .option(...PERSON_OPTION)
    .option(...ZONE_OPTION)
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse moods export --person Ada --output moods.csv')
    .action(async (options: ExportOptions) => exportMoods(options, io));
  moods
    .command('imports')
    .description('the files that moods were brought in from, the latest first')
    .option(...PERSON_OPTION)
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse moods imports')
    .action(async (options: MoodsOptions) => listImports(options, io));
  moods
    .command('remove-import')
    .description('take back what one file brought, changed and took away, but for what was changed since')
    .argument('<id>', 'its id, as moods imports tells it')
    .option(...PERSON_OPTION)
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse moods remove-import 6b1f0f5e-0d52-4d7c-8f1e-3a4c5d6e7f80')
    .action(async (id: string, options: MoodsOptions) => removeImport(id, options, io));
}

async function exportMoods(options: ExportOptions, io: CommandIo): Promise<void> {
  const {
    output,
    timeZone,
    format = output?.toLowerCase().endsWith('.json') === true ? 'json' : 'csv',
  } = options;
  await withStore(io, options, async (store) => {
    const { id } = await findPerson(store, options.person);
    const notes = store.dayNotes.pages(id);
    const text =
      format === 'csv'
        ? writeCalendarCsv({ moods: store.moods.pages(id, 'oldest'), notes, timeZone })
        : writeCalendarJson({ moods: store.moods.pages(id), notes, timeZone, exportedAt: io.now() });
    if (output === undefined) {
      for await (const piece of text) io.stdout.write(piece);
      return;
    }
    const file = resolve(io.cwd, output);
    await pipeline(text, createWriteStream(file)).catch((cause: unknown) => {
      throw new BadInputError(`the moods were to be written to ${file}, which ${whyUnreadable(cause)}`, {
        cause,
      });
    });
    io.stdout.write(`All moods and notes of days are in ${file} (${format}).\n`);
  });
}

async function listImports(options: MoodsOptions, io: CommandIo): Promise<void> {
  const imports = await withStore(io, options, async (store) =>
    store.moodImports.list((await findPerson(store, options.person)).id),
  );
  if (options.json === true) io.stdout.write(`${JSON.stringify({ imports })}\n`);
  else if (imports.length === 0) io.stdout.write('No moods were brought in from a file yet.\n');
  else
    io.stdout.write(
      formatTable(
        [
          { title: 'file' },
          { title: 'of' },
          { title: 'moods', align: 'right' },
          { title: 'notes', align: 'right' },
          { title: 'changed', align: 'right' },
          { title: 'gone', align: 'right' },
          { title: 'on' },
          { title: 'id' },
        ],
        imports.map(({ id, origin, file, moods, notes, changed, gone, at }) => [
          file,
          origin,
          String(moods),
          String(notes),
          String(changed),
          String(gone),
          new Date(at).toISOString().slice(0, 10),
          id,
        ]),
      ),
    );
}

async function removeImport(id: string, options: MoodsOptions, io: CommandIo): Promise<void> {
  const taken = await withStore(io, options, async (store) => {
    const person = await findPerson(store, options.person);
    return store.inTransaction(async ({ moodImports, changes }) => {
      await changes.note(person.id, 'moods', io.now());
      return moodImports.undo(person.id, id.toLowerCase());
    }, person.id);
  });
  if (taken === undefined)
    throw new BadInputError(`there is no import ${id}: emoverse moods imports tells those that there are`);
  io.stdout.write(
    `${taken.moods} moods and ${taken.notes} notes of days are gone again, ${taken.changed} are as they were before.\n`,
  );
}

function levelOption(text: string): [name: string, level: DiaryLevel] {
  const [, name, wanted] = /^(.+)=([a-z-]+)$/i.exec(text.trim()) ?? [];
  const level = DIARY_LEVELS.find((one) => one === wanted?.toLowerCase());
  if (name !== undefined && level !== undefined) return [name.trim(), level];
  throw new InvalidArgumentError(`Expected name=level with one of ${DIARY_LEVELS.join(', ')}.`);
}

function timeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError('Expected a time zone like Europe/Istanbul.');
  }
}
