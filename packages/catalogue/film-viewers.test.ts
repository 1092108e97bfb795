import { viewerEmotionsFrom } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { loadBundledCatalogue } from './index.ts';
import { readFilmViewers, withFilmViewers, writeFilmViewers } from './film-viewers.ts';

describe('figures of viewers of bundled films', () => {
  it('come back as they were written, to four decimals', async () => {
    const { items } = await loadBundledCatalogue();
    const [film] = items.filter(({ domain }) => domain === 'films');
    const figures = {
      reviews: 3,
      sentences: 40,
      tone: -0.25,
      toneSpread: 0.125,
      emotions: viewerEmotionsFrom((emotion) => (emotion === 'fear' ? 0.5 : 0.0625)),
    };
    const rows = [{ id: film.id, figures, source: 'test' }];
    expect(readFilmViewers(writeFilmViewers(rows))).toEqual(rows);
    const joined = withFilmViewers(items, rows);
    expect(joined.find(({ id }) => id === film.id)?.viewers).toEqual({ ...figures, source: 'test' });
    expect(() => withFilmViewers(items, [...rows, ...rows])).toThrow('twice');
    expect(() => withFilmViewers(items.slice(0, 1), rows)).toThrow('no bundled item');
    expect(() => readFilmViewers(writeFilmViewers(rows).replace('0.5000', '1.5'))).toThrow('record 1');
  });

  it('stand behind some films, each with a source', async () => {
    const reviewed = (await loadBundledCatalogue()).items.filter(({ viewers }) => viewers !== undefined);
    expect(reviewed.length).toBeGreaterThan(20);
    for (const { domain, viewers } of reviewed) {
      expect(domain).toBe('films');
      expect(viewers?.source).toBe('large-movie-review-dataset-2011');
    }
  });
});
