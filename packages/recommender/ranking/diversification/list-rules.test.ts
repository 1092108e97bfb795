import {
  CONTENT_NOTES,
  INTENTS,
  LIST_RULES,
  type CatalogueItem,
  type ContentNote,
  type Emotion,
  type Intent,
  type ListRule,
  type RankedItem,
} from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';
import { describe, expect, it } from 'vitest';
import { indexCatalogue } from '../../catalogue-index/index.ts';
import { newPerson, projectUser } from '../../user-model/index.ts';
import { createRecommender } from '../../create-recommender.ts';
import { createListRules } from './list-rules.ts';
import { contextWith, intentChoice, pickedMood, reactionTo } from '../../testing/contexts.ts';
import { generatedItems } from '../../testing/generated-items.ts';

const items = generatedItems(1500, 4, ['music', 'films']).map((item, number): CatalogueItem => ({
  ...item,
  contentNotes: number % 3 === 0 ? [CONTENT_NOTES[number % CONTENT_NOTES.length]] : [],
}));
const index = indexCatalogue(items);
const recommender = createRecommender({ items });
const nobody = recommender.newPerson();
const filters = { allowExplicit: true, ownLanguages: ['fr'] };

const WOUNDING: readonly ContentNote[] = [
  ...(['suicide', 'self-harm', 'abuse', 'sexual-violence', 'child-death', 'eating-disorder'] as const),
];
const HEAVY: readonly ContentNote[] = CONTENT_NOTES.filter((note) => note !== 'discrimination');

/** The rules by their wording, counted over a newcomer's list. */
function brokenByDefinition(
  list: readonly number[],
  domain: 'music' | 'films',
  emotion: Emotion,
  intent: Intent,
): ListRule[] {
  const isMet = emotion === 'angry' && intent === 'match';
  const touches = (notes: readonly ContentNote[]) => (position: number) =>
    items[position].contentNotes.some((note) => notes.includes(note)) ||
    (notes.includes('horror') && items[position].genres.includes('Horror'));
  const isKnown = (position: number): boolean => index.popularity[position] > 0;
  const of = (has: (position: number) => boolean): number => list.filter(has).length;
  const language = (position: number): string => items[position].language ?? '';
  const year = (position: number): number => items[position].year ?? 9999;
  const isAfar = (position: number): boolean => !['fr', 'zxx', 'en'].includes(language(position));
  const isEnglish = (position: number): boolean => language(position) === 'en';
  const decades = new Set(list.map((position) => Math.floor(year(position) / 10)));
  const years = items.filter((item) => item.domain === domain).map((item) => item.year ?? 9999);
  years.sort((a, b) => a - b);
  const oldest = years[Math.floor(years.length / 4)];
  const share = list.length / 10;
  const found: [ListRule, boolean][] = [
    ['from-afar', of(isAfar) > Math.ceil(share) || list.slice(0, 3).some(isAfar)],
    ['english', of(isEnglish) > Math.ceil(4 * share) || list.slice(0, 3).filter(isEnglish).length > 2],
    ['gentle-first', !isMet && list.slice(0, 3).some(touches(HEAVY))],
    ['no-wounds', !isMet && list.some(touches(WOUNDING))],
    ['well-known', !list.slice(0, 3).some(isKnown)],
    ['known-first', emotion !== 'angry' && !list.slice(0, 3).every(isKnown)],
    [
      'decades',
      [...decades].some((decade) => of((at) => Math.floor(year(at) / 10) === decade) > Math.ceil(4 * share)),
    ],
    ['newer-songs', domain === 'music' && of((position) => year(position) < 2000) > Math.ceil(5 * share)],
    ['long-ago', of((position) => year(position) < oldest) > Math.ceil(2 * share)],
  ];
  return found.flatMap(([name, isBroken]) => (isBroken ? name : []));
}

