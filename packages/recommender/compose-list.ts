import { randomIndex, shuffled, softmax, weightedIndex } from '@emoverse/numeric';
import { diversify, type PlacedCandidate } from './diversify.ts';
import type { CatalogueIndex } from './index-catalogue.ts';
import type { Policy } from './policies/policy.ts';
import type { ScoredCandidate } from './rank-candidates.ts';
import { stepOfPosition } from './target-of-intent.ts';

/** A place of the list: who stands there, and how likely it was that this item would be on the list. */
export interface ListedCandidate extends PlacedCandidate {
  /**
   * Chance that the policy, asked again in the same context with fresh random numbers, puts this item on the
   * list (at whichever place); 1 where nothing is left to chance.
   */
  readonly propensity: number;
  readonly explored: boolean;
}

/** Runner-ups that the exploration slot draws from, and how strongly it prefers the better ones. */
const EXPLORED_POOL = 40;
const EXPLORED_TEMPERATURE = 0.15;
/** A runner-up may score this much less than the weakest placed item of its step, and no less. */
const EXPLORED_REACH = 0.25;
/** The first places always hold the best, where the list is long enough. */
const UNTOUCHED_PLACES = 2;
/** A list of this length has one exploration slot for sure; shorter ones in proportion. */
const FULL_PAGE = 10;

/**
 * Composes the list from the rankings (one for each step of the path, best first) and states each item's
 * propensity.
 *
 * `explore` takes the diverse best, then, with chance min(1, count/10), gives one place after the second, any with
 * equal chance, to a runner-up of that place's step, drawn by softmax of the scores. So the item that is
 * best for place s is shown with chance 1 − chance/slots, a runner-up e with chance × Σₛ P(s) P(e | step of s).
 */
export function composeList(
  index: CatalogueIndex,
  rankedByStep: readonly (readonly ScoredCandidate[])[],
  count: number,
  composition: Policy['composition'],
  random: () => number,
): ListedCandidate[] {
  switch (composition) {
    case 'shuffled':
      return listShuffled(rankedByStep, count, random);
    case 'in-order':
      return listInOrder(rankedByStep, count);
    case 'explore':
      return withExplorationSlot(diversify(index, rankedByStep, count), rankedByStep, count, random);
  }
}

/** Every candidate has the same chance of every place. */
function listShuffled(
  rankedByStep: readonly (readonly ScoredCandidate[])[],
  count: number,
  random: () => number,
): ListedCandidate[] {
  const drawn = shuffled(rankedByStep[0], random).slice(0, count);
  const propensity = drawn.length / Math.max(1, rankedByStep[0].length);
  return drawn.map((candidate, place) => ({
    ...candidate,
    step: stepOfPosition(place, drawn.length, rankedByStep.length),
    propensity,
    explored: true,
  }));
}

function listInOrder(
  rankedByStep: readonly (readonly ScoredCandidate[])[],
  count: number,
): ListedCandidate[] {
  const used = new Set<number>();
  const listed: ListedCandidate[] = [];
  for (let place = 0; place < count; place++) {
    const step = stepOfPosition(place, count, rankedByStep.length);
    const next = rankedByStep[step].find(({ position }) => !used.has(position));
    if (next === undefined) continue;
    used.add(next.position);
    listed.push({ ...next, step, propensity: 1, explored: false });
  }
  return listed;
}

function withExplorationSlot(
  best: readonly PlacedCandidate[],
  rankedByStep: readonly (readonly ScoredCandidate[])[],
  count: number,
  random: () => number,
): ListedCandidate[] {
  const placed = new Set(best.map(({ position }) => position));
  const runnersUp = rankedByStep.map((ranked, step) => drawable(ranked, placed, weakestOf(best, step)));
  const untouched = best.length > UNTOUCHED_PLACES ? UNTOUCHED_PLACES : 0;
  const slots = best
    .map((_, place) => place)
    .filter((place) => place >= untouched && runnersUp[best[place].step].candidates.length > 0);
  const chance = slots.length === 0 ? 0 : Math.min(1, count / FULL_PAGE);
  const slotChance = chance / Math.max(1, slots.length);
  const list: ListedCandidate[] = best.map((candidate, place) => ({
    ...candidate,
    propensity: slots.includes(place) ? 1 - slotChance : 1,
    explored: false,
  }));
  if (random() >= chance) return list;
  const slot = slots[randomIndex(slots.length, random)];
  const { step } = best[slot];
  const { candidates, chances } = runnersUp[step];
  const drawn = candidates[weightedIndex(chances, random)];
  const propensity = slots.reduce(
    (sum, place) => sum + slotChance * chanceOf(drawn.position, runnersUp[best[place].step]),
    0,
  );
  list[slot] = { ...drawn, step, propensity: Math.min(1, propensity), explored: true };
  return list;
}

interface RunnersUp {
  readonly candidates: readonly ScoredCandidate[];
  readonly chances: readonly number[];
}

function weakestOf(best: readonly PlacedCandidate[], step: number): number {
  return Math.min(...best.flatMap((candidate) => (candidate.step === step ? candidate.score : [])));
}

function drawable(
  ranked: readonly ScoredCandidate[],
  placed: ReadonlySet<number>,
  weakest: number,
): RunnersUp {
  const candidates = ranked
    .filter(({ position, score }) => !placed.has(position) && score >= weakest - EXPLORED_REACH)
    .slice(0, EXPLORED_POOL);
  const chances = softmax(
    candidates.map(({ score }) => score),
    EXPLORED_TEMPERATURE,
  );
  return { candidates, chances };
}

function chanceOf(position: number, { candidates, chances }: RunnersUp): number {
  const place = candidates.findIndex((candidate) => candidate.position === position);
  return place < 0 ? 0 : chances[place];
}
