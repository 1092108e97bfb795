import { z } from 'zod';
import type { ServerLogin, ServerTrack, TrackPage } from '../music-server.ts';
import { plainGenres, plainPeople, plainSeconds, plainTexts, plainYear } from '../plain-facts.ts';
import { askJellyfin } from './ask-jellyfin.ts';

const PAGE = 500;
/** A tick is 100 nanoseconds. */
const TICKS_A_SECOND = 10_000_000;

const audioSchema = z.object({
  Id: z.string().min(1),
  Name: z.string().nullish(),
  Artists: z.array(z.string()).nullish(),
  AlbumArtist: z.string().nullish(),
  Album: z.string().nullish(),
  AlbumId: z.string().nullish(),
  ProductionYear: z.number().nullish(),
  Genres: z.array(z.string()).nullish(),
  RunTimeTicks: z.number().nullish(),
  ImageTags: z.record(z.string(), z.string()).nullish(),
  AlbumPrimaryImageTag: z.string().nullish(),
  Container: z.string().nullish(),
});
const pageSchema = z.object({ Items: z.array(audioSchema), TotalRecordCount: z.number() });

/** A page of all songs that the person may hear, the oldest in the library first, so that new ones come last. */
export async function listAudio(
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
      IncludeItemTypes: 'Audio',
      Recursive: true,
      StartIndex: cursor,
      Limit: PAGE,
      Fields: 'Genres',
      EnableUserData: false,
      SortBy: 'DateCreated,SortName',
      SortOrder: 'Ascending',
    },
    answer: pageSchema,
  });
  const next = cursor + Items.length;
  return {
    tracks: Items.flatMap(trackOf),
    ...(Items.length > 0 && next < TotalRecordCount && { next }),
    total: TotalRecordCount,
  };
}

function trackOf(audio: z.output<typeof audioSchema>): ServerTrack[] {
  const [title] = plainTexts([audio.Name]);
  if (title === undefined) return [];
  const artists = plainPeople(audio.Artists ?? []);
  const [album] = plainTexts([audio.Album]);
  const hasOwn = audio.ImageTags?.Primary !== undefined;
  const hasAlbums = typeof audio.AlbumPrimaryImageTag === 'string' && typeof audio.AlbumId === 'string';
  return [
    {
      remoteId: audio.Id,
      title,
      artists: artists.length > 0 ? artists : plainPeople([audio.AlbumArtist]),
      album,
      year: plainYear(audio.ProductionYear),
      genres: plainGenres(audio.Genres ?? []),
      seconds: plainSeconds(
        typeof audio.RunTimeTicks === 'number' ? audio.RunTimeTicks / TICKS_A_SECOND : undefined,
      ),
      explicit: false,
      coverId: hasOwn ? audio.Id : hasAlbums ? (audio.AlbumId ?? undefined) : undefined,
      // Several names may stand there, as for `mov,mp4,m4a`.
      suffix: audio.Container?.toLowerCase().split(',').at(-1),
    },
  ];
}
