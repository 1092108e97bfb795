import { impressionIdSchema, visitIdSchema, type Impression } from '@emoverse/domain';
import { createSeededRandom, mean } from '@emoverse/numeric';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContextualReaction, createRecommender, RECENCY_HALF_LIFE } from '@emoverse/recommender';
import { contextWith, generatedItems, pickedMood, reactionTo } from '@emoverse/recommender/testing';
import { estimatePolicy } from '../off-policy/estimate-policy.ts';
import { createSimulatedPerson } from './create-simulated-person.ts';
import { measureCarryOver } from './measure-carry-over.ts';
import { measureFeltAfter } from './measure-felt-after.ts';
import { measureRegret } from './measure-regret.ts';
import { replayLog } from '../off-policy/replay-log.ts';
import { simulatePerson } from './simulate-person.ts';

const items = generatedItems(900, 6, ['music', 'films', 'books']);
const recommender = createRecommender({ items });

describe('made-up people', () => {
  const somebody = createSimulatedPerson(3);
  const [item] = items;

  it('tire of what they have seen, and recover', () => {
    const chance = somebody.likeChance(item, item.mood);
    const half = RECENCY_HALF_LIFE[item.domain];
    const after = (halves: number, times = 1): number =>
      somebody.likeChanceAgain(chance, item, new Array<number>(times).fill(0), halves * half);
    expect(after(0)).toBeLessThan(after(1));
    expect(after(1, 2)).toBeLessThan(after(1));
    expect(after(60)).toBeCloseTo(chance, 6);
    expect(somebody.likeChanceAgain(chance, item, [], 5)).toBe(chance);
  });

  it('look down a list with less and less chance', () => {
    const looks = Array.from({ length: 10 }, (_, place) => somebody.lookChance(place));
    expect(looks[0]).toBe(1);
    expect([...looks].sort((a, b) => b - a)).toEqual(looks);
  });

  it('have the same taste in every domain when linked, and others when not', () => {
    const films = { ...item, domain: 'films' as const };
    const books = { ...item, id: items[1].id, domain: 'books' as const };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const linked = createSimulatedPerson(seed);
        expect(linked.tasteChance(films)).toBeCloseTo(linked.tasteChance(books), 12);
        const apart = createSimulatedPerson(seed, { linked: 0 });
        expect(apart.tasteChance(films)).not.toBeCloseTo(apart.tasteChance(books), 6);
      }),
    );
  });

  it('live the same life when the same seed is played again', () => {
    const play = () =>
      simulatePerson(recommender, {
        seed: 1,
        domains: ['films', 'music'],
        policy: 'emoverse',
        learn: true,
        visits: 3,
      }).visits;
    expect(play()).toEqual(play());
  });

  it('find no list better than the one that knows their hidden taste, at a first visit', () => {
    for (let seed = 0; seed < 8; seed++) {
      const first = (policy: 'oracle' | 'emoverse' | 'random'): number =>
        simulatePerson(recommender, { seed, domains: ['music'], policy, learn: false, visits: 1 }).visits[0]
          .likes;
      expect(first('oracle')).toBeGreaterThanOrEqual(first('emoverse'));
      expect(first('oracle')).toBeGreaterThanOrEqual(first('random'));
    }
  });
});

describe('regret', () => {
  it('is least where taste is learned, and adds up visit by visit', async () => {
    const figures = await measureRegret(recommender, {
      people: 24,
      visits: 12,
      seed: 100,
      domains: ['music', 'films'],
    });
    expect(figures.oracle.regret).toBe(0);
    for (const way of ['emoverse-unlearned', 'paper', 'popularity', 'random'] as const) {
      expect(figures.emoverse.regretCi95[1]).toBeLessThan(figures[way].regretCi95[0] + 4);
      expect(figures.emoverse.regret).toBeLessThan(figures[way].regret);
    }
    expect(figures.emoverse.regretCi95[1]).toBeLessThan(figures.random.regretCi95[0]);
    const { cumulativeRegret, regret, regretBand } = figures.random;
    expect(cumulativeRegret).toHaveLength(12);
    expect(cumulativeRegret.at(-1)).toBe(regret);
    regretBand.forEach(([low, high], visit) => {
      expect(low).toBeLessThanOrEqual(cumulativeRegret[visit]);
      expect(high).toBeGreaterThanOrEqual(cumulativeRegret[visit]);
    });
  });
});

describe('the question how one feels now', () => {
  it('costs people whose feelings answer to what they take up no likes, however often they answer', async () => {
    const figures = await measureFeltAfter(recommender, {
      ...{ people: 24, visits: 10, seed: 0, domains: ['music', 'films'] },
    });
    expect(figures.map(({ answers }) => answers)).toEqual([0, 0.3, 1]);
    const [never, ...asked] = figures;
    expect(never.differenceCi95).toEqual([0, 0]);
    for (const { likes, difference, differenceCi95 } of asked) {
      expect(difference).toBeCloseTo(likes - never.likes, 9);
      expect(difference).not.toBe(0);
      expect(difference).toBeGreaterThan(-0.1);
      expect(differenceCi95[1]).toBeGreaterThan(0);
    }
  });

  it('is not answered where the chance is none, and leaves the visits as they are', () => {
    const live = (answersAfter?: number) =>
      simulatePerson(recommender, {
        ...{ seed: 4, domains: ['music'], policy: 'emoverse', learn: true, visits: 3 },
        ...(answersAfter !== undefined && { answersAfter }),
      });
    const [silent, unasked, open] = [live(0), live(), live(1)];
    expect(silent).toEqual(unasked);
    expect(open.person.reactions).toBeGreaterThan(silent.person.reactions);
  });

  it('is answered the brighter the better the work was for them', () => {
    const before = { valence: -0.3, arousal: 0 };
    for (let seed = 0; seed < 30; seed++) {
      const somebody = createSimulatedPerson(seed);
      const after = (chance: number): number =>
        somebody.feelsAfter(before, chance, createSeededRandom(seed)).valence;
      expect(after(0.9)).toBeGreaterThan(after(0.1));
    }
  });
});

