import { catalogueItemSchema } from '@emoverse/domain';
import { bootstrapInterval, createSeededRandom, mean } from '@emoverse/numeric';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexCatalogue } from '../../catalogue-index/index.ts';
import { diversify } from './diversify.ts';
import { LIST_STRENGTHS, type ListStrengths } from './list-strengths.ts';

const folder = join(process.env['EMOVERSE_REFERENCE_DATA'] ?? '/nowhere', 'eval/ml-latest-small');
const known = existsSync(join(folder, 'ratings.csv'));

interface Rated {
  readonly item: number;
  readonly rating: number;
  readonly at: number;
}

/** Rankings of fold 0 (user id mod 5 = 0) by item neighbours learned from the other folds, as in CSR-1. */
function rankedPeople() {
  const movies = lines('movies.csv').map((line) => {
    const [id, title, genres] = cells(line);
    return { id, title, genres: genres.split('|').filter((genre) => /^\w/.test(genre)) };
  });
  const items = movies.map(({ id, title, genres }) =>
    catalogueItemSchema.parse({
      id: `ml-${id}`,
      domain: 'films',
      title,
      year: Number(/\((\d{4})\)/.exec(title)?.[1] ?? 2000),
      genres,
      mood: { valence: 0, arousal: 0 },
      moodSource: 'none',
      factSources: ['movielens'],
      collection: 'movielens',
    }),
  );
  const place = new Map(movies.map(({ id }, position) => [id, position]));
  const byUser = new Map<number, Rated[]>();
  for (const line of lines('ratings.csv')) {
    const [user, movie, rating, at] = line.split(',');
    const row = { item: place.get(movie) ?? -1, rating: Number(rating), at: Number(at) };
    byUser.set(Number(user), [...(byUser.get(Number(user)) ?? []), row]);
  }
  const training = [...byUser].filter(([user]) => user % 5 !== 0).map(([, rows]) => likesOf(rows));
  const likedBy = new Map<number, number[]>();
  training.forEach((likes, person) =>
    likes.forEach((item) => likedBy.set(item, [...(likedBy.get(item) ?? []), person])),
  );
  const likers = (item: number): number => likedBy.get(item)?.length ?? 0;
  const people = [...byUser]
    .filter(([user]) => user % 5 === 0)
    .flatMap(([, rows]) => {
      const inOrder = [...rows].sort(
        (a, b) => a.at - b.at || Number(movies[a.item].id) - Number(movies[b.item].id),
      );
      const targets = new Set(likesOf(inOrder.slice(50)));
      if (inOrder.length < 60 || targets.size < 5) return [];
      const revealed = inOrder.slice(0, 50);
      const seen = new Set(revealed.map(({ item }) => item));
      const liked = likesOf(revealed);
      const scores = new Float64Array(items.length);
      for (const own of liked)
        for (const person of likedBy.get(own) ?? [])
          for (const other of training[person])
            scores[other] += 1 / (Math.sqrt(likers(own) * likers(other)) + 10);
      const ranked = Array.from(scores, (score, position) => ({ position, score, source: 'neighbours' }))
        .filter(({ position, score }) => score > 0 && !seen.has(position))
        .sort((a, b) => b.score - a.score || a.position - b.position);
      return [{ ranked, targets, liked: liked.slice(-30) }];
    });
  return { index: indexCatalogue(items), people };
}

function lines(file: string): string[] {
  return readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').slice(1);
}

/** Id, title and genres of a row of movies.csv; titles with commas stand in quotes. */
function cells(line: string): [id: string, title: string, genres: string] {
  const [first, last] = [line.indexOf(','), line.lastIndexOf(',')];
  return [line.slice(0, first), line.slice(first + 1, last).replace(/^"|"$/g, ''), line.slice(last + 1)];
}

function likesOf(rows: readonly Rated[]): number[] {
  return rows.filter(({ rating }) => rating >= 4).map(({ item }) => item);
}

function ndcgAt10(list: readonly number[], targets: ReadonlySet<number>): number {
  const gain = (place: number): number => 1 / Math.log2(place + 2);
  const got = list.reduce((sum, item, place) => sum + (targets.has(item) ? gain(place) : 0), 0);
  return (
    got /
    Array.from({ length: Math.min(10, targets.size) }, (_, place) => gain(place)).reduce((a, b) => a + b)
  );
}

describe.skipIf(!known)(
  'list steps on MovieLens, fold 0 (needs eval/ml-latest-small of EMOVERSE_REFERENCE_DATA)',
  () => {
    it('do not cost accuracy at their default strengths', () => {
      const { index, people } = rankedPeople();
      expect(people.length).toBeGreaterThan(50);
      const measure = (strengths: ListStrengths): number[] =>
        people.map(({ ranked, targets, liked }) =>
          ndcgAt10(
            diversify(index, [ranked], 10, { liked, strengths }).map(({ position }) => position),
            targets,
          ),
        );
      const plain = measure({ similarity: 0, calibration: 0 });
      const differenceOf = (strengths: ListStrengths): { mean: number; ci95: readonly [number, number] } => {
        const differences = measure(strengths).map((value, person) => value - plain[person]);
        return { mean: mean(differences), ci95: bootstrapInterval(differences, createSeededRandom(7)) };
      };
      const own = differenceOf(LIST_STRENGTHS);
      expect(own.mean).toBeGreaterThan(0);
      expect(own.ci95[0]).toBeGreaterThan(-0.01);
      // Stronger diversity does cost: the test can tell the difference.
      expect(differenceOf({ similarity: 0.2, calibration: 0 }).ci95[1]).toBeLessThan(0);
    });
  },
);
