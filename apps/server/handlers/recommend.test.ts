import { recommendationResponseSchema, type RecommendationResponse } from '@emoverse/api-contract';
import { certainScores } from '@emoverse/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, type Browser } from '../testing/browser.ts';
import { sadMood, startApp, wish, type RunningApp } from '../testing/start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

async function ask(
  browser: Browser,
  changes: Parameters<typeof wish>[0],
  acceptLanguage?: string,
): Promise<RecommendationResponse> {
  const { intent, ...body } = wish(changes).body;
  const init = json({ ...body, ...('intent' in (changes ?? {}) && { intent }) });
  const headers = {
    ...init.headers,
    ...(acceptLanguage !== undefined && { 'accept-language': acceptLanguage }),
  };
  return recommendationResponseSchema.parse(
    await (await browser.send('/api/recommendations', { ...init, headers })).json(),
  );
}

describe('a wish without an intent', () => {
  it('gets what suits the mood, by name', async () => {
    const { intent, defaultIntent, path } = await ask(app.browser(), {});
    expect([intent.kind, defaultIntent]).toEqual(['journey', 'stay-then-lift']);
    expect(path.at(-1)?.valence).toBeCloseTo(0.2, 9);
    const angry = { ...sadMood(), scores: certainScores('angry'), valence: -0.6, arousal: 0.7 };
    expect((await ask(app.browser(), { mood: angry })).defaultIntent).toBe('let-out-then-calm');
  });

  it('gets what the person has settled on, and one with an intent gets that', async () => {
    const browser = app.browser();
    await browser.api.call('patchSettings', { body: { defaultIntent: 'focus' } });
    const settled = await ask(browser, {});
    expect([settled.intent, settled.defaultIntent]).toEqual([{ kind: 'focus' }, undefined]);
    expect((await ask(browser, { intent: { kind: 'calm' } })).intent).toEqual({ kind: 'calm' });
  });
});

describe('languages', () => {
  const languagesOf = ({ lists }: RecommendationResponse): (string | undefined)[] =>
    lists.flatMap(({ items }) => items.map(({ item }) => item.language));

  it('of the browser come first, with one of ten from afar, marked so', async () => {
    const answer = await ask(app.browser(), { intent: { kind: 'lift' } }, 'tr-TR,tr;q=0.9,en;q=0.5');
    const languages = languagesOf(answer);
    expect(languages.slice(0, 3)).not.toContain('es');
    expect(languages.filter((language) => language === 'es').length).toBeLessThanOrEqual(1);
    for (const { item, fromAfar } of answer.lists[0].items)
      expect(fromAfar === true).toBe(item.language === 'es');
  });

  it('of the settings stand before those of the browser, and are logged with what was shown', async () => {
    const browser = app.browser();
    await browser.api.call('patchSettings', { body: { locale: 'es' } });
    await ask(browser, { intent: { kind: 'lift' } }, 'tr,en');
    const { id } = await browser.api.call('getProfile', {});
    const logged = await app.store.impressions.list(id);
    expect(logged).toHaveLength(10);
    for (const { filters } of logged) expect(filters.ownLanguages).toEqual(['es', 'tr']);
  });

  it('are what a filter says, where there is one', async () => {
    const chosen = { allowExplicit: true, languages: ['es'] };
    const answer = await ask(app.browser(), { intent: { kind: 'lift' }, filters: chosen, count: 5 }, 'tr');
    expect(new Set(languagesOf(answer))).toEqual(new Set(['es']));
    expect(answer.lists[0].items.every(({ fromAfar }) => fromAfar === undefined)).toBe(true);
  });
});
