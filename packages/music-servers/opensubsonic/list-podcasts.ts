import { z } from 'zod';
import { MusicServerError, type MusicServerTrouble } from '../music-server-error.ts';
import type { ServerTrack } from '../music-server-client.ts';
import { plainGenres, plainPeople, plainSeconds, plainTexts, plainYear } from '../plain-facts.ts';
import { askSubsonic } from './ask-subsonic.ts';
import type { SubsonicList } from './subsonic-list.ts';

/** Episodes of each podcast that are suggested: a show of years is not to fill a shelf alone. */
const NEWEST = 3;

const idSchema = z.union([z.string(), z.number()]).transform(String);
const episodeSchema = z.object({
  /** By which it is streamed, once the server has it. */
  streamId: idSchema.nullish(),
  title: z.string().nullish(),
  status: z.string().nullish(),
  publishDate: z.string().nullish(),
  year: z.number().nullish(),
  genre: z.string().nullish(),
  duration: z.number().nullish(),
  coverArt: idSchema.nullish(),
  suffix: z.string().nullish(),
});
const channelSchema = z.object({
  title: z.string().nullish(),
  coverArt: idSchema.nullish(),
  episode: z.array(episodeSchema).nullish(),
});
const podcastsSchema = z.object({
  podcasts: z.object({ channel: z.array(channelSchema).nullish() }).nullish(),
});

/** How servers say that they have no podcasts, or that this person may not hear them. */
const NONE: ReadonlySet<MusicServerTrouble> = new Set([
  'not-a-music-server',
  'not-allowed',
  'track-gone',
  'down',
  'changed',
]);

/** The newest episodes of the person's podcasts that their server holds; none where it knows no podcasts. */
export async function listPodcasts({ address, login, fetch, signal }: SubsonicList): Promise<ServerTrack[]> {
  try {
    const { podcasts } = await askSubsonic({
      ...{ address, login, fetch, signal },
      method: 'getPodcasts',
      query: { includeEpisodes: 'true' },
      answer: podcastsSchema,
    });
    return (podcasts?.channel ?? []).flatMap(episodesOf);
  } catch (error) {
    if (error instanceof MusicServerError && NONE.has(error.trouble)) return [];
    throw error;
  }
}

function episodesOf({ title: name, coverArt, episode }: z.output<typeof channelSchema>): ServerTrack[] {
  const makers = plainPeople([name]);
  const there = (episode ?? []).flatMap((one): (ServerTrack & { readonly published: string })[] => {
    const [title] = plainTexts([one.title]);
    if (title === undefined || one.status !== 'completed' || typeof one.streamId !== 'string') return [];
    return [
      {
        remoteId: one.streamId,
        domain: 'podcasts',
        title,
        artists: makers,
        year: plainYear(one.year),
        genres: plainGenres([one.genre]),
        seconds: plainSeconds(one.duration),
        explicit: false,
        coverId: one.coverArt ?? coverArt ?? undefined,
        suffix: one.suffix?.toLowerCase(),
        published: one.publishDate ?? '',
      },
    ];
  });
  return there
    .sort((left, right) => (left.published < right.published ? 1 : -1))
    .slice(0, NEWEST)
    .map(({ published: _, ...track }) => track);
}
