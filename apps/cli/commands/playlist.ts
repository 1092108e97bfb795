import { FORMAT_CHOICES } from '../command-line/choices.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Playlist, PlaylistWork } from '@emoverse/domain';
import { linksForItem } from '@emoverse/playback';
import { playlistFormat, recogniseFormat, writePlaylist, type PlaylistFormatName } from '@emoverse/playlists';
import type { Store } from '@emoverse/storage';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { hasStore, storePlace } from '../data-folder.ts';
import { findPlaylist, listPlaylists, onlyProfile } from '../playlists/find-playlist.ts';
import { takePlaylistFile, type TakenFile } from '../playlists/take-playlist-file.ts';
import { formatTable } from '@emoverse/report';
import { withStore } from '../with-store.ts';

export interface PlaylistOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly profile?: string;
  readonly format?: PlaylistFormatName;
  readonly output?: string;
  readonly name?: string;
}

export async function list(options: PlaylistOptions, io: CommandIo): Promise<void> {
  const place = storePlace(io, options.data);
  const found = hasStore(place)
    ? await withStore(io, options, (store) => listPlaylists(store, options.profile))
    : [];
  if (options.json) {
    const playlists = found.map(({ profileId, summary }) => ({ profileId, ...summary }));
    io.stdout.write(`${JSON.stringify({ playlists })}\n`);
    return;
  }
  if (found.length === 0) {
    io.stdout.write(
      'No playlist yet: make one in the app (emoverse serve); once it was opened, emoverse playlist import FILE takes one too\n',
    );
    return;
  }
  io.stdout.write(
    formatTable(
      [{ title: 'name' }, { title: 'works', align: 'right' }, { title: 'changed' }, { title: 'id' }],
      found.map(({ summary: { name, works, changedAt, id } }) => [
        name,
        String(works),
        new Date(changedAt).toISOString().slice(0, 10),
        id,
      ]),
    ),
  );
}

export async function show(wanted: string, options: PlaylistOptions, io: CommandIo): Promise<void> {
  const { profileId, playlist } = await withStore(io, options, (store) =>
    findPlaylist(store, wanted, options.profile),
  );
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ profileId, playlist })}\n`);
    return;
  }
  const rows = playlist.entries.map(({ title, creators, year, domain, itemId }, index) => [
    String(index + 1),
    title.replace(/\s+/g, ' '),
    creators.join(', '),
    String(year ?? ''),
    domain ?? '',
    itemId ?? '–',
  ]);
  const columns = [
    { title: '', align: 'right' as const },
    { title: 'title' },
    { title: 'by' },
    { title: 'year', align: 'right' as const },
    { title: 'domain' },
    { title: 'item' },
  ];
  io.stdout.write(`${playlist.name}\n${formatTable(columns, rows)}`);
}

export async function exportPlaylist(wanted: string, options: PlaylistOptions, io: CommandIo): Promise<void> {
  const { format: named, output } = options;
  if (named === undefined && output === undefined)
    throw new BadInputError(
      `say with --format which format is wanted (${FORMAT_CHOICES.join(', ')}), or name a file with --output`,
    );
  const format = named === undefined ? recogniseFormat(output ?? '', '') : playlistFormat(named);
  const { playlist, works } = await withStore(io, options, async (store) => {
    const { playlist } = await findPlaylist(store, wanted, options.profile);
    return { playlist, works: await withPages(playlist, store) };
  });
  const text = writePlaylist(format, { name: playlist.name, works });
  if (output === undefined) {
    io.stdout.write(text);
    return;
  }
  const file = resolve(io.cwd, output);
  await writeFile(file, text).catch((cause: unknown) => {
    throw new BadInputError(`${file} could not be written: ${reasonOf(cause)}`, { cause });
  });
  io.stdout.write(
    options.json
      ? `${JSON.stringify({ file, format: format.name, works: works.length })}\n`
      : `${works.length} works of ${JSON.stringify(playlist.name)} are in ${file} (${format.name}).\n`,
  );
}

export async function importPlaylist(path: string, options: PlaylistOptions, io: CommandIo): Promise<void> {
  const file = resolve(io.cwd, path);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new BadInputError(`${file} could not be read: ${reasonOf(cause)}`, { cause });
  });
  const name = options.name?.trim();
  if (name === '') throw new BadInputError('a playlist needs a name of 1 to 200 characters');
  const place = storePlace(io, options.data);
  if (!hasStore(place))
    throw new BadInputError('there is no store yet: open EmoVerse in a browser once (emoverse serve)');
  const { playlist, taken } = await withStore(io, options, async (store) => {
    const profileId = await onlyProfile(store, options.profile);
    const taken = await takePlaylistFile({ path: file, bytes, format: options.format }, store, io.newId);
    const playlist: Playlist = {
      id: io.newId(),
      name: name ?? taken.name,
      origin: 'import',
      entries: [...taken.entries],
      createdAt: io.now(),
      changedAt: io.now(),
    };
    await store.playlists.store(profileId, [playlist]);
    return { playlist, taken };
  });
  io.stdout.write(options.json ? `${JSON.stringify(toldJson(playlist, taken))}\n` : tell(playlist, taken));
}

function toldJson(
  { id, name, entries }: Playlist,
  { format, encoding, notice, unmatched, rejected }: TakenFile,
) {
  return {
    id,
    name,
    format,
    encoding,
    notice,
    works: entries.length,
    matched: entries.length - unmatched.length,
    unmatched,
    rejected,
  };
}

const REASONS = {
  'not-in-catalogue': 'not in the catalogue',
  'needs-more': 'neither people nor a year beside the title',
  'several-works': 'could be several works',
  'no-title': 'no title',
  'title-too-long': 'a title of more than 500 characters',
  'not-readable': 'not readable',
  'too-many': 'beyond the 2,000 works of a playlist',
} as const;

function tell(playlist: Playlist, { entries, notice, unmatched, rejected }: TakenFile): string {
  const lines = [
    `${JSON.stringify(playlist.name)} has ${entries.length} works; ${entries.length - unmatched.length} of them are in the catalogue. Its id is ${playlist.id}`,
    ...(notice === undefined ? [] : [notice]),
    ...(unmatched.length > 0 ? ['', 'Kept as the file tells them:'] : []),
    ...unmatched.map(
      ({ line, title, reason }) => `  line ${line}: ${title.replace(/\s+/g, ' ')} (${REASONS[reason]})`,
    ),
    ...(rejected.length > 0 ? ['', 'Not taken:'] : []),
    ...rejected.map(
      ({ line, text, reason }) => `  line ${line}: ${text.replace(/\s+/g, ' ')} (${REASONS[reason]})`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** The works, those without a location with the page that is theirs on the web, where one is known. */
async function withPages({ entries }: Playlist, store: Store): Promise<PlaylistWork[]> {
  const items = await store.catalogue.findMany(entries.flatMap(({ itemId }) => itemId ?? []));
  const pages = new Map(
    items.map((item) => [item.id, linksForItem(item).find(({ exact }) => exact)?.address] as const),
  );
  return entries.map(({ id: _, ...work }) => {
    const page = work.itemId === undefined ? undefined : pages.get(work.itemId);
    return page === undefined || work.location !== undefined ? work : { ...work, location: page };
  });
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
