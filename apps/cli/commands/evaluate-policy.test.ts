import { loadBundledCatalogue } from '@emoverse/catalogue';
import {
  eventIdSchema,
  impressionIdSchema,
  profileIdSchema,
  visitIdSchema,
  type FeedbackEvent,
  type Impression,
} from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { createSeededRandom } from '@emoverse/numeric';
import { createSimulatedPerson } from '@emoverse/evaluation';
import { createRecommender } from '@emoverse/recommender';
import { openStore } from '@emoverse/storage';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOON, runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();
const policy = (data: string, ...options: string[]) =>
  runCaptured(['evaluate', 'policy', '--data', join(folder, data), ...options]);

/** Writes what made-up people were shown by our own policy, visit by visit, and what they liked. */
async function writeLogs(data: string, people: number, visits: number): Promise<void> {
  const recommender = createRecommender({ items: (await loadBundledCatalogue()).items });
  const random = createSeededRandom(3);
  const store = await openStore({ directory: join(folder, data) });
  for (let number = 0; number < people; number++) {
    const id = profileIdSchema.parse(randomUUID());
    const somebody = createSimulatedPerson(number);
    await store.profiles.create({ id, createdAt: NOON, settings: {}, token: randomUUID() });
    let person = recommender.newPerson();
    const impressions: Impression[] = [];
    const events: Extract<FeedbackEvent, { kind: 'reaction' }>[] = [];
    for (let visit = 0; visit < visits; visit++) {
      const at = NOON + visit * 400 * 86_400_000;
      const mood = moodFromEmotion(visit % 2 === 0 ? 'happy' : 'sad', at);
      const context = {
        mood,
        intent: { kind: 'match' },
        domain: 'podcasts',
        count: 10,
        filters: { allowExplicit: true },
      } as const;
      const { ranked, policyVersion } = recommender.recommend(
        { ...context, shown: new Set(), at, policy: 'emoverse', random },
        person,
      );
      const visitId = visitIdSchema.parse(randomUUID());
      const fresh = ranked.flatMap(({ item, propensity, source }, position) => {
        const impression: Impression = {
          ...{
            id: impressionIdSchema.parse(randomUUID()),
            visitId,
            itemId: item.id,
            position,
            propensity,
            source,
          },
          ...{ domain: context.domain, surface: 'list', filters: context.filters, propensityOf: 'place' },
          ...{ policy: 'emoverse', policyVersion, mood, intent: context.intent, at },
        };
        impressions.push(impression);
        if (random() >= somebody.likeChance(item, mood)) return [];
        const event = {
          ...({
            kind: 'reaction',
            id: eventIdSchema.parse(randomUUID()),
            itemId: item.id,
            action: 'liked',
          } as const),
          ...{ impressionId: impression.id, at: at + 1 + position },
        };
        events.push(event);
        return [{ reaction: event, mood, intent: context.intent }];
      });
      person = recommender.learnFromFeedback(person, fresh);
    }
    await store.impressions.store(id, impressions);
    await store.feedback.store(id, events, true);
  }
  await store.close();
}

interface Told {
  policies: {
    policy: string;
    effectiveSample: number;
    refused?: string;
    snips: { value: number; ci95: number[] };
  }[];
  difference?: unknown;
  groupBy: string;
}

describe('emoverse evaluate policy', () => {
  beforeAll(async () => {
    await writeLogs('full', 3, 12);
    await writeLogs('little', 1, 2);
  }, 120_000);

  it('gives the logging policy all its showings back, and their mean reward', async () => {
    const report = join(folder, 'report');
    const { code, stdout } = await policy('full', '--policy', 'emoverse', '--report', report, '--json');
    expect(code).toBe(0);
    const { policies, groupBy } = JSON.parse(stdout) as Told;
    expect(groupBy).toBe('visit');
    expect(policies[0].effectiveSample).toBeCloseTo(360, 3);
    const { value, ci95 } = policies[0].snips;
    expect(ci95[0]).toBeLessThan(value);
    expect(ci95[1]).toBeGreaterThan(value);
    const page = await readFile(join(report, 'policy-emoverse.html'), 'utf8');
    expect(page).toContain('emoverse, doubly robust');
  }, 60_000);

  it('refuses, with exit code 3 and the reason, what the logs hardly ever show', async () => {
    const { code, stdout, stderr } = await policy(
      'full',
      '--policy',
      'emoverse',
      '--against',
      'random',
      '--json',
    );
    expect(code).toBe(3);
    expect(stderr).toMatch(/as much as .* tell about "random"/);
    const { policies, difference } = JSON.parse(stdout) as Told;
    expect(policies[0].refused).toBeUndefined();
    expect(policies[1].refused).toMatch(/are needed/);
    expect(difference).toBeUndefined();
  }, 60_000);

  it('refuses a log that is too short', async () => {
    const { code, stderr } = await policy('little', '--policy', 'emoverse');
    expect(code).toBe(3);
    expect(stderr).toMatch(/at least 50 are needed/);
  }, 60_000);

  it('says where it looked when there is no store', async () => {
    const { code, stderr } = await policy('nowhere', '--policy', 'emoverse');
    expect(code).toBe(2);
    expect(stderr).toContain('--data');
  });
});
