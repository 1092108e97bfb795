import { matchTrack } from '@emoverse/playback';
import { z } from 'zod';
import { addressesIn, isOfHosts, withQuery, type CoverProvider } from '../cover-provider.ts';

const API = 'https://api.themoviedb.org/3';
const filmSchema = z.object({
  title: z.string(),
  original_title: z.string().optional(),
  release_date: z.string().optional(),
  poster_path: z
    .string()
    .regex(/^\/[\w-]+\.(jpg|png)$/)
    .nullish(),
});
const foundSchema = z.object({ movie_results: z.array(filmSchema) });
const searchSchema = z.object({ results: z.array(filmSchema) });
/** A film opens in one country in another year than elsewhere. */
const YEARS_APART = 1;

/** Posters of films from TMDB with the owner's own token: by IMDb's id where it is known, else by title and year. */
export function createTmdb(token: string): CoverProvider {
  const headers = { authorization: `Bearer ${token}` };
  return {
    name: 'TMDB',
    pause: 300,
    has: ({ domain }) => domain === 'films',
    isOwn: (address) => isOfHosts(address, ['api.themoviedb.org', 'image.tmdb.org']),
    async find(item, { json }) {
      const { title, year, externalIds } = item;
      const imdb = /^tt\d{6,10}$/.exec(externalIds.imdb ?? '')?.[0];
      if (imdb !== undefined) {
        const address = withQuery(`${API}/find/${imdb}`, { external_source: 'imdb_id' });
        return posterOf((await json(address, foundSchema, headers))?.movie_results[0]?.poster_path);
      }
      if (year === undefined) return [];
      const answer = await json(withQuery(`${API}/search/movie`, { query: title }), searchSchema, headers);
      // The search names no director: title and year together have to do.
      const candidates = (answer?.results ?? []).flatMap((film) => {
        const opened = Number(film.release_date?.slice(0, 4));
        if (!(Math.abs(opened - year) <= YEARS_APART)) return [];
        return [film.title, film.original_title ?? film.title].map((name) => ({
          name,
          artists: item.creators,
          explicit: false,
          year: opened,
          poster: film.poster_path,
        }));
      });
      return posterOf(matchTrack(item, candidates)?.poster);
    },
  };
}

function posterOf(path: string | null | undefined): URL[] {
  return addressesIn(typeof path === 'string' ? `https://image.tmdb.org/t/p/w500${path}` : undefined);
}
