import { DAYS } from '../command-line/choices.ts';
import {
  copyScheduleSchema,
  EmoVerseError,
  type CopySchedule,
  type Playlist,
  type ProfileId,
} from '@emoverse/domain';
import { findSongs, openConnection, watchLogin, writePlaylist } from '@emoverse/music-servers';
import { nextRun } from '@emoverse/playlists';
import type { CopyOutcome, CopyWork, Store, StoredCopy, StoredServer } from '@emoverse/storage';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { hasStore, storePlace } from '../data-folder.ts';
import { findPlaylist, onlyProfile } from '../playlists/find-playlist.ts';
import { formatTable } from '@emoverse/report';
import { withStore } from '../with-store.ts';
import { asBadInput, connectionsOf, pickServer } from './music-servers.ts';

export interface ElsewhereOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly profile?: string;
  readonly to?: string;
  readonly evening?: boolean;
  readonly every?: (typeof DAYS)[number];
  readonly at: number;
}

const EVENING = 'My evening';

export async function send(
  wanted: string | undefined,
  options: ElsewhereOptions,
  io: CommandIo,
): Promise<void> {
  const schedule = scheduleOf(options);
  if ((wanted === undefined) !== (options.evening === true))
    throw new BadInputError('name one playlist, or say --evening');
  if (wanted === undefined && schedule === undefined)
    throw new BadInputError('--evening is chosen anew each time: say when with --every');
  await withStore(io, options, async (store) => {
    const server = pickServer(options.to ?? '', await store.musicServers.list());
    const place = { kind: 'server' as const, serverId: server.id };
    const id = io.newId();
    if (wanted === undefined) {
      const profileId = await onlyProfile(store, options.profile);
      const source = { kind: 'evening' as const };
      const copy = await store.playlistCopies.keep(profileId, { id, source, place, name: EVENING });
      if (schedule !== undefined)
        await store.playlistCopies.schedule(profileId, copy.id, { schedule, nextAt: io.now() });
      tell(await required(store, profileId, copy.id), options, io);
      return;
    }
    const { profileId, playlist } = await findPlaylist(store, wanted, options.profile);
    const source = { kind: 'playlist' as const, playlistId: playlist.id };
    const copy = await store.playlistCopies.keep(profileId, { id, source, place, name: playlist.name });
    await write(store, copy, playlist, server, options, io);
    if (schedule !== undefined)
      await store.playlistCopies.schedule(profileId, copy.id, {
        schedule,
        nextAt: nextRun(schedule, io.now()),
      });
    tell(await required(store, profileId, copy.id), options, io);
  });
}

async function write(
  store: Store,
  copy: StoredCopy,
  { name, entries }: Playlist,
  server: StoredServer,
  options: ElsewhereOptions,
  io: CommandIo,
): Promise<void> {
  await begin(store, copy, 'write', io);
  const { remoteId: id, written, schedule } = copy;
  const end = (outcome: Pick<CopyOutcome, 'remoteId' | 'written' | 'problem'>) =>
    store.playlistCopies.end(copy.id, {
      name,
      ...outcome,
      ...(schedule && { nextAt: nextRun(schedule, io.now()) }),
    });
  try {
    const { songs, missing } = await findSongs(server.id, entries, store.musicServers);
    if (songs.length === 0) throw new BadInputError(`none of its songs is on ${server.address}`);
    const connections = connectionsOf(store, options, io);
    const music = await openConnection(connections, server);
    const writing = writePlaylist(
      music,
      { copyId: copy.id, id, name, songs, made: (remoteId) => store.playlistCopies.made(copy.id, remoteId) },
      io.signal,
    );
    const remoteId = await asBadInput(watchLogin(connections, server.id, writing));
    await end({ remoteId, written: { at: io.now(), songs: songs.length, missing } });
  } catch (error) {
    const code = error instanceof EmoVerseError ? error.code : 'internal';
    const message = error instanceof Error ? error.message : String(error);
    const made = (await store.playlistCopies.find(copy.profileId, copy.id))?.remoteId;
    await end({ remoteId: made, written, problem: { at: io.now(), code, message } });
    // What never was there leaves nothing.
    if (made === undefined) await store.playlistCopies.delete(copy.profileId, copy.id);
    throw error;
  }
}

