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
import type { BundledCatalogue } from './bundled-catalogue.ts';
import { bundledFolder, loadBundledCatalogue } from './load-bundled-catalogue.ts';
import { keepPrepared, readPrepared } from './prepared-catalogue.ts';

const LEAST: Readonly<Record<MediaDomain, number>> = {
  music: 2500,
  films: 900,
  games: 400,
  books: 400,
  podcasts: 250,
  courses: 250,
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

  it('says of every work in two lines of its own what it is, and of no two the same', () => {
    const works = catalogue.items.filter(({ domain }) => domain !== 'wellbeing');
    for (const { id, description } of works) {
      const words = description?.split(/\s+/).length ?? 0;
      expect(words, id).toBeGreaterThanOrEqual(8);
      expect(words, id).toBeLessThanOrEqual(34);
    }
    expect(new Set(works.map(({ description }) => description)).size).toBe(works.length);
  });

  it('judges the words of most songs apart from their sound', () => {
    const songs = byDomain.get('music') ?? [];
    const judged = songs.filter(({ wordsValence }) => wordsValence !== undefined);
    expect(judged.length / songs.length).toBeGreaterThan(0.8);
  });

  it('knows the ids of players in their form, with where each was found', () => {
    const forms: Readonly<Record<string, RegExp>> = {
      spotify: /^[A-Za-z0-9]{22}$/,
      spotifyShow: /^[A-Za-z0-9]{22}$/,
      youtubeTrailer: /^[\w-]{11}$/,
    };
    const counts = { spotify: 0, spotifyShow: 0, youtubeTrailer: 0 };
    for (const { id, externalIds } of catalogue.items)
      for (const name of ['spotify', 'spotifyShow', 'youtubeTrailer'] as const) {
        if (!Object.hasOwn(externalIds, name)) continue;
        expect(externalIds[name], id).toMatch(forms[name]);
        counts[name] += 1;
      }
    expect(counts.spotify).toBeGreaterThanOrEqual(400);
    expect(counts.spotifyShow).toBeGreaterThanOrEqual(40);
    expect(counts.youtubeTrailer).toBeGreaterThanOrEqual(660);
  });

  it('has sixty songs in each large language, and songs of every decade since the 1960s', () => {
    const songs = byDomain.get('music') ?? [];
    for (const language of 'en de fr es it pt nl pl uk ru tr ar hi zh ja ko id vi sv'.split(' '))
      expect(songs.filter((song) => song.language === language).length, language).toBeGreaterThanOrEqual(60);
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

  describe('as it was read when EmoVerse was built', () => {
    let place: { readonly file: string; readonly program: string };
    beforeAll(async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-prepared-'));
      place = { file: path.join(folder, 'prepared.json.gz'), program: 'this one' };
      await keepPrepared({ ...catalogue, items: catalogue.items.slice(0, 3) }, place);
    });

    it('is taken where tables and program are the same', async () => {
      const { items, version, checks } = await loadBundledCatalogue(bundledFolder(), place);
      expect({ version, checks }).toEqual({ version: catalogue.version, checks: catalogue.checks });
      expect(items).toEqual(catalogue.items.slice(0, 3));
    });

    it('loses nothing of any item', () => {
      expect(JSON.parse(JSON.stringify(catalogue.items))).toEqual(catalogue.items);
    });

    it('is left for the tables where another program has read them, and where the file is damaged or gone', async () => {
      const damaged = path.join(path.dirname(place.file), 'damaged.json.gz');
      writeFileSync(damaged, readFileSync(place.file).subarray(0, 100));
      for (const other of [
        { ...place, program: 'another' },
        { ...place, file: damaged },
        { ...place, file: `${place.file}.gone` },
      ])
        expect(await readPrepared(catalogue.version, other)).toBeUndefined();
      expect(await readPrepared('another version', place)).toBeUndefined();
    });
  });
});
