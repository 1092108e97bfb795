import { z } from 'zod';
import type { ServerTrack, TrackPage } from '../music-server-client.ts';
import { plainGenres, plainPeople, plainSeconds, plainTexts, plainYear } from '../plain-facts.ts';
import { askSubsonic } from './ask-subsonic.ts';
import { listPodcasts } from './list-podcasts.ts';
import type { SubsonicList } from './subsonic-list.ts';

/** Songs a page; most servers give at most 500 of anything. */
const PAGE = 500;
/** Albums a page where songs can only be had album by album. */
const ALBUMS = 20;

const idSchema = z.union([z.string(), z.number()]).transform(String);
const songSchema = z.object({
  id: idSchema,
  title: z.string().optional(),
  album: z.string().nullish(),
  artist: z.string().nullish(),
  artists: z.array(z.object({ name: z.string() })).nullish(),
  displayArtist: z.string().nullish(),
  year: z.number().nullish(),
  genre: z.string().nullish(),
  genres: z.array(z.object({ name: z.string() })).nullish(),
  duration: z.number().nullish(),
  coverArt: idSchema.nullish(),
  suffix: z.string().nullish(),
  explicitStatus: z.string().nullish(),
  isDir: z.boolean().nullish(),
  isVideo: z.boolean().nullish(),
  type: z.string().nullish(),
});
const searchSchema = z.object({ searchResult3: z.object({ song: z.array(songSchema).default([]) }) });
const albumsSchema = z.object({
  albumList2: z.object({ album: z.array(z.object({ id: idSchema })).default([]) }),
});
const albumSchema = z.object({ album: z.object({ song: z.array(songSchema).default([]) }) });
const scanSchema = z.object({ scanStatus: z.object({ count: z.number().nullish() }) });

/**
 * A page of all songs. OpenSubsonic servers list everything for an empty search; older ones are asked for their
 * albums by name and for the songs of each (then the cursor counts albums). Podcasts stand on the last page.
 */
export async function listSongs(list: SubsonicList, cursor: number): Promise<TrackPage> {
  const page = await (list.login.openSubsonic ? bySearch(list, cursor) : byAlbum(list, cursor));
  return page.next === undefined
    ? { ...page, tracks: [...page.tracks, ...(await listPodcasts(list))] }
    : page;
}

async function bySearch({ address, login, fetch, signal }: SubsonicList, cursor: number): Promise<TrackPage> {
  const common = { address, login, fetch, signal };
  const { searchResult3 } = await askSubsonic({
    ...common,
    method: 'search3',
    query: { query: '', artistCount: 0, albumCount: 0, songCount: PAGE, songOffset: cursor },
    answer: searchSchema,
  });
  const { song } = searchResult3;
  // Only a hint for the progress: servers count by their last scan.
  const total =
    cursor > 0
      ? undefined
      : await askSubsonic({ ...common, method: 'getScanStatus', answer: scanSchema })
          .then(({ scanStatus }) => scanStatus.count ?? undefined)
          .catch(() => undefined);
  return {
    tracks: song.flatMap(trackOf),
    // A server may give fewer than it was asked for and still have more.
    ...(song.length > 0 && { next: cursor + song.length }),
    ...(total !== undefined && total > 0 && { total }),
  };
}

async function byAlbum({ address, login, fetch, signal }: SubsonicList, cursor: number): Promise<TrackPage> {
  const common = { address, login, fetch, signal };
  const { albumList2 } = await askSubsonic({
    ...common,
    method: 'getAlbumList2',
    query: { type: 'alphabeticalByName', size: ALBUMS, offset: cursor },
    answer: albumsSchema,
  });
  const tracks: ServerTrack[] = [];
  for (const { id } of albumList2.album) {
    const { album } = await askSubsonic({
      ...common,
      method: 'getAlbum',
      query: { id },
      answer: albumSchema,
    });
    tracks.push(...album.song.flatMap(trackOf));
  }
  return { tracks, ...(albumList2.album.length > 0 && { next: cursor + albumList2.album.length }) };
}

/** Folders, films and podcasts are left out. */
function trackOf(song: z.output<typeof songSchema>): ServerTrack[] {
  if (song.isDir === true || song.isVideo === true) return [];
  if (song.type !== undefined && song.type !== null && song.type !== 'music') return [];
  const [title] = plainTexts([song.title]);
  if (title === undefined) return [];
  const named = plainPeople((song.artists ?? []).map(({ name }) => name));
  const genres = plainGenres((song.genres ?? []).map(({ name }) => name));
  const [album] = plainTexts([song.album]);
  return [
    {
      remoteId: song.id,
      title,
      artists: named.length > 0 ? named : plainPeople([song.displayArtist ?? song.artist]),
      album,
      year: plainYear(song.year),
      genres: genres.length > 0 ? genres : plainGenres([song.genre]),
      seconds: plainSeconds(song.duration),
      explicit: song.explicitStatus === 'explicit',
      coverId: song.coverArt ?? undefined,
      suffix: song.suffix?.toLowerCase(),
    },
  ];
}
