import type { FilmViewers } from '@emoverse/catalogue';
import type { CatalogueItem } from '@emoverse/domain';
import { numberIn, readRows } from '../tables/read-rows.ts';
import { existsSync } from 'node:fs';
import type { EvaluationContext } from '../evaluation-context.ts';
import { songKey } from '../catalogue/song-key.ts';
import { gatherReviewedFilms } from './gather-reviewed-films.ts';

/** Table of reviews by viewers, whose added-up figures may be carried; other files serve measuring alone. */
export const USER_REVIEWS = 'user_reviews.jsonl';

/** Where the carried figures come from; one row each, the reviews themselves are not kept. */
const SOURCE = 'large-movie-review-dataset-2011';

/**
 * What the viewers' reviews of a folder add up to for the films among `items` that have some. A film is found by its
 * IMDb id, or by title and year in a table that has them (`movies`, where it exists).
 */
export async function addUpReviewedItems(
  folder: string,
  items: readonly CatalogueItem[],
  movies: string | undefined,
  context: EvaluationContext,
): Promise<FilmViewers[]> {
  const figures = (await gatherReviewedFilms(folder, context, { only: USER_REVIEWS })).get(USER_REVIEWS);
  const idOf =
    movies === undefined || !existsSync(movies) ? new Map<string, string>() : await readIds(movies);
  return items
    .filter(({ domain }) => domain === 'films')
    .flatMap(({ id, externalIds, title, year }) => {
      const imdb = externalIds['imdb'] ?? idOf.get(filmKey(title, year));
      const found = imdb === undefined ? undefined : figures?.get(imdb);
      return found === undefined ? [] : [{ id, figures: found.all, source: SOURCE }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** IMDb ids by title and year; films that share both are left out. */
async function readIds(file: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const twice = new Set<string>();
  for (const row of await readRows(file, ['imdb_id', 'title', 'year'])) {
    const key = filmKey(row['title'], numberIn(row, 'year', file));
    if (ids.has(key)) twice.add(key);
    if (row['imdb_id'] !== '') ids.set(key, row['imdb_id']);
  }
  for (const key of twice) ids.delete(key);
  return ids;
}

function filmKey(title: string, year: number | undefined): string {
  return `${songKey('', title)}/${year ?? ''}`;
}
