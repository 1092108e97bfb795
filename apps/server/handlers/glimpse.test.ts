import { moodFromEmotion } from '@emoverse/mood';
import type { IntentChoice } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { prepareApp } from '../testing/prepare-app.ts';
import { NOON } from '../testing/start-app.ts';

const stage = prepareApp();
const INTENTS: IntentChoice[] = [{ kind: 'match' }, { kind: 'calm' }];
const glimpse = () =>
  stage.browser.api.call('glimpse', { body: { mood: moodFromEmotion('sad', NOON), intents: INTENTS } });

describe('a glimpse of what intents lead to', () => {
  it('has at most two works for each, of domains that the person has on, and logs nothing as shown', async () => {
    await stage.browser.api.call('patchSettings', { body: { domains: ['films', 'music', 'games'] } });
    const { glimpses } = await glimpse();
    expect(glimpses.map(({ intent }) => intent)).toEqual(INTENTS);
    for (const { items } of glimpses) {
      expect(items.length).toBeGreaterThan(0);
      expect(items.length).toBeLessThanOrEqual(2);
      for (const { domain } of items) expect(['music', 'films']).toContain(domain);
    }
    expect((await stage.browser.api.call('exportProfile', {})).impressions).toEqual([]);
  });

  it('is refused with more intents than there are', async () => {
    const intents = Array.from({ length: 6 }, (): IntentChoice => ({ kind: 'match' }));
    await expect(
      stage.browser.api.call('glimpse', { body: { mood: moodFromEmotion('sad', NOON), intents } }),
    ).rejects.toMatchObject({ status: 400 });
  });
});
