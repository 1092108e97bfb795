import { elementAt } from '@emoverse/domain';
import { stepOfPosition } from '../../intent/index.ts';
import { diversify, type PlacedCandidate } from './diversify.ts';
import { createListRules, type Service } from './list-rules.ts';
import { planExploring, planFixed, planShuffled, type ListPlan } from './plan-list.ts';
import type { Policy } from '../policies/policy.ts';
import type { ScoredCandidate } from '../scored-candidate.ts';
import type { RankingContext } from '../ranking-context.ts';

/** Mood fit below which nothing is taken for the sake of a rule: distances of 0.4 and 0.6 for a mood that is surely read. */
const LEAST_FIT: Readonly<Record<Service, number>> = { near: 0.55, fair: 0.26, any: -Infinity };

/**
 * Composes the list from the rankings (one for each step of the path, best first): which item may stand at
 * which place, and how likely. `explore` takes the diverse best and one exploration slot a page.
 */
export function composeList(
  {
    index,
    context,
    person,
    path,
    fitsTo,
  }: Pick<RankingContext, 'index' | 'context' | 'person' | 'path' | 'fitsTo'>,
  rankedByStep: readonly (readonly ScoredCandidate[])[],
  composition: Policy['composition'],
): ListPlan {
  const { count } = context;
  switch (composition) {
    case 'shuffled':
      return planShuffled(elementAt(rankedByStep, 0), count, rankedByStep.length);
    case 'in-order':
      return planFixed(bestInOrder(rankedByStep, count));
    case 'explore': {
      const rules = createListRules(context, index, person);
      return planExploring(
        diversify(index, rankedByStep, count, {
          liked: person.likedPositions.filter(
            (position) => elementAt(index.items, position).domain === context.domain,
          ),
          strengths: context.listStrengths,
          rules,
          serves: (position, step, service) =>
            (fitsTo(elementAt(path, step))[position] ?? 0) >= LEAST_FIT[service],
        }),
        rankedByStep,
        count,
        rules,
      );
    }
  }
}

function bestInOrder(
  rankedByStep: readonly (readonly ScoredCandidate[])[],
  count: number,
): PlacedCandidate[] {
  const used = new Set<number>();
  const best: PlacedCandidate[] = [];
  for (let place = 0; place < count; place++) {
    const step = stepOfPosition(place, count, rankedByStep.length);
    const next = elementAt(rankedByStep, step).find(({ position }) => !used.has(position));
    if (next === undefined) continue;
    used.add(next.position);
    best.push({ ...next, step });
  }
  return best;
}
