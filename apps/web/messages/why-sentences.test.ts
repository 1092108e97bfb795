import { loadBundledCatalogue } from '@emoverse/catalogue';
import {
  EMOTIONS,
  INTENTS,
  MEDIA_DOMAINS,
  WHY_KEYS,
  eventIdSchema,
  intentChoiceSchema,
  type CatalogueItem,
  type Intent,
  type MediaDomain,
  type MoodEstimate,
  type RankedItem,
  type Reason,
  type WhySentence,
} from '@emoverse/domain';
import { moodFromEmotion } from '@emoverse/mood';
import { createSeededRandom } from '@emoverse/numeric';
import { createRecommender, tellWhy, type ContextualReaction, type UserModel } from '@emoverse/recommender';
import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTranslator } from './create-translator.ts';
import { describeWhy } from './describe-why.ts';
import en from './en.json' with { type: 'json' };

const HOURS = [8, 15, 20, 2, undefined];
const COUNT = 10;
const AT = 1_760_000_000_000;

/** A list as it stands on the page. */
interface ToldList {
  readonly name: string;
  readonly ranked: readonly RankedItem[];
  readonly sentences: readonly WhySentence[];
  readonly words: readonly string[];
}

let items: readonly CatalogueItem[];
let recommender: ReturnType<typeof createRecommender>;
let t: TFunction;
/** Lists of newcomers and of people of whom something is known, in every mood, intent and domain. */
let lists: readonly ToldList[];

beforeAll(async () => {
  ({ items } = await loadBundledCatalogue());
  recommender = createRecommender({ items });
  ({ t } = await createTranslator('en'));
  const people = [recommender.newPerson(), knownPerson()];
  const random = createSeededRandom(11);
  lists = EMOTIONS.flatMap((emotion) =>
    INTENTS.flatMap((intent) =>
      MEDIA_DOMAINS.map((domain, nth) => {
        const hour = HOURS[(nth + INTENTS.indexOf(intent)) % HOURS.length];
        const known = (nth + EMOTIONS.indexOf(emotion)) % 2;
        return listOf(moodFromEmotion(emotion, AT), intent, domain, hour, people[known], random);
      }),
    ),
  );
}, 120_000);

/** Somebody who has liked every 90th work. */
function knownPerson(): UserModel {
  const reactions = items.flatMap((item, nth): ContextualReaction[] => {
    if (nth % 90 !== 0) return [];
    const id = eventIdSchema.parse(`00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`);
    return [{ reaction: { kind: 'reaction', id, itemId: item.id, action: 'liked', at: AT + nth } }];
  });
  return recommender.learnFromFeedback(recommender.newPerson(), reactions);
}

function listOf(
  mood: MoodEstimate,
  kind: Intent,
  domain: MediaDomain,
  hour: number | undefined,
  person: UserModel,
  random: () => number,
): ToldList {
  const intent = intentChoiceSchema.parse({ kind });
  const filters = { allowExplicit: true, ownLanguages: ['en'] };
  const context = { mood, intent, domain, filters, count: COUNT, shown: new Set<never>(), random };
  const { ranked } = recommender.recommend({ ...context, policy: 'emoverse' }, person);
  const moment = { mood, intent: kind, hour, itemOf: (id: CatalogueItem['id']) => recommender.items.get(id) };
  const sentences = tellWhy(ranked, moment);
  expect(tellWhy(ranked, moment)).toEqual(sentences);
  const words = sentences.map((sentence) => describeWhy(sentence, t, 'en'));
  return { name: `${kind} ${domain} at ${hour}`, ranked, sentences, words };
}

