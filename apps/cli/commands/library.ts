import { loadBundledCatalogue } from '@emoverse/catalogue';
import { openReaders, scanLibrary, type PassedOver, type ScanSummary } from '@emoverse/library';
import { genrePlacesOf, placeSound } from '@emoverse/music-moods';
import { openStore, type LibraryFolder, type Store } from '@emoverse/storage';
import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { hasStore, storePlace } from '../data-folder.ts';
import { createProgress } from '../terminal/progress.ts';
import { formatTable } from '@emoverse/report';
import { withStore } from '../with-store.ts';

export interface LibraryOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly threads?: number;
  readonly folder?: string;
}

const TOLD_WITHOUT_SOUND = 20;

const PASSED_OVER: Readonly<Record<PassedOver['why'], string>> = {
  'folder-not-readable': 'the folder may not be read',
  'odd-name': 'its name is not UTF-8; rename it (convmv does so for whole folders)',
};

/** What a scan tells. */
type TellableScan = Omit<ScanSummary, 'passedOver'> & {
  readonly passedOver: readonly { readonly path: string; readonly reason: string }[];
};

export async function scan(given: string, options: LibraryOptions, io: CommandIo): Promise<void> {
  const { items } = await loadBundledCatalogue();
  const store = await openStore(storePlace(io, options.data));
  const readers = openReaders({ threads: options.threads, startWorker: io.startSoundReader });
  const progress = createProgress(io, 'Scanning', 'files');
  try {
    const { passedOver, ...summary } = await scanLibrary({
      folder: resolve(io.cwd, given),
      store,
      readers,
      places: { ofSound: placeSound, ofGenres: genrePlacesOf(items) },
      now: io.now,
      signal: io.signal,
      whenStopped: 'paused',
      whenEmptied: 'forget',
      onProgress: async ({ found, done, doneBefore }) => {
        if (doneBefore === undefined || found === doneBefore) return;
        await progress.to((done - doneBefore) / (found - doneBefore), done - doneBefore);
      },
    });
    progress.end();
    const told = {
      ...summary,
      passedOver: passedOver.map(({ path, why }) => ({ path, reason: PASSED_OVER[why] })),
    };
    io.stdout.write(options.json ? `${JSON.stringify(told)}\n` : formatScan(told));
  } finally {
    progress.end();
    await readers.dispose();
    await store.close();
  }
}

export async function list(options: LibraryOptions, io: CommandIo): Promise<void> {
  const place = storePlace(io, options.data);
  const folder = options.folder === undefined ? undefined : await realFolder(options.folder, io);
  const { folders, tracks, servers } = hasStore(place)
    ? await withStore(io, options, (store) => gather(store, folder))
    : { folders: [], tracks: [], servers: [] };
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ folders, tracks, servers })}\n`);
    return;
  }
  io.stdout.write(
    folders.length === 0 ? 'No folder was scanned yet: emoverse library scan DIR\n' : formatFolders(folders),
  );
  const songs = servers.reduce((sum, { tracks }) => sum + tracks, 0);
  if (servers.length > 0) io.stdout.write(`${songs} songs of music servers: emoverse library servers\n`);
}

async function gather(store: Store, folder: string | undefined) {
  const folders = (await store.library.folders()).filter(
    (one) => folder === undefined || one.folder === folder,
  );
  const items = new Map((await store.catalogue.all('bundled')).map((item) => [item.id, item]));
  const tracks = (await store.library.files(folder)).map(({ folder, path, itemId, state, reason }) => {
    const item = itemId === undefined ? undefined : items.get(itemId);
    return {
      file: join(folder, path),
      state,
      reason,
      id: itemId,
      title: item?.title,
      artists: item?.creators,
      mood: item?.mood,
      moodSource: item?.moodSource,
    };
  });
  const servers = (await store.musicServers.list()).map(({ kind, address, userName, tracks }) => ({
    kind,
    address,
    userName,
    tracks,
  }));
  return { folders, tracks, servers };
}

export async function forget(given: string, options: LibraryOptions, io: CommandIo): Promise<void> {
  const folder = await realFolder(given, io);
  const place = storePlace(io, options.data);
  const removed = hasStore(place)
    ? await withStore(io, options, async (store) => {
        const files = await store.transfer.forgetMusicFolder(folder);
        if (files !== undefined) await store.catalogue.markChanged();
        return files;
      })
    : undefined;
  if (removed === undefined)
    throw new BadInputError(`${folder} is not in the library; emoverse library list shows what is`);
  io.stdout.write(
    options.json
      ? `${JSON.stringify({ folder, removed })}\n`
      : `${removed} files of ${folder} are forgotten; they lie where they were.\n`,
  );
}

/** The folder as it was scanned; a folder that is gone by now is taken as it was written. */
async function realFolder(given: string, io: CommandIo): Promise<string> {
  const path = resolve(io.cwd, given);
  return realpath(path).catch(() => path);
}

function formatScan({
  folder,
  files,
  unchanged,
  added,
  changed,
  moved,
  removed,
  passedOver,
  withoutSound,
}: TellableScan): string {
  const passed = passedOver.map(({ path, reason }) => `  ${path}: ${reason}\n`);
  const unseen =
    passed.length === 0 ? '' : `\nNot looked at:\n${passed.slice(0, TOLD_WITHOUT_SOUND).join('')}`;
  const lines = withoutSound
    .slice(0, TOLD_WITHOUT_SOUND)
    .map(({ path, state, reason }) => `  ${path} (${state}): ${reason}\n`);
  const more = withoutSound.length - lines.length;
  const told =
    withoutSound.length === 0
      ? ''
      : `\nNot read with their sound:\n${lines.join('')}${more > 0 ? `  and ${more} more; --json tells them all\n` : ''}`;
  return `${folder}: ${files} sound files; ${added} new, ${changed} changed, ${moved} moved, ${removed} gone, ${unchanged} as before\n${unseen}${told}`;
}

function formatFolders(folders: readonly LibraryFolder[]): string {
  return formatTable(
    [
      { title: 'folder' },
      ...['files', 'tracks', 'by sound', 'by tags', 'copies', 'unreadable'].map((title) => ({
        title,
        align: 'right' as const,
      })),
    ],
    folders.map(({ folder, files, tracks, byState }) => [
      folder,
      ...[files, tracks, byState.sound, byState['tags-only'], byState.copy, byState.unreadable].map(String),
    ]),
  );
}
