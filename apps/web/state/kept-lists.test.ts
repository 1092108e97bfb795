import { recommendationResponseSchema, type RecommendationResponse } from '@emoverse/api-contract';
import type { MediaDomain } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../testing/memory-store.ts';
import { KeptLists } from './kept-lists.ts';

const mood = { valence: 0.1, arousal: 0 };

/** What is answered for the nth visit: one work of a kind, named by the visit. */
function answerOf(
  visit: number,
  domain: MediaDomain,
  intent: 'lift' | 'calm' = 'lift',
): RecommendationResponse {
  return recommendationResponseSchema.parse({
    visitId: idOf(visit),
    policy: 'emoverse',
    policyVersion: '1',
    intent: { kind: intent },
    path: [mood],
    lists: [
      {
        domain,
        notice: 'none',
        items: [
          {
            item: {
              id: `work-${visit}`,
              domain,
              title: `work-${visit}`,
              mood,
              moodSource: 'editorial',
              factSources: ['editor'],
              collection: 'test',
            },
            score: 1,
            propensity: 1,
            source: 'mood-neighbours',
            reasons: [{ kind: 'popular', weight: 1 }],
            sentence: { key: 'easy', values: {} },
            contributions: [],
            target: mood,
            impressionId: idOf(visit),
            saved: false,
            liked: false,
          },
        ],
      },
    ],
  });
}
const idOf = (visit: number): string => `00000000-0000-4000-8000-00000000000${visit}`;

describe('kept lists', () => {
  const foundIn = (kept: KeptLists, domain: MediaDomain, visit: number, intent: 'lift' | 'calm') =>
    kept
      .find(domain, answerOf(visit, domain, intent))
      ?.lists.flatMap(({ items }) => items.map(({ item }) => item.id));

  it('are those of the visit, else of the same intent, else the last', () => {
    const kept = new KeptLists({ keep: new MemoryStore() });
    kept.add(answerOf(1, 'music', 'calm'));
    kept.add(answerOf(2, 'music', 'lift'));
    expect(foundIn(kept, 'music', 1, 'lift')).toEqual(['work-1']);
    expect(foundIn(kept, 'music', 3, 'calm')).toEqual(['work-1']);
    kept.add(answerOf(1, 'music', 'lift'));
    expect(foundIn(kept, 'music', 3, 'calm')).toEqual(['work-1']);
    expect(foundIn(kept, 'films', 3, 'calm')).toBeUndefined();
  });

  it('join what one visit was answered, and are of three visits at most, over a restart', () => {
    const store = new MemoryStore();
    const kept = new KeptLists({ keep: store });
    kept.add(answerOf(1, 'films'));
    for (const visit of [2, 3, 4]) kept.add(answerOf(visit, 'music'));
    kept.add(answerOf(4, 'films'));
    const again = new KeptLists({ keep: store });
    expect(foundIn(again, 'films', 1, 'lift')).toEqual(['work-4', 'work-4']);
    expect(foundIn(again, 'music', 1, 'lift')).toEqual(['work-4', 'work-4']);
    expect(foundIn(again, 'music', 2, 'lift')).toEqual(['work-2']);
  });
});
