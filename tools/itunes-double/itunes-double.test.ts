import { beforeEach, describe, expect, it } from 'vitest';
import { createItunesDouble, createItunesStage, type ItunesStage } from './create-itunes-double.ts';

let now = 0;
let stage: ItunesStage;
let double: ReturnType<typeof createItunesDouble>;
beforeEach(() => {
  now = 1_000_000;
  stage = createItunesStage(() => now);
  double = createItunesDouble(stage);
});
const search = (changes: Record<string, string> = {}) =>
  double.request(
    `/search?${new URLSearchParams({ term: 'lamplight ferry', country: 'DE', media: 'music', entity: 'song', ...changes }).toString()}`,
  );

// https://performance-partners.apple.com/search-api
describe('a search', () => {
  it('finds songs in which every word stands, with page and preview, as JSON that is called text', async () => {
    const response = await search();
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    const answer = (await response.json()) as { resultCount: number; results: Record<string, string>[] };
    expect(answer.resultCount).toBe(1);
    expect(answer.results[0]).toMatchObject({
      kind: 'song',
      trackName: 'Lamplight Ferry',
      artistName: 'Ines Calder',
      trackTimeMillis: 8000,
      trackExplicitness: 'notExplicit',
      releaseDate: '2009-01-01T08:00:00Z',
    });
    const preview = await double.request(answer.results[0].previewUrl, { headers: { range: 'bytes=0-3' } });
    expect([preview.status, await preview.text()]).toEqual([206, 'RIFF']);
    expect(await (await search({ term: 'calder', limit: '1' })).json()).toMatchObject({ resultCount: 1 });
    expect(await (await search({ term: 'nothing like it' })).json()).toMatchObject({ results: [] });
  });

  it('needs its words, a country, and a number of results that is allowed', async () => {
    for (const [name, value] of [
      ['term', ''],
      ['country', 'Germany'],
      ['limit', '201'],
      ['entity', 'album'],
    ])
      expect((await search({ [name]: value })).status, name).toBe(400);
  });

  it('is refused from the twenty-first of a minute on', async () => {
    for (let count = 0; count < 20; count += 1) expect((await search()).status).toBe(200);
    expect((await search()).status).toBe(403);
    now += 60_001;
    expect((await search()).status).toBe(200);
  });
});
