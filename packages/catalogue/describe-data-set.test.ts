import { catalogueItemSchema } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDataSet } from './describe-data-set.ts';

const film = (index: number, changes: object) =>
  catalogueItemSchema.parse({
    id: `film-${index}`,
    domain: 'films',
    title: `Film ${index}`,
    mood: { valence: 0.5, arousal: -0.5 },
    moodSource: 'model:genre-mean',
    factSources: ['a-table'],
    collection: 'test',
    ...changes,
  });

describe('describeDataSet', () => {
  it('counts what is there and what is missing, and leaves out what no item has', () => {
    const table = describeDataSet([
      film(1, { creators: ['Ana'], genres: ['Drama', 'War'], year: 1990 }),
      film(2, { creators: ['Ana', 'Ben'], genres: ['Drama'], rating: rating(4, 5, 10) }),
      film(3, {}),
    ]);
    expect(table).toMatchObject({
      items: 3,
      people: 2,
      genres: [
        { genre: 'Drama', items: 2 },
        { genre: 'War', items: 1 },
      ],
      placedBy: [{ moodSource: 'model:genre-mean', items: 3 }],
      missing: { people: 1, year: 2, genres: 1, rating: 2 },
    });
    expect(table.missing).not.toHaveProperty('audio features');
    expect(table.columns.find(({ name }) => name === 'rating, of 10')).toMatchObject({
      known: 1,
      missing: 2,
      mean: 8,
      deviation: 0,
    });
  });

  it('describes every column by its definition', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1900, max: 2020 }), { minLength: 1, maxLength: 40 }),
        (years) => {
          const column = describeDataSet(years.map((year, index) => film(index, { year }))).columns.find(
            ({ name }) => name === 'year',
          );
          const mean = years.reduce((sum, year) => sum + year, 0) / years.length;
          expect(column?.mean).toBeCloseTo(mean, 9);
          expect(column?.deviation).toBeCloseTo(
            Math.sqrt(years.reduce((sum, year) => sum + (year - mean) ** 2, 0) / years.length),
            9,
          );
          expect([column?.lowest, column?.highest]).toEqual([Math.min(...years), Math.max(...years)]);
          expect(column?.histogram.reduce((sum, count) => sum + count, 0)).toBe(years.length);
          const sorted = [...years].sort((a, b) => a - b);
          const half = sorted.length / 2;
          const median = Number.isInteger(half)
            ? (sorted[half - 1] + sorted[half]) / 2
            : sorted[Math.floor(half)];
          expect(column?.quartiles[1]).toBeCloseTo(median, 9);
        },
      ),
    );
  });
});

function rating(value: number, scaleMax: number, votes: number) {
  return { value, scaleMax, votes, source: 'test', date: '2020' };
}
