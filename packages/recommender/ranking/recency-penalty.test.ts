import { MEDIA_DOMAINS, itemIdSchema, type FeedbackAction } from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecommender } from '../create-recommender.ts';
import {
  RECENCY_HALF_LIFE,
  applyRecencyPenalty,
  recencyWindow,
  recencyPenalties,
  type RecentShowing,
} from './recency-penalty.ts';
import { contextWith } from '../testing/contexts.ts';
import { generatedItems } from '../testing/generated-items.ts';

const item = itemIdSchema.parse('song-a');
const domains = fc.constantFrom(...MEDIA_DOMAINS);
const actions = fc.constantFrom<FeedbackAction | undefined>(undefined, 'played', 'finished', 'skipped');
const NOW = 1_760_000_000_000;
const tiredness = (
  recent: readonly RecentShowing[],
  domain: (typeof MEDIA_DOMAINS)[number],
  at = NOW,
): number => recencyPenalties(recent, domain, at).get(item) ?? 0;

describe('tiredness', () => {
  it('halves, for one showing, in each half-life', () => {
    fc.assert(
      fc.property(domains, actions, fc.double({ min: 0, max: 4, noNaN: true }), (domain, action, halves) => {
        const shown = { itemId: item, ...(action && { action }), at: NOW };
        const now = tiredness([shown], domain);
        const later = tiredness([shown], domain, NOW + halves * RECENCY_HALF_LIFE[domain]);
        expect(later).toBeCloseTo(now * 2 ** -halves, 9);
      }),
    );
  });

  it('stays in 0…1, grows with every showing, fades with time, and is gone after the window', () => {
    const ages = fc.array(fc.tuple(fc.double({ min: 0, max: 8, noNaN: true }), actions), { maxLength: 12 });
    fc.assert(
      fc.property(domains, ages, (domain, showings) => {
        const recent = showings.map(([age, action]) => ({
          itemId: item,
          ...(action && { action }),
          at: NOW - age * RECENCY_HALF_LIFE[domain],
        }));
        const now = tiredness(recent, domain);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThan(1);
        expect(tiredness([...recent, { itemId: item, at: NOW }], domain)).toBeGreaterThan(now);
        expect(tiredness(recent, domain, NOW + RECENCY_HALF_LIFE[domain])).toBeLessThanOrEqual(now);
        expect(tiredness(recent, domain, NOW + recencyWindow(domain) + 1)).toBe(0);
      }),
    );
  });

  it('is greater for what was skipped than for what was only shown', () => {
    expect(tiredness([{ itemId: item, action: 'skipped', at: NOW }], 'music')).toBeGreaterThan(
      tiredness([{ itemId: item, at: NOW }], 'music'),
    );
  });
});

describe('fading', () => {
  it('keeps the order of what is fresh and never lifts what is tired', () => {
    const scores = fc.array(
      fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(0, 0, 0.3, 0.9)),
      {
        minLength: 2,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(scores, (drawn) => {
        const ranked = drawn
          .map(([score], position) => ({ position, score, source: 'test' }))
          .sort((a, b) => b.score - a.score || a.position - b.position);
        const faded = applyRecencyPenalty(ranked, (position) => drawn[position][1]);
        const isFresh = ({ position }: { position: number }): boolean => drawn[position][1] === 0;
        expect(faded.filter(isFresh)).toEqual(ranked.filter(isFresh));
        for (const { position, score } of faded) expect(score).toBeLessThanOrEqual(drawn[position][0]);
        expect([...faded].sort((a, b) => b.score - a.score)).toEqual(faded);
      }),
    );
  });
});

describe.each(MEDIA_DOMAINS)('a list of %s', (domain) => {
  const recommender = createRecommender({ items: generatedItems(200, 3, [domain]) });
  const list = (recent: readonly RecentShowing[], at: number): string[] =>
    recommender
      .recommend(contextWith({ domain, recent, at, random: createSeededRandom(1) }), recommender.newPerson())
      .ranked.map(({ item }) => item.id);
  const before = list([], NOW);
  const skipped = itemIdSchema.parse(before[0]);

  it('drops what was just skipped, and has it back where it was after its rest', () => {
    const recent: RecentShowing[] = [{ itemId: skipped, action: 'skipped', at: NOW }];
    expect(list(recent, NOW + 60_000)).not.toContain(skipped);
    expect(list(recent, NOW + recencyWindow(domain) + 60_000)).toEqual(before);
  });

  it('still fills its places when everything is tired', () => {
    const all = [...recommender.items.keys()].map((itemId) => ({
      itemId,
      action: 'skipped' as const,
      at: NOW,
    }));
    expect(list(all, NOW + 60_000)).toHaveLength(10);
  });

  it('brings other things the next time, when it was shown a moment ago', () => {
    const recent = before.map((id) => ({ itemId: itemIdSchema.parse(id), at: NOW }));
    const again = list(recent, NOW + 60_000);
    expect(again.filter((id) => before.includes(id)).length).toBeLessThanOrEqual(5);
  });
});
