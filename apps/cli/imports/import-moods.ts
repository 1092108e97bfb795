import { whyUnreadable } from '@emoverse/evaluation';
import { openAsBlob } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { EmoVerseError, MOST_RECORDS, TASTE_SERVICE_NAMES, type ProfileId } from '@emoverse/domain';
import {
  guessLevel,
  openMoodFile,
  type DiaryLevel,
  type FileRecord,
  type LeftOutReason,
  type MoodFile,
} from '@emoverse/mood-files';
import type { MoodImportCounts, Store } from '@emoverse/storage';
import { recogniseExport } from '@emoverse/taste-imports';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { hasStore, storePlace } from '../data-folder.ts';
import { openRejectionLog } from './rejection-log.ts';
import { findPerson } from './find-person.ts';
import { createProgress } from '../terminal/progress.ts';
import { withStore } from '../with-store.ts';

export interface MoodImportWish {
  readonly file: string;
  readonly data?: string;
  readonly person?: string;
  readonly timeZone: string;
  /** What the person said of the names of a diary. */
  readonly levels: ReadonlyMap<string, DiaryLevel>;
  readonly rejections?: string;
  readonly dryRun?: boolean;
}

/** What became of a file of moods. */
export interface ImportedMoods {
  readonly id: string;
  readonly origin: string;
  readonly moods: number;
  readonly notes: number;
  /** Those that an earlier file said otherwise, and those that it had and this one does not. */
  readonly changed: number;
  readonly gone: number;
  readonly alreadyKnown: number;
  readonly leftOut: number;
  readonly dryRun: boolean;
}

/** Moods that are stored together. */
const A_PART = 500;
const WHY: Readonly<Record<LeftOutReason, string>> = {
  unreadable: 'cannot be read',
  'no-time': 'expected a day and a time',
  'no-mood': 'expected a mood',
  'in-the-future': 'lies in the future',
  'note-cut': 'the note was cut after 2,000 characters (of a day 5,000), the rest was taken',
};

/** Brings a file of moods in. Cut off, it leaves what was read; the same command goes on from there. */
export async function importMoods(wish: MoodImportWish, io: CommandIo): Promise<ImportedMoods> {
  const name = basename(wish.file);
  // `openAsBlob` does not say why it could not.
  const handle = await open(wish.file).catch((cause: unknown) => {
    throw new BadInputError(`expected a file at ${wish.file}, which ${whyUnreadable(cause)}`, { cause });
  });
  const isFile = (await handle.stat().finally(() => handle.close())).isFile();
  if (!isFile) throw new BadInputError(`expected a file at ${wish.file}, which is none`);
  const blob = await openAsBlob(wish.file);
  const file = await openMoodFile(blob, name).catch(async (error: unknown) => {
    throw await orOfTaste(error, blob, name);
  });
  const levels = await levelsOf(file, wish.levels);
  if (!hasStore(storePlace(io, wish.data)))
    throw new BadInputError('there is no store yet: open EmoVerse in a browser once (emoverse serve)');
  const rejections = await openRejectionLog(
    wish.rejections === undefined ? undefined : resolve(io.cwd, wish.rejections),
    0,
  );
  const progress = createProgress(io, `Reading ${name}`, 'moods');
  try {
    return await withStore(io, wish, async (store) => {
      const { id: person } = await findPerson(store, wish.person);
      const about = { id: io.newId(), origin: file.origin, file: name, at: io.now() };
      const counts = { moods: 0, notes: 0, changed: 0, read: 0, leftOut: 0 };
      let share = 0;
      let part: FileRecord[] = [];
      const keep = async (): Promise<void> => {
        const added =
          wish.dryRun === true
            ? { moods: 0, notes: 0, changed: 0 }
            : await keepPart(store, person, about, part);
        counts.moods += added.moods;
        counts.notes += added.notes;
        counts.changed += added.changed;
        part = [];
        await progress.to(share, counts.read);
      };
      const context = { timeZone: wish.timeZone, latest: io.now(), levels };
      const told = (read: number): Promise<void> => {
        share = read;
        return progress.to(read, counts.read);
      };
      for await (const record of file.read(context, told)) {
        if (record.kind === 'left-out') {
          const reason = `${WHY[record.reason]}: ${record.value}`;
          await rejections.take(name, [{ line: record.line, reason }]);
          if (record.reason !== 'note-cut') counts.leftOut += 1;
          continue;
        }
        counts.read += 1;
        part.push(record);
        if (part.length >= A_PART) await keep();
      }
      await keep();
      progress.end();
      rejections.tell(io);
      const { moods, notes, changed, read, leftOut } = counts;
      if (read === 0)
        throw new BadInputError(`${name} holds no mood that could be taken`, { code: 'nothing-imported' });
      // What cannot be read may be what an earlier file had, and an export of ours may be of some days alone.
      const isWhole = leftOut === 0 && file.origin !== 'emoverse' && wish.dryRun !== true;
      const gone = isWhole ? await endImport(store, person, about) : 0;
      return {
        id: about.id,
        origin: file.origin,
        ...(wish.dryRun === true ? { moods: read, notes: 0 } : { moods, notes }),
        ...{ changed, gone },
        alreadyKnown: wish.dryRun === true ? 0 : read - moods - notes - changed,
        leftOut,
        dryRun: wish.dryRun === true,
      };
    });
  } finally {
    progress.end();
    await rejections.close();
  }
}

