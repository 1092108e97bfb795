import { readFileSync } from 'node:fs';
import { loadBundledCatalogue } from '@emoverse/catalogue';
import { itemIdSchema, mediaDomainSchema } from '@emoverse/domain';
import { drawToldWorks, measureMatching, parseJsonLines, type DrawnWork } from '@emoverse/evaluation';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { lookUpItems } from './look-up-items.ts';

/** Titles as Letterboxd, Spotify and Goodreads write them, chosen by hand: the well known, remakes, covers and namesakes. */
const titleSchema = z.object({
  domain: mediaDomainSchema,
  title: z.string(),
  year: z.number().optional(),
  by: z.string().optional(),
  /** The item that it is; none where the catalogue does not have it. */
  is: itemIdSchema.optional(),
});
const FILE = 'told-titles.jsonl';
const byHand = (): DrawnWork[] =>
  parseJsonLines(readFileSync(new URL(`../testing/${FILE}`, import.meta.url), 'utf8'), FILE).map((row) => {
    const { is: wanted, by, ...about } = titleSchema.parse(row);
    const creators = by === undefined ? [] : [by];
    return { way: 'by hand', work: { ...about, creators, externalIds: {} }, wanted };
  });

const { items } = await loadBundledCatalogue();
const lookup = lookUpItems(items);

it('finds nearly all that real exports tell of the catalogue, and hardly anything that is not it', async () => {
  const { drawn, precision, recall, wrong } = await measureMatching(byHand(), lookup);
  expect(drawn).toBe(255);
  expect(wrong.map(({ work }) => `${work.title} (${work.year})`)).toEqual(['Whiplash (2013)']);
  expect([precision, recall].map((share) => Math.round(share * 1000) / 1000)).toEqual([0.993, 0.948]);
});

it('finds a work however exports write it, and nothing that only looks like it', async () => {
  for (const seed of [7, 8]) {
    const { drawn, wrong, missed } = await measureMatching(drawToldWorks(items, seed), lookup);
    expect(drawn).toBeGreaterThan(300);
    const told = [...wrong, ...missed].map(({ way, work }) => `${way}: ${work.title}`);
    expect(told.length / drawn, told.join('\n')).toBeLessThan(0.01);
  }
});
