import { elementAt, cutText } from '@emoverse/domain';
import { parseJsonLines, readRows, readTextFile } from '../tables/read-rows.ts';
import type { PopulationItem, RatingRow } from '@emoverse/recommender/training';
import { parse } from 'csv-parse/sync';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BadDataError } from '../bad-data-error.ts';

/** An item of a rating set, with its title. */
export interface RatedItem extends PopulationItem {
  readonly title: string;
}

export interface RatingSet {
  readonly items: readonly RatedItem[];
  readonly ratings: readonly RatingRow[];
}

/**
 * A rating set in a folder: as MovieLens has it (`movies.csv`, `ratings.csv`), or `items.jsonl` and a CSV of
 * user, item, rating and ts named `train.csv` or `ratings.csv`. Throws BadDataError naming what is missing.
 */
export async function readRatingSet(folder: string): Promise<RatingSet> {
  const items = join(folder, 'items.jsonl');
  if (existsSync(items)) {
    const ratings = ['train.csv', 'ratings.csv'].map((name) => join(folder, name)).find(existsSync);
    if (ratings === undefined)
      throw new BadDataError(`expected train.csv or ratings.csv beside ${items}, found neither`);
    return { items: await readItems(items), ratings: await readRatings(ratings) };
  }
  const movies = join(folder, 'movies.csv');
  if (!existsSync(movies))
    throw new BadDataError(
      `expected a rating set in ${folder}: movies.csv and ratings.csv as MovieLens has them, or items.jsonl and train.csv`,
    );
  return { items: await readMovies(movies), ratings: await readRatings(join(folder, 'ratings.csv')) };
}

const idSchema = z.union([z.string().min(1), z.number()]).transform(String);
const itemSchema = z.object({
  id: idSchema,
  title: z.string().nullish(),
  year: z.number().int().nullish(),
  genres: z.array(z.string()).nullish(),
});

/** Items as JSON lines: id, and title, year and genres where known. */
export async function readItems(file: string): Promise<RatedItem[]> {
  return parseJsonLines(await readTextFile(file), file).map((value, index) => {
    const item = itemSchema.safeParse(value);
    if (!item.success)
      throw new BadDataError(
        `${file}, line ${index + 1}: expected {"id":…,"title":"…","year":…,"genres":[…]}, got ${cutText(JSON.stringify(value), 80)}`,
      );
    const { id, title, year, genres } = item.data;
    return ratedItem(id, title ?? '', year ?? undefined, genres ?? []);
  });
}

async function readMovies(file: string): Promise<RatedItem[]> {
  const rows = await readRows(file, ['movieId', 'title', 'genres']);
  return rows.map((row) => {
    const genres = row['genres'].split('|').filter((genre) => genre !== '(no genres listed)');
    return ratedItem(row['movieId'], row['title'], undefined, genres);
  });
}

const YEAR_IN_TITLE = /\((\d{4})\)\s*$/;

/** The year in brackets at the end of a title serves where there is no other. */
function ratedItem(
  id: string,
  title: string,
  year: number | undefined,
  genres: readonly string[],
): RatedItem {
  const told = YEAR_IN_TITLE.exec(title)?.[1];
  const known = year ?? (told === undefined ? undefined : Number(told));
  return {
    key: id,
    title: title.replace(YEAR_IN_TITLE, '').trim() || id,
    genres: genres.filter((genre) => genre.trim() !== ''),
    ...(known !== undefined && { year: known }),
  };
}

const COLUMNS = {
  person: ['user', 'userId', 'user_id'],
  item: ['item', 'movieId', 'itemId', 'item_id'],
  rating: ['rating'],
  at: ['ts', 'timestamp', 'time'],
} as const;

/** Rating rows of a CSV; the time may be absent. Read by position, for millions of rows. */
export async function readRatings(file: string): Promise<RatingRow[]> {
  const text = await readTextFile(file);
  let rows: string[][];
  try {
    rows = z.array(z.array(z.string())).parse(parse(text, { bom: true, skip_empty_lines: true, trim: true }));
  } catch (cause) {
    throw new BadDataError(
      `${file} is not a CSV table: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  const [head = [], ...lines] = rows;
  const placeOf = (names: readonly string[]): number => head.findIndex((name) => names.includes(name));
  const place = {
    person: placeOf(COLUMNS.person),
    item: placeOf(COLUMNS.item),
    rating: placeOf(COLUMNS.rating),
    at: placeOf(COLUMNS.at),
  };
  if (place.person < 0 || place.item < 0 || place.rating < 0)
    throw new BadDataError(
      `${file}: expected the columns user, item, rating and ts (or userId, movieId, rating, timestamp), got ${head.join(', ')}`,
    );
  return lines.map((line, index) => {
    const rating = Number(line[place.rating]);
    const at = place.at < 0 ? 0 : timeOf(elementAt(line, place.at));
    if (line[place.rating] === '' || !Number.isFinite(rating) || !Number.isFinite(at))
      throw new BadDataError(
        `${file}, row ${index + 2}: expected numbers for rating and time, got ${line.join(',')}`,
      );
    return { person: elementAt(line, place.person), item: elementAt(line, place.item), rating, at };
  });
}

/** A number, else a date; an empty cell tells no time. */
function timeOf(cell: string): number {
  if (cell === '') return 0;
  const number = Number(cell);
  return Number.isFinite(number) ? number : Date.parse(cell);
}
