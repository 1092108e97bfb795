import { createSeededRandom } from '@emoverse/numeric';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CAMPS = 3;

export interface RatingSetForTest {
  readonly people: number;
  readonly items: number;
  /** Ratings of each person. */
  readonly events: number;
  readonly seed?: number;
  /** Title and year of an item; default made up. */
  readonly title?: (item: number) => string;
}

/** Whether a person and an item are of one camp: then it is mostly liked. */
export function sameCamp(person: number, item: number): boolean {
  return person % CAMPS === item % CAMPS;
}

/**
 * Writes a made-up rating set in both forms that commands read (`movies.csv` and `ratings.csv`; `items.jsonl` and
 * `train.csv`). People 1…n are of three camps, items 1…m of three genres; people meet mostly items of low number and
 * of their camp's genre, and like these.
 */
export function writeRatingSet(
  folder: string,
  {
    people,
    items,
    events,
    seed = 1,
    title = (item) => `Film ${item} (${1960 + (item % 50)})`,
  }: RatingSetForTest,
): void {
  mkdirSync(folder, { recursive: true });
  const random = createSeededRandom(seed);
  const rows: string[] = [];
  for (let person = 1; person <= people; person++) {
    const met = new Set<number>();
    while (met.size < events) {
      const group = Math.floor((items / CAMPS) * random() ** 2);
      const camp = random() < 0.6 ? person % CAMPS : Math.floor(CAMPS * random());
      const item = CAMPS * group + camp;
      if (item >= 1 && item <= items) met.add(item);
    }
    let at = 100_000 * person;
    for (const item of met) {
      const stars = (sameCamp(person, item) ? 4.2 : 2.6) + 1.4 * (random() - 0.5);
      rows.push(`${person},${item},${Math.min(5, Math.round(2 * stars) / 2)},${(at += 30)}`);
    }
  }
  const all = Array.from({ length: items }, (_, at) => at + 1);
  const genre = (item: number): string => `Genre${item % CAMPS}`;
  writeFileSync(
    join(folder, 'movies.csv'),
    `movieId,title,genres\n${all.map((item) => `${item},"${title(item)}",${genre(item)}`).join('\n')}\n`,
  );
  writeFileSync(join(folder, 'ratings.csv'), `userId,movieId,rating,timestamp\n${rows.join('\n')}\n`);
  writeFileSync(
    join(folder, 'items.jsonl'),
    all
      .map((item) => `${JSON.stringify({ id: item, title: title(item), genres: [genre(item)] })}\n`)
      .join(''),
  );
  writeFileSync(join(folder, 'train.csv'), `user,item,rating,ts\n${rows.join('\n')}\n`);
}
