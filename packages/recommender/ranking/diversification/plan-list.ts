import { elementAt, numberAt, propensity, type ListRule, type Propensity } from '@emoverse/domain';
import { randomIndex, shuffled, softmax, weightedIndex } from '@emoverse/numeric';
import { stepOfPosition } from '../../intent/index.ts';
import type { PlacedCandidate } from './diversify.ts';
import type { ListRules } from './list-rules.ts';
import type { ScoredCandidate } from '../scored-candidate.ts';

/** A place of a drawn list: who stands there, and how likely it was that this item would stand there. */
export interface ListedCandidate extends PlacedCandidate {
  /** Chance that the policy, asked again in the same context with fresh random numbers, puts this item at this place. */
  readonly propensity: Propensity;
  readonly explored: boolean;
}

/** Who may stand at one place, and with what chance; the chances sum to 1. */
export interface PlaceChances {
  readonly step: number;
  readonly candidates: readonly ScoredCandidate[];
  readonly chances: ArrayLike<number>;
}

/**
 * A list before chance has decided: what `draw` can give, and how likely. A new policy is judged on old logs by
 * the chances that its plan gives to what was shown.
 */
export interface ListPlan {
  /** Places of the list. */
  readonly length: number;
  /** Rules that the list before chance could not keep to. */
  readonly gaveWay: readonly ListRule[];
  at(place: number): PlaceChances;
  /** @param random uniform numbers in [0, 1). */
  draw(random: () => number): ListedCandidate[];
}

/** Every candidate has the same chance of every place. */
export function planShuffled(ranked: readonly ScoredCandidate[], count: number, steps: number): ListPlan {
  const length = Math.min(count, ranked.length);
  const chance = 1 / Math.max(1, ranked.length);
  const stepAt = (place: number): number => stepOfPosition(place, length, steps);
  return {
    length,
    gaveWay: [],
    at: (place) => ({
      step: stepAt(place),
      candidates: ranked,
      chances: new Float64Array(ranked.length).fill(chance),
    }),
    draw: (random) =>
      shuffled(ranked, random)
        .slice(0, length)
        .map((candidate, place) => ({
          ...candidate,
          step: stepAt(place),
          propensity: propensity(chance),
          explored: true,
        })),
  };
}

/** Nothing is left to chance. */
export function planFixed(best: readonly PlacedCandidate[]): ListPlan {
  return {
    length: best.length,
    gaveWay: [],
    at: (place) => ({
      step: elementAt(best, place).step,
      candidates: [elementAt(best, place)],
      chances: [1],
    }),
    draw: () => best.map((candidate) => ({ ...candidate, propensity: propensity(1), explored: false })),
  };
}

/** Runners-up that the exploration slot draws from, and how strongly it prefers the better ones. */
const EXPLORED_POOL = 40;
const EXPLORED_TEMPERATURE = 0.15;
/** A runner-up may score this much less than the weakest placed item of its step, and no less. */
const EXPLORED_REACH = 0.25;
/** The first places always hold the best, where the list is long enough. */
const UNTOUCHED_PLACES = 2;
/** A list of this length has one exploration slot for sure; shorter ones in proportion. */
const FULL_PAGE = 10;

/**
 * With chance min(1, count/10) one place after the second, any with equal chance, goes to a runner-up of that
 * place's step with which the list still keeps to its rules, drawn by softmax of the scores. So the best for place s stands there with chance
 * 1 − chance/slots, and a runner-up e with (chance/slots) × P(e | s).
 */
export function planExploring(
  best: readonly PlacedCandidate[],
  rankedByStep: readonly (readonly ScoredCandidate[])[],
  count: number,
  rules?: ListRules,
): ListPlan {
  const list = best.map(({ position }) => position);
  const placed = new Set(list);
  const inReach = rankedByStep.map((ranked, step) => {
    const weakest = weakestOf(best, step) - EXPLORED_REACH;
    return ranked.filter(({ position, score }) => !placed.has(position) && score >= weakest);
  });
  const mayStandAt = (place: number): ((position: number) => boolean) =>
    rules?.replacements(list, place) ?? (() => true);
  // Who may stand at a place is only looked for at the place that is drawn: for the others, whether anybody may.
  const hasRunnersUp = ({ step }: PlacedCandidate, place: number): boolean => {
    const may = mayStandAt(place);
    return elementAt(inReach, step).some(({ position }) => may(position));
  };
  const runnersUpAt = (place: number) =>
    drawable(elementAt(inReach, elementAt(best, place).step), mayStandAt(place));
  const untouched = best.length > UNTOUCHED_PLACES ? UNTOUCHED_PLACES : 0;
  const slots = best.flatMap((candidate, place) =>
    place >= untouched && hasRunnersUp(candidate, place) ? place : [],
  );
  const chance = slots.length === 0 ? 0 : Math.min(1, count / FULL_PAGE);
  const slotChance = chance / Math.max(1, slots.length);
  return {
    length: best.length,
    gaveWay: rules?.brokenBy(list) ?? [],
    at: (place) => {
      const { step } = elementAt(best, place);
      if (!slots.includes(place)) return { step, candidates: [elementAt(best, place)], chances: [1] };
      const { candidates, chances } = runnersUpAt(place);
      return {
        step,
        candidates: [elementAt(best, place), ...candidates],
        chances: [1 - slotChance, ...chances.map((share) => slotChance * share)],
      };
    },
    draw: (random) => {
      const list: ListedCandidate[] = best.map((candidate, place) => ({
        ...candidate,
        propensity: propensity(slots.includes(place) ? 1 - slotChance : 1),
        explored: false,
      }));
      if (random() >= chance) return list;
      const slot = numberAt(slots, randomIndex(slots.length, random));
      const { step } = elementAt(best, slot);
      const { candidates, chances } = runnersUpAt(slot);
      const drawn = weightedIndex(chances, random);
      list[slot] = {
        ...elementAt(candidates, drawn),
        step,
        propensity: propensity(slotChance * numberAt(chances, drawn)),
        explored: true,
      };
      return list;
    },
  };
}

function weakestOf(best: readonly PlacedCandidate[], step: number): number {
  return Math.min(...best.flatMap((candidate) => (candidate.step === step ? candidate.score : [])));
}

/** The runners-up that may be drawn for a place, with their chances. */
function drawable(
  inReach: readonly ScoredCandidate[],
  may: (position: number) => boolean,
): { readonly candidates: readonly ScoredCandidate[]; readonly chances: readonly number[] } {
  const candidates = inReach.filter(({ position }) => may(position)).slice(0, EXPLORED_POOL);
  return {
    candidates,
    chances: softmax(
      candidates.map(({ score }) => score),
      EXPLORED_TEMPERATURE,
    ),
  };
}
