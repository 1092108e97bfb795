import { readRows, numberIn } from '../tables/read-rows.ts';
import type { FilmWords } from '@emoverse/film-profiles';
import type { ViewerFigures } from '@emoverse/domain';

/** A film of a reference table, with what viewers' reviews of it add up to. */
export interface ReferenceFilm {
  readonly imdb: string;
  readonly film: FilmWords;
  /** IMDb rating 0…10 where known. */
  readonly rating: number | undefined;
}

/** The films of a table with imdb_id, genres and keywords (apart by `|`) and imdb_rating, by IMDb id. */
export async function readReferenceFilms(file: string): Promise<ReadonlyMap<string, ReferenceFilm>> {
  const rows = await readRows(file, ['imdb_id', 'genres', 'keywords', 'imdb_rating']);
  const list = (cell: string): string[] => cell.split('|').filter((word) => word !== '');
  return new Map(
    rows.flatMap((row) => {
      const imdb = row['imdb_id'];
      if (imdb === '') return [];
      const film = { genres: list(row['genres']), keywords: list(row['keywords']), tags: [] };
      return [[imdb, { imdb, film, rating: numberIn(row, 'imdb_rating', file) }] as const];
    }),
  );
}

/** A film with its reviews added up in two halves (even and odd reviews) and together. */
export interface HalvedFigures {
  readonly all: ViewerFigures;
  readonly halves: readonly [ViewerFigures | undefined, ViewerFigures | undefined];
}