describe('taste that carries over', () => {
  const measure = (linked: number) =>
    measureCarryOver(recommender, { people: 30, seed: 7, from: 'films', to: 'books', linked });

  it('helps in a domain that is new to a person whose tastes are linked', async () => {
    const { gain, gainCi95, with: knowing, without } = await measure(1);
    expect(gain).toBeCloseTo(knowing - without, 9);
    expect(gainCi95[0]).toBeGreaterThan(0);
  });

  it('does no noticeable harm to a person whose tastes have nothing to do with each other', async () => {
    const { gain, gainCi95 } = await measure(0);
    expect(gainCi95[1]).toBeGreaterThan(0);
    expect(gain).toBeGreaterThan(-0.3);
  });
});

describe('an old log', () => {
  const few = generatedItems(24, 9, ['music']);
  const small = createRecommender({ items: few });
  const truthful = createSimulatedPerson(5);

  /** A log of the random policy, and what another policy would truly have earned at the same places. */
  async function logged(lists: number) {
    const random = createSeededRandom(8);
    const impressions: Impression[] = [];
    const reactions: ContextualReaction[] = [];
    const worths: number[] = [];
    for (let number = 0; number < lists; number++) {
      const at = 1_760_000_000_000 + 40 * 86_400_000 * number; // long enough apart that nothing is tired
      const context = contextWith({
        count: 5,
        policy: 'random',
        random,
        at,
        mood: pickedMood(number % 2 === 0 ? 'happy' : 'sad'),
      });
      const { ranked, policy, policyVersion } = small.recommend(context, small.newPerson());
      ranked.forEach(({ item, propensity, source }, position) => {
        const id = impressionIdSchema.parse(uuid(impressions.length));
        impressions.push({
          id,
          visitId: visitIdSchema.parse(uuid(1_000_000 + number)),
          itemId: item.id,
          domain: 'music',
          position,
          surface: 'list',
          filters: context.filters,
          propensity,
          propensityOf: 'place',
          policy,
          policyVersion,
          source,
          mood: context.mood,
          intent: context.intent,
          at,
        });
        if (random() >= truthful.likeChance(item, context.mood)) return;
        const { reaction } = reactionTo(item.id, 'liked');
        reactions.push({ reaction: { ...reaction, impressionId: id, at: at + position + 1 } });
      });
      const odds = small.listOdds({ ...context, policy: 'popularity' }, small.newPerson());
      for (const { items: possible } of odds)
        worths.push(
          possible.reduce(
            (sum, { item, chance }) => sum + chance * truthful.likeChance(item, context.mood),
            0,
          ),
        );
    }
    const { showings, skipped } = await replayLog(
      small,
      { person: 'somebody', impressions, reactions },
      { policy: 'popularity', groupBy: 'visit' },
    );
    return { showings, skipped, truth: mean(worths), impressions, reactions };
  }

  it('tells what another policy would have earned', async () => {
    const { showings, skipped, truth } = await logged(1500);
    expect(skipped).toEqual({ unknownItem: 0, chanceOfList: 0 });
    const { snips, doublyRobust, effectiveSample, replay, coverage } = estimatePolicy(showings, {
      random: createSeededRandom(1),
      draws: 400,
    });
    expect(effectiveSample).toBeGreaterThan(200);
    expect(coverage.ci95[0]).toBeLessThan(1);
    expect(coverage.ci95[1]).toBeGreaterThan(1);
    for (const { ci95 } of [snips, doublyRobust]) {
      expect(ci95[0]).toBeLessThan(truth);
      expect(ci95[1]).toBeGreaterThan(truth);
    }
    expect(replay.value).toBeCloseTo(snips.value, 6); // logs of chance: every match weighs the same
  }, 60_000);

  it('gives the logging policy its own chances back, after the same reactions and showings', async () => {
    const { impressions, reactions } = await logged(12);
    const { showings } = await replayLog(
      small,
      { person: 'somebody', impressions, reactions },
      { policy: 'random', groupBy: 'person' },
    );
    for (const { target, propensity } of showings) expect(target).toBeCloseTo(propensity, 9);
  });

  it('leaves out what cannot be judged, and says so', async () => {
    const { impressions, reactions } = await logged(2);
    const odd = impressions.map((impression, number) =>
      number === 0 ? { ...impression, propensityOf: 'list' as const } : impression,
    );
    const { showings, skipped } = await replayLog(
      small,
      { person: 'somebody', impressions: odd, reactions },
      { policy: 'random', groupBy: 'person' },
    );
    expect(showings).toHaveLength(impressions.length - 1);
    expect(skipped.chanceOfList).toBe(1);
  });
});

function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
