import { z } from 'zod';
import type { ServerLogin, ServerTrack, TrackPage } from '../music-server-client.ts';
import { plainGenres, plainPeople, plainSeconds, plainTexts, plainYear } from '../plain-facts.ts';
import { askJellyfin } from './ask-jellyfin.ts';

const PAGE = 500;
/** A tick is 100 nanoseconds. */
const TICKS_A_SECOND = 10_000_000;

const itemSchema = z.object({
  Id: z.string().min(1),
  Type: z.string().nullish(),
  ServerId: z.string().nullish(),
  Name: z.string().nullish(),
  Artists: z.array(z.string()).nullish(),
  AlbumArtist: z.string().nullish(),
  Album: z.string().nullish(),
  AlbumId: z.string().nullish(),
  ProductionYear: z.number().nullish(),
  Genres: z.array(z.string()).nullish(),
  Tags: z.array(z.string()).nullish(),
  People: z.array(z.object({ Name: z.string().nullish(), Type: z.string().nullish() })).nullish(),
  ProviderIds: z.record(z.string(), z.string().nullish()).nullish(),
  OfficialRating: z.string().nullish(),
  RunTimeTicks: z.number().nullish(),
  ImageTags: z.record(z.string(), z.string()).nullish(),
  AlbumPrimaryImageTag: z.string().nullish(),
  Container: z.string().nullish(),
});
type Item = z.output<typeof itemSchema>;
const pageSchema = z.object({ Items: z.array(itemSchema), TotalRecordCount: z.number() });

/** Ratings for grown-ups alone: of cinemas and television in the United States, and those of other countries that name the age. */
const FOR_GROWN_UPS = /^(?:r|nc-17|x|xxx|tv-ma)$|(?:^|\D)(?:18|21)(?:\D|$)/i;

/**
 * A page of all songs, films, series and audiobooks that the person may see, the oldest in the library first, so that new ones
 * come last. Episodes and chapters stand for nothing of their own.
 */
export async function listWorks(
  address: string,
  login: Extract<ServerLogin, { kind: 'jellyfin' }>,
  fetch: typeof globalThis.fetch,
  cursor: number,
  signal?: AbortSignal,
): Promise<TrackPage> {
  const { Items, TotalRecordCount } = await askJellyfin({
    address,
    deviceId: login.deviceId,
    token: login.token,
    fetch,
    signal,
    path: '/Items',
    query: {
      userId: login.userId,
      IncludeItemTypes: 'Audio,Movie,Series,AudioBook',
      Recursive: true,
      StartIndex: cursor,
      Limit: PAGE,
      Fields: 'Genres,Tags,People,ProviderIds',
      EnableUserData: false,
      SortBy: 'DateCreated,SortName',
      SortOrder: 'Ascending',
    },
    answer: pageSchema,
  });
  const next = cursor + Items.length;
  return {
    tracks: Items.flatMap(workOf),
    ...(Items.length > 0 && next < TotalRecordCount && { next }),
    total: TotalRecordCount,
  };
}

function workOf(item: Item): ServerTrack[] {
  const [title] = plainTexts([item.Name]);
  if (title === undefined) return [];
  const common = {
    remoteId: item.Id,
    title,
    year: plainYear(item.ProductionYear),
    genres: plainGenres(item.Genres ?? []),
    seconds: plainSeconds(
      typeof item.RunTimeTicks === 'number' ? item.RunTimeTicks / TICKS_A_SECOND : undefined,
    ),
  };
  const hasOwn = item.ImageTags?.Primary !== undefined;
  const artists = plainPeople(item.Artists ?? []);
  const performers = artists.length > 0 ? artists : plainPeople([item.AlbumArtist]);
  // What says nothing of its type was asked for as sound by an older server.
  if (item.Type === undefined || item.Type === null || item.Type === 'Audio') {
    const [album] = plainTexts([item.Album]);
    const hasAlbums = typeof item.AlbumPrimaryImageTag === 'string' && typeof item.AlbumId === 'string';
    return [
      {
        ...common,
        artists: performers,
        album,
        explicit: false,
        coverId: hasOwn ? item.Id : hasAlbums ? (item.AlbumId ?? undefined) : undefined,
        // Several names may stand there, as for `mov,mp4,m4a`.
        suffix: item.Container?.toLowerCase().split(',').at(-1),
      },
    ];
  }
  const isBook = item.Type === 'AudioBook';
  if (!isBook && item.Type !== 'Movie' && item.Type !== 'Series') return [];
  const makers = peopleOf(item, isBook ? ['Author', 'Writer'] : ['Director', 'Creator']);
  return [
    {
      ...common,
      domain: isBook ? 'books' : 'films',
      artists: makers.length > 0 || !isBook ? makers : performers,
      tags: plainGenres(item.Tags ?? []),
      explicit: FOR_GROWN_UPS.test(item.OfficialRating ?? ''),
      externalIds: idsOf(item),
      coverId: hasOwn ? item.Id : undefined,
      page: `/web/#/details?id=${encodeURIComponent(item.Id)}&serverId=${encodeURIComponent(item.ServerId ?? '')}`,
    },
  ];
}

function peopleOf({ People }: Item, types: readonly string[]): string[] {
  return plainPeople(
    (People ?? []).flatMap(({ Name, Type }) =>
      types.includes(Type ?? '') && typeof Name === 'string' ? [Name] : [],
    ),
  );
}

/** Numbers of films and of series at TMDB are not the same ones. */
function idsOf({ Type, ProviderIds }: Item): Record<string, string> {
  const { Imdb: imdb, Tmdb: tmdb } = ProviderIds ?? {};
  return {
    ...(typeof imdb === 'string' && /^tt\d{5,}$/.test(imdb) && { imdb }),
    ...(Type === 'Movie' && typeof tmdb === 'string' && /^\d{1,9}$/.test(tmdb) && { tmdb }),
  };
}