describe('sentences that say why', () => {
  it('stand at most twice in a list of ten, hardly ever twice, and never beside themselves', () => {
    const repeated = lists.map(({ words }) => COUNT - new Set(words).size);
    const most = lists.map(({ words }) =>
      Math.max(...words.map((one) => words.filter((two) => one === two).length)),
    );
    expect(lists).toHaveLength(EMOTIONS.length * INTENTS.length * MEDIA_DOMAINS.length);
    expect(Math.max(...most)).toBeLessThanOrEqual(2);
    expect(repeated.filter((count) => count > 0).length).toBeLessThanOrEqual(0.02 * lists.length);
    for (const { words, name } of lists)
      words.forEach((word, at) => expect(word, name).not.toBe(words[at + 1]));
  });

  it('are made the same way at most three times in a list of ten', () => {
    for (const { sentences, name } of lists)
      for (const key of WHY_KEYS)
        expect(sentences.filter((one) => one.key === key).length, `${key}: ${name}`).toBeLessThanOrEqual(3);
  });

  it('are complete, short, and free of figures that only engineers read', () => {
    for (const { words } of lists)
      for (const word of words) {
        expect(word).toMatch(/^[\p{Lu}\p{N}\p{Lo}“"'(].*[^.\s]$/u);
        expect(word).not.toMatch(/\{\{|%|undefined|score|\bmood-|why\./);
        expect(word.length).toBeLessThan(110);
      }
  });

  it('are many, and each key has its words', () => {
    expect(WHY_KEYS.length).toBeGreaterThanOrEqual(60);
    const keys = Object.keys(en.why.say).map((key) => key.replace(/_(?:one|other)$/, ''));
    expect([...new Set(keys)].sort()).toEqual([...WHY_KEYS].sort());
    expect(new Set(Object.values(en.why.say)).size).toBe(Object.keys(en.why.say).length);
  });

  it('can each be said of some work at some time', () => {
    const reached = new Set(lists.flatMap(({ sentences }) => sentences.map(({ key }) => key)));
    // Own music has a tempo, which bundled songs lack.
    const ownMusic = items.flatMap((item, nth) =>
      item.audio === undefined
        ? []
        : [
            {
              ...item,
              tags: [],
              audio: { ...item.audio, tempo: nth % 2 === 0 ? 70 : 150, danceability: 0.8 },
            },
          ],
    );
    [...items, ...ownMusic].forEach((item, nth) => {
      const moment = {
        mood: moodFromEmotion(EMOTIONS[nth % EMOTIONS.length], AT),
        intent: INTENTS[nth % INTENTS.length],
        hour: HOURS[nth % HOURS.length],
        itemOf: () => items[(nth * 37) % items.length],
      };
      // Lists of one: alone, and moved by one thing.
      for (const reasons of [[], [reasonFor(item, nth)]]) {
        const [{ key }] = tellWhy([{ item, reasons }], moment);
        reached.add(key);
      }
    });
    expect(WHY_KEYS.filter((key) => !reached.has(key))).toEqual([]);
  });
});

/** Any of the things that can move a ranking, each in its turn. */
function reasonFor(item: CatalogueItem, nth: number): Reason {
  const weight = 0.9;
  const reasons: readonly Reason[] = [
    { kind: 'similar-to-liked', weight, itemId: item.id, title: 'Down Under' },
    { kind: 'met-before', weight },
    { kind: 'taste', weight, facet: 'tag', term: 'nostalgic' },
    { kind: 'taste', weight, facet: 'creator', term: 'Nina Simone' },
    { kind: 'taste', weight, facet: 'language', term: 'pt' },
    { kind: 'taste', weight, facet: 'decade', term: '1970' },
    { kind: 'taste', weight, facet: 'audio', term: 'acoustic' },
    { kind: 'popular', weight },
    { kind: 'well-rated', weight, rating: 8 },
    { kind: 'review-tone', weight, tone: 0.5 },
    { kind: 'review-tone', weight, tone: 0.5, emotions: ['joy'] },
    { kind: 'review-tone', weight, tone: 0.5, emotions: ['love'] },
    { kind: 'review-tone', weight, tone: -0.5 },
    { kind: 'cluster', weight, cluster: 'calm' },
    { kind: 'emotion-genre', weight, emotion: EMOTIONS[nth % EMOTIONS.length], genre: 'Jazz' },
  ];
  return reasons[nth % reasons.length];
}
