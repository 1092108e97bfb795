import { elementAt, type Reason } from '@emoverse/domain';
import type { ScorePart } from '../policies/policy.ts';

/** Reasons told of one item at most. */
const REASONS_MAXIMUM = 4;
/** Parts below this share of the score are noise to a reader. */
const SHARE_MINIMUM = 0.03;
/** What an exploration slot owes to being explored; the rest is shared by what put the item among the runner-ups. */
const EXPLORED_SHARE = 0.5;

/**
 * Why an item is on the list, from the parts of its score: each positive part's share of all positive
 * parts that have a reason, strongest first, so the weights sum to at most 1. An item in the exploration slot says so first.
 *
 * Where no part is positive the least negative one is told, with weight 0.
 */
export function explain(parts: readonly ScorePart[], explored: boolean): readonly [Reason, ...Reason[]] {
  const left = explored ? 1 - EXPLORED_SHARE : 1;
  const told = parts
    .flatMap(({ value, reason }) => (reason === undefined ? [] : [{ value, reason }]))
    .sort((a, b) => b.value - a.value);
  const total = told.reduce((sum, { value }) => sum + Math.max(0, value), 0);
  const reasons = told
    .filter(({ value }) => value > 0 && value / total >= SHARE_MINIMUM)
    .slice(0, REASONS_MAXIMUM)
    .map(({ value, reason }): Reason => ({ ...reason, weight: Math.min(1, (left * value) / total) }));
  if (explored) return [{ kind: 'explore', weight: EXPLORED_SHARE }, ...reasons];
  const [first, ...others] = reasons;
  if (first !== undefined) return [first, ...others];
  return [told.length > 0 ? { ...elementAt(told, 0).reason, weight: 0 } : { kind: 'popular', weight: 0 }];
}
