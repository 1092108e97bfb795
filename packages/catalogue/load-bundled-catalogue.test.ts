import {
  EMOTIONS,
  EMOTION_MOOD_POINTS,
  MEDIA_DOMAINS,
  moodDistance,
  type CatalogueItem,
  type MediaDomain,
} from '@emoverse/domain';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledFolder, loadBundledCatalogue, type BundledCatalogue } from './load-bundled-catalogue.ts';

const LEAST: Readonly<Record<MediaDomain, number>> = {
  music: 600,
  films: 600,
  games: 200,
  books: 200,
  podcasts: 80,
  courses: 80,
  wellbeing: 60,
};

describe('the bundled catalogue', () => {
  let catalogue: BundledCatalogue;
  let byDomain: ReadonlyMap<MediaDomain, readonly CatalogueItem[]>;
  beforeAll(async () => {
    catalogue = await loadBundledCatalogue();
    byDomain = new Map(
      MEDIA_DOMAINS.map((domain) => [domain, catalogue.items.filter((item) => item.domain === domain)]),
    );
  });

  it.each(MEDIA_DOMAINS)('holds enough %s', (domain) => {
    expect(byDomain.get(domain)?.length).toBeGreaterThanOrEqual(LEAST[domain]);
  });

  it('has no id twice and no work twice', () => {
    expect(new Set(catalogue.items.map((item) => item.id)).size).toBe(catalogue.items.length);
    const works = catalogue.items.map((item) =>
      [item.domain, item.title, item.creators.join(), item.year].join('|').toLowerCase(),
    );
    expect(works.filter((work, index) => works.indexOf(work) !== index)).toEqual([]);
  });

  it('names a source of facts and of mood for every row, and none is Spotify', () => {
    for (const item of catalogue.items) {
      expect(item.factSources.length).toBeGreaterThan(0);
      expect(item.moodSource).toMatch(/^(editorial|model:.+)$/);
      expect([...item.factSources, item.moodSource].join()).not.toMatch(/spotify/i);
    }
  });

  it('has songs of at least eight languages and of every decade since the 1960s', () => {
    const songs = byDomain.get('music') ?? [];
    expect(new Set(songs.map((song) => song.language)).size).toBeGreaterThanOrEqual(8);
    const decades = new Set(songs.map((song) => Math.floor((song.year ?? 0) / 10) * 10));
    for (let decade = 1960; decade <= 2020; decade += 10) expect(decades).toContain(decade);
  });

  // Podcasts, courses and practices have no items that are themselves angry; what they offer for each emotion
  // and intent is tested with the recommender.
  it.each(['music', 'films', 'games', 'books'] as const)(
    'places %s all over the mood plane: at least ten near every emotion',
    (domain) => {
      for (const emotion of EMOTIONS) {
        const near = (byDomain.get(domain) ?? []).filter(
          (item) => moodDistance(item.mood, EMOTION_MOOD_POINTS[emotion]) <= 0.75,
        );
        expect(near.length, `${domain} near ${emotion}`).toBeGreaterThanOrEqual(10);
      }
    },
  );

  it('changes its version with its content and refuses a bad row by file, record and field', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-bundled-'));
    cpSync(bundledFolder(), folder, { recursive: true });
    const file = path.join(folder, 'songs.csv');
    const [header, first, ...rest] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [header, ...rest].join('\n'));
    expect((await loadBundledCatalogue(folder)).version).not.toBe(catalogue.version);
    writeFileSync(file, [header, first.replace(/,(en|zxx|[a-z]{2}),/, ',english,'), ...rest].join('\n'));
    await expect(loadBundledCatalogue(folder)).rejects.toThrow(/songs\.csv, record 1: language/);
  });
});
