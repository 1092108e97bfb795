import { createSeededRandom, randomIndex, shuffled } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import { summariseTaste, type TakenItem, type TasteSentence } from './summarise-taste.ts';
import { generatedItems } from '../testing/generated-items.ts';

const items = generatedItems(1200, 6, ['music', 'films', 'books']);
const PEOPLE = 400;

/** Somebody who reacts to 5 to 120 works; `chanceOf` is how likely they take to one. */
function somebody(seed: number, chanceOf: (work: TakenItem['item']) => number): TakenItem[] {
  const random = createSeededRandom(seed);
  const works = shuffled(items, random).slice(0, 5 + randomIndex(116, random));
  return works.map((item) => ({ item, took: random() < chanceOf(item) }));
}
const told = (
  chanceOf: (seed: number) => (work: TakenItem['item']) => number,
): (readonly TasteSentence[])[] =>
  Array.from({ length: PEOPLE }, (_, seed) => summariseTaste(somebody(seed, chanceOf(seed))));

describe('sentences about a taste', () => {
  it('are said of at most one in ten of those who react at random', () => {
    const fooled = told((seed) => () => 0.2 + 0.15 * (seed % 5)).filter((sentences) => sentences.length > 0);
    process.stdout.write(
      `\nRandom reactions: ${((100 * fooled.length) / PEOPLE).toFixed(1)} % of people are told anything\n`,
    );
    expect(fooled.length / PEOPLE).toBeLessThanOrEqual(0.1);
  });

  it('are said of those who have a taste, and name it', () => {
    const isRock = ({ genres }: TakenItem['item']): boolean => genres.includes('rock');
    const lists = told(() => (item) => (isRock(item) ? 0.95 : 0.3)).filter((_, seed) => {
      const rock = somebody(seed, () => 0).filter(({ item }) => isRock(item)).length;
      return rock >= 8;
    });
    expect(lists.length).toBeGreaterThan(10);
    const named = lists.filter((sentences) =>
      sentences.some(({ leaning, terms }) => leaning === 'comes-back' && terms[0] === 'rock'),
    );
    expect(named.length / lists.length).toBeGreaterThan(0.8);
  });

  it('are at most six, each borne out by three works and by nine chances of ten', () => {
    const few = items.filter(({ genres }) => genres.length > 0);
    const lists = told(
      (seed) =>
        ({ genres: [genre] }) =>
          genre === few[seed].genres[0] ? 1 : 0.1,
    );
    for (const sentences of lists) {
      expect(sentences.length).toBeLessThanOrEqual(6);
      for (const { agreeing, works, sureness } of sentences) {
        expect(agreeing).toBeGreaterThanOrEqual(3);
        expect(works).toBeGreaterThanOrEqual(agreeing);
        expect(sureness).toBeGreaterThanOrEqual(0.9);
      }
    }
  });

  it('say nothing of somebody who likes all or nothing', () => {
    for (const took of [true, false])
      expect(summariseTaste(items.map((item) => ({ item, took })))).toEqual([]);
  });
});
