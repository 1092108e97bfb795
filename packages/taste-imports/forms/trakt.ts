import { z } from 'zod';
import type { Act, Told } from '../trace.ts';
import type { FormPlace, RecordForm } from './form.ts';
import { dateCell, titleCell } from './read-cell.ts';
import { leftOut, rejected, trace } from './tell.ts';

const mediaSchema = z.object({
  title: z.string(),
  year: z.number().int().nullish(),
  ids: z.object({ imdb: z.string().nullish(), tmdb: z.number().nullish() }).nullish(),
});
const recordSchema = z.object({
  type: z.string().nullish(),
  movie: mediaSchema.nullish(),
  show: mediaSchema.nullish(),
  rating: z.number().nullish(),
  rated_at: z.string().nullish(),
  watched_at: z.string().nullish(),
  plays: z.number().int().nullish(),
  last_watched_at: z.string().nullish(),
  listed_at: z.string().nullish(),
  collected_at: z.string().nullish(),
});
type TraktRecord = z.output<typeof recordSchema>;

const TIMES = ['rated_at', 'watched_at', 'last_watched_at', 'listed_at', 'collected_at'];

/**
 * Trakt, *Export your data* or answers of its API: `ratings-movies.json`, `ratings-shows.json`, `watched-history.json`
 * (`history-….json`), `watched-movies.json`, `watched-shows.json`, `lists-favorites.json`; and the one object of the tool
 * traktexport with the lists `ratings`, `history` and `watchlist`. Ratings are 1…10. What was only listed or collected is
 * left out.
 */
export const trakt: RecordForm = {
  service: 'trakt',
  read(record, place) {
    if (typeof record !== 'object' || record === null) return undefined;
    if (!('movie' in record || 'show' in record) || !TIMES.some((name) => name in record)) return undefined;
    const parsed = recordSchema.safeParse(record);
    return [
      parsed.success
        ? readRecord(parsed.data, place)
        : rejected(record, 'a movie or show with a title, and numbers for year, rating and plays'),
    ];
  },
};

function readRecord(record: TraktRecord, { file, now }: FormPlace): Told {
  const media = record.movie ?? record.show;
  if (!media) return rejected(record, 'a movie or a show');
  const title = titleCell(media.title, 'title');
  if ('wrong' in title) return title.wrong;
  const told = record.rated_at ?? record.watched_at ?? record.last_watched_at ?? record.listed_at ?? '';
  const date = dateCell(told, now);
  if ('wrong' in date) return date.wrong;
  const act = actOf(record, file);
  if ('kind' in act) return act;
  const { imdb, tmdb } = media.ids ?? {};
  const work = {
    domain: 'films' as const,
    title: title.value,
    creators: [],
    year: media.year ?? undefined,
    externalIds: {
      ...(imdb && { imdb }),
      // Numbers of shows are counted apart.
      ...(tmdb && record.movie && { tmdb: String(tmdb) }),
    },
  };
  return trace({ work, at: date.value, act });
}

function actOf(record: TraktRecord, file: string): Act | Told {
  const { rating, rated_at, watched_at, last_watched_at, plays, type } = record;
  if (rated_at) {
    if (type === 'episode' || type === 'season') return leftOut('episode');
    if (!rating || rating < 1 || rating > 10) return rejected(rating, 'rating: 1 to 10');
    return { did: 'rated', stars: rating / 2 };
  }
  if (watched_at) return type === 'episode' ? { did: 'met', times: 1 } : { did: 'played', times: 1 };
  if (last_watched_at) {
    // Plays of a show are those of its episodes.
    return { did: 'met', times: record.movie ? Math.min(100, Math.max(1, plays ?? 1)) : 1 };
  }
  return file.includes('favorites') ? { did: 'liked' } : leftOut('wanted');
}
