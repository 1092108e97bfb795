import { whyUnreadable } from '@emoverse/evaluation';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeCalendarCsv, writeCalendarJson, type DiaryLevel } from '@emoverse/mood-files';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { importMoods, printMoods } from '../imports/import-moods.ts';
import { findPerson } from '../imports/find-person.ts';
import { formatTable } from '@emoverse/report';
import { withStore } from '../with-store.ts';

export interface MoodsOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly person?: string;
  readonly timeZone: string;
}
export interface ImportOptions extends MoodsOptions {
  readonly mood?: readonly (readonly [name: string, level: DiaryLevel])[];
  readonly rejections?: string;
  readonly dryRun?: boolean;
}
export interface ExportOptions extends MoodsOptions {
  readonly format?: 'csv' | 'json';
  readonly output?: string;
}

/** Brings a file in and tells what became of it. */
export async function bringMoods(file: string, options: ImportOptions, io: CommandIo): Promise<void> {
  const wish = { ...options, file: resolve(io.cwd, file), levels: new Map(options.mood) };
  printMoods(await importMoods(wish, io), options, io);
}

export async function exportMoods(options: ExportOptions, io: CommandIo): Promise<void> {
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

export async function listImports(options: MoodsOptions, io: CommandIo): Promise<void> {
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

export async function removeImport(id: string, options: MoodsOptions, io: CommandIo): Promise<void> {
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