export async function list(options: ElsewhereOptions, io: CommandIo): Promise<void> {
  const copies = hasStore(storePlace(io, options.data))
    ? await withStore(io, options, async (store) =>
        store.playlistCopies.list(await onlyProfile(store, options.profile)),
      )
    : [];
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ copies: copies.map(told) })}\n`);
    return;
  }
  if (copies.length === 0) {
    io.stdout.write('No playlist is elsewhere: emoverse playlist send PLAYLIST --to ADDRESS\n');
    return;
  }
  const day = (at: number | undefined): string =>
    at === undefined ? '–' : new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  io.stdout.write(
    formatTable(
      [
        { title: 'name' },
        { title: 'songs', align: 'right' },
        { title: 'missing', align: 'right' },
        { title: 'sent' },
        { title: 'next' },
        { title: 'trouble' },
        { title: 'id' },
      ],
      copies.map(({ name, written, nextAt, problem, id }) => [
        name,
        String(written?.songs ?? '–'),
        String(written?.missing ?? '–'),
        day(written?.at),
        day(nextAt),
        problem?.code ?? '',
        id,
      ]),
    ),
  );
}

export async function takeBack(id: string, options: ElsewhereOptions, io: CommandIo): Promise<void> {
  await withStore(io, options, async (store) => {
    const profileId = await onlyProfile(store, options.profile);
    const copy = await required(store, profileId, id);
    const { place, remoteId } = copy;
    if (place.kind === 'spotify')
      throw new BadInputError('a playlist at Spotify is taken back in the page, where the login is');
    const server = await store.musicServers.find(place.serverId);
    await begin(store, copy, 'take-back', io);
    try {
      if (remoteId !== undefined && server !== undefined) {
        const connections = connectionsOf(store, options, io);
        const music = await openConnection(connections, server);
        await asBadInput(watchLogin(connections, server.id, music.deletePlaylist(remoteId, io.signal)));
      }
    } catch (error) {
      await store.playlistCopies.end(id, copy);
      throw error;
    }
    await store.playlistCopies.delete(profileId, id);
    io.stdout.write(
      options.json
        ? `${JSON.stringify({ deleted: true })}\n`
        : `${JSON.stringify(copy.name)} is deleted there.\n`,
    );
  });
}

async function begin(store: Store, { id, name }: StoredCopy, work: CopyWork, io: CommandIo): Promise<void> {
  if (!(await store.playlistCopies.begin(id, work, io.now())))
    throw new BadInputError(`${JSON.stringify(name)} is being written just now: try again in a moment`);
}

async function required(store: Store, profileId: ProfileId, id: string): Promise<StoredCopy> {
  const copy = await store.playlistCopies.find(profileId, id);
  if (copy === undefined)
    throw new BadInputError(`no playlist elsewhere has the id ${id}: emoverse playlist elsewhere shows all`);
  return copy;
}

function scheduleOf({ every, at }: ElsewhereOptions): CopySchedule | undefined {
  if (every === undefined) return undefined;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return copyScheduleSchema.parse(
    every === 'day'
      ? { every: 'day', hour: at, timeZone }
      : { every: 'week', weekday: DAYS.indexOf(every) - 1, hour: at, timeZone },
  );
}

function tell(copy: StoredCopy, options: ElsewhereOptions, io: CommandIo): void {
  const { name, written, nextAt } = copy;
  if (options.json) {
    io.stdout.write(`${JSON.stringify(told(copy))}\n`);
    return;
  }
  const lines = [
    written === undefined
      ? `${JSON.stringify(name)} is sent within a minute, while EmoVerse runs (emoverse serve).`
      : `${JSON.stringify(name)} has ${written.songs} songs there; ${written.missing} are not there.`,
    ...(nextAt !== undefined && written !== undefined
      ? [`Next: ${new Date(nextAt).toISOString().slice(0, 16).replace('T', ' ')} UTC, while EmoVerse runs.`]
      : []),
  ];
  io.stdout.write(`${lines.join('\n')}\n`);
}

function told({ profileId: _, remoteId: __, ...copy }: StoredCopy) {
  return copy;
}