describe('a list', () => {
  it('keeps to every rule that does not say that it gave way, whatever chance puts in', () => {
    let kept = 0;
    let gave = 0;
    for (const domain of ['music', 'films'] as const) {
      for (const intent of INTENTS) {
        for (const [seed, emotion] of (['happy', 'angry', 'surprise', 'neutral'] as const).entries()) {
          for (const count of [4, 10]) {
            const { ranked, gaveWay } = recommender.recommend(
              contextWith({
                domain,
                intent: intentChoice(intent),
                mood: pickedMood(emotion),
                filters,
                count,
                random: createSeededRandom(seed),
              }),
              nobody,
            );
            const list = ranked.map(({ item }) => index.positionOf.get(item.id) ?? -1);
            for (const name of brokenByDefinition(list, domain, emotion, intent))
              expect(gaveWay).toContain(name);
            kept += LIST_RULES.length - gaveWay.length;
            gave += gaveWay.length;
          }
        }
      }
    }
    expect(gave / (kept + gave)).toBeLessThan(0.02); // the catalogue has enough of everything
  });

  it('says of what is from afar that it is, and of nothing else', () => {
    const { ranked } = recommender.recommend(contextWith({ filters, count: 30 }), nobody);
    for (const { item, fromAfar } of ranked)
      expect(fromAfar === true).toBe(!['fr', 'en', 'zxx', undefined].includes(item.language));
    expect(ranked.filter(({ fromAfar }) => fromAfar).length).toBeLessThanOrEqual(3);
  });

  it('follows no rule of languages where the person has chosen some, or nothing is known of them', () => {
    for (const chosen of [
      { allowExplicit: true, languages: ['ja'], ownLanguages: ['fr'] },
      { allowExplicit: true },
    ]) {
      const { ranked, gaveWay } = recommender.recommend(contextWith({ filters: chosen }), nobody);
      expect(ranked.every(({ fromAfar }) => fromAfar === undefined)).toBe(true);
      expect(gaveWay).not.toContain('english');
    }
  });
});

describe('a newcomer', () => {
  const context = contextWith({ domain: 'films', mood: pickedMood('neutral') });
  const firstOf = (person = nobody, change = {}): readonly RankedItem[] =>
    recommender.recommend({ ...context, ...change }, person).ranked;
  const isHeavy = ({ item }: RankedItem): boolean => item.contentNotes.some((note) => HEAVY.includes(note));

  it('is met with what is heavy where they chose to stay with a mood that asks for care', () => {
    const rules = (change: Partial<typeof context>) =>
      createListRules({ ...context, ...change }, index, projectUser(newPerson(), index));
    const heavy = index.items.flatMap(({ domain, contentNotes }, position) =>
      domain === 'films' && contentNotes.includes('death') ? position : [],
    );
    const sad = { mood: pickedMood('sad') };
    expect(rules({ ...sad, intent: intentChoice('lift') }).brokenBy(heavy)).toContain('gentle-first');
    expect(rules({ ...sad, intent: intentChoice('match') }).brokenBy(heavy)).not.toContain('gentle-first');
    expect(rules({}).brokenBy(heavy)).toContain('gentle-first');
  });

  it('is a newcomer no more after ten reactions: then taste alone says what a list opens with', () => {
    const lists = (person: typeof nobody): readonly RankedItem[] =>
      INTENTS.flatMap((kind) => firstOf(person, { intent: intentChoice(kind) }).slice(0, 3));
    const met = recommender.learnFromFeedback(
      nobody,
      index.items.slice(0, 10).map(({ id }) => reactionTo(id, 'opened')),
    );
    expect(lists(nobody).filter(isHeavy)).toEqual([]);
    expect(lists(met).filter(isHeavy).length).toBeGreaterThan(0);
  });
});

describe('likes', () => {
  const ofTheSixties = index.items.flatMap(({ domain, year = 0 }, position) =>
    domain === 'films' && year >= 1960 && year < 1970 ? position : [],
  );
  const context = contextWith({ domain: 'films', count: 10 });
  const list = ofTheSixties.slice(5, 15);

  it('make room for their own time', () => {
    const strict = createListRules(context, index, projectUser(newPerson(), index));
    expect(strict.brokenBy(list)).toEqual(expect.arrayContaining(['decades', 'long-ago']));
    const fond = recommender.learnFromFeedback(
      nobody,
      ofTheSixties.slice(0, 5).map((position) => reactionTo(index.items[position].id, 'liked')),
    );
    const view = { user: { ...newPerson(), ...fond }, likedPositions: ofTheSixties.slice(0, 5) };
    expect(createListRules(context, index, view).brokenBy(list)).not.toContain('decades');
  });

  it('let a place be taken by what the rest of the list leaves room for', () => {
    const rules = createListRules(context, index, projectUser(newPerson(), index));
    const newest = index.items.flatMap(({ domain, year = 0 }, position) =>
      domain === 'films' && year >= 2010 && year < 2020 ? position : [],
    );
    const mixed = [...newest.slice(0, 4), ...ofTheSixties.slice(0, 2)];
    expect(rules.replacements(mixed, 5)(newest[4])).toBe(false); // a fifth of one decade
    expect(rules.replacements(mixed, 3)(newest[4])).toBe(true); // in place of another of it
  });
});