/** Says what became of the file, as JSON or in words. */
export function printMoods(told: ImportedMoods, options: { readonly json?: boolean }, io: CommandIo): void {
  if (options.json === true) {
    io.stdout.write(`${JSON.stringify(told)}\n`);
    return;
  }
  const { id, moods, notes, changed, gone, alreadyKnown, leftOut } = told;
  if (told.dryRun) {
    io.stdout.write(
      `${moods} moods and notes were read, ${leftOut} left out. Nothing was changed: --dry-run.\n`,
    );
    return;
  }
  const undo =
    moods + notes + changed + gone > 0 ? `emoverse moods remove-import ${id} takes them back.\n` : '';
  io.stdout.write(
    `${moods} moods and ${notes} notes of days were brought in, ${alreadyKnown} were known already, ${leftOut} left out. ${changed} are other than before; ${gone} that the file has no more are gone.\n${undo}`,
  );
}

/** What to say of a file that holds no moods: it may be an export of what somebody likes. */
async function orOfTaste(error: unknown, blob: Blob, name: string): Promise<unknown> {
  if (!(error instanceof EmoVerseError && error.code === 'not-a-mood-file')) return error;
  const service = await recogniseExport(blob, name).catch(() => undefined);
  return service === undefined
    ? error
    : new BadInputError(
        `${name} is an export of ${TASTE_SERVICE_NAMES[service]}: emoverse import brings it`,
        {
          ...{ code: 'a-taste-file', cause: error },
        },
      );
}

async function levelsOf(
  file: MoodFile,
  said: ReadonlyMap<string, DiaryLevel>,
): Promise<ReadonlyMap<string, DiaryLevel>> {
  const levels = new Map(said);
  const unknown: string[] = [];
  for (const name of (await file.names()).keys()) {
    const level = levels.get(name) ?? guessLevel(name);
    if (level === undefined) unknown.push(name);
    else levels.set(name, level);
  }
  if (unknown.length > 0)
    throw new BadInputError(
      `say how pleasant these moods are, each with --mood NAME=LEVEL: ${unknown.map((name) => JSON.stringify(name)).join(', ')}`,
    );
  return levels;
}

function keepPart(
  store: Store,
  person: ProfileId,
  about: { readonly id: string; readonly origin: string; readonly file: string; readonly at: number },
  part: readonly FileRecord[],
): Promise<MoodImportCounts> {
  return store.inTransaction(async ({ profiles, moodImports, changes }) => {
    if (!(await profiles.lock(person))) throw new BadInputError('this person was deleted meanwhile');
    const added = await moodImports.add(person, about, {
      moods: part.flatMap((record) => (record.kind === 'mood' ? record.mood : [])),
      notes: part.flatMap((record) =>
        record.kind === 'note' ? { ...record.note, changedAt: about.at } : [],
      ),
    });
    for (const kind of ['moods', 'dayNotes'] as const) {
      if (await profiles.hasMoreThan(person, kind, MOST_RECORDS[kind]))
        throw new BadInputError(`a person keeps at most ${MOST_RECORDS[kind]} ${kind}: delete some first`);
    }
    if (added.moods + added.notes + added.changed > 0) await changes.note(person, 'moods', about.at);
    return added;
  }, person);
}

function endImport(store: Store, person: ProfileId, about: Parameters<typeof keepPart>[2]): Promise<number> {
  return store.inTransaction(async ({ moodImports, changes }) => {
    const gone = await moodImports.end(person, about);
    if (gone > 0) await changes.note(person, 'moods', about.at);
    return gone;
  }, person);
}
