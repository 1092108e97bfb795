import { elementAt, type ItemId } from '@emoverse/domain';
import { type CatalogueIndex, positionsThatAre } from '../catalogue-index/index.ts';
import type { ProjectedUser } from '../user-model/index.ts';
import { pathForMood } from '../intent/index.ts';
import type { ArrayPool, LentArrays } from './array-pool.ts';
import { composeList } from './diversification/compose-list.ts';
import { eligibleItems } from './eligible-items.ts';
import { explain } from './explanations/explain.ts';
import { keepToPath } from './keep-to-path.ts';
import { mayOpen } from './diversification/list-rules.ts';
import type { ListPlan } from './diversification/plan-list.ts';
import type { Policy } from './policies/policy.ts';
import { rankCandidates } from './rank-candidates.ts';
import type { PlaceOdds, Recommendation } from './recommendation.ts';
import type { RecommendContext } from './recommend-context.ts';
import { applyRecencyPenalty, recencyPenalties } from './recency-penalty.ts';
import { retrieveCandidates } from './retrieve-candidates.ts';
import { createRankingContext, type RankingContext, type RankingContextParts } from './ranking-context.ts';
import { everything } from './sources/everything.ts';
import type { ViewerTones } from './viewer-tones.ts';
import { weighContributions } from './explanations/weigh-contributions.ts';

/** Candidates for each place of a journey's list that are left to choose from, however far they lie. */
const CHOICE_ON_JOURNEY = 3;

/** What a list is made with: the catalogue, the policy, and what is known from outside. */
export interface RecommendStages {
  readonly index: CatalogueIndex;
  readonly policy: Policy;
  readonly viewers: ViewerTones;
  readonly clusters: RankingContextParts['clusters'];
  /** Lent to one list after the other. */
  readonly pool: ArrayPool;
  /** Logged with each impression. */
  readonly version: string;
}

/**
 * The pipeline: target → eligible → candidates → ranking → rest → list → reasons. The same context, person and random
 * numbers give the same list.
 */
export function recommend(
  context: RecommendContext,
  person: ProjectedUser,
  stages: RecommendStages,
): Recommendation {
  const { index, policy, version, pool } = stages;
  return pool.lend((arrays) => {
    const { ranking, notice, plan } = planFor(context, person, stages, arrays);
    const { path } = ranking;
    const isFromAfar = positionsThatAre(context.filters, index)?.('afar');
    const listed = plan.draw(context.random);
    const parts = listed.map(({ position, step }) =>
      policy.partsOf(ranking, { target: elementAt(path, step), step }, position),
    );
    const contributions = weighContributions(
      listed.map(({ score }, place) => ({ parts: elementAt(parts, place), score })),
      policy.rests,
    );
    const ranked = listed.map(({ position, score, propensity, source, step, explored }, place) => ({
      item: elementAt(index.items, position),
      score,
      propensity,
      source,
      reasons: [...explain(elementAt(parts, place), explored)],
      contributions: elementAt(contributions, place),
      target: elementAt(path, step),
      ...(isFromAfar?.(position) && { fromAfar: true as const }),
    }));
    return { ranked, path, policy: policy.name, policyVersion: version, notice, gaveWay: plan.gaveWay };
  });
}

/** What `recommend` draws from: for each place of the list the items that may stand there, with their chances. */
export function listOdds(
  context: RecommendContext,
  person: ProjectedUser,
  stages: RecommendStages,
): PlaceOdds[] {
  return stages.pool.lend((arrays) => {
    const { ranking, plan } = planFor(context, person, stages, arrays);
    return Array.from({ length: plan.length }, (_, place) => {
      const { step, candidates, chances } = plan.at(place);
      return {
        target: elementAt(ranking.path, step),
        items: candidates.map(({ position }, at) => ({
          item: elementAt(stages.index.items, position),
          chance: elementAt(chances, at),
        })),
      };
    });
  });
}

function planFor(
  context: RecommendContext,
  person: ProjectedUser,
  { index, policy, viewers, clusters }: RecommendStages,
  arrays: LentArrays,
): { readonly ranking: RankingContext; readonly notice: Recommendation['notice']; readonly plan: ListPlan } {
  const wholePath = pathForMood(context.mood, context.intent, context.domain);
  const path = policy.composition === 'shuffled' ? wholePath.slice(0, 1) : wholePath; // chance has no aim
  const tired =
    policy.rests && context.at !== undefined
      ? recencyPenalties(context.recent ?? [], context.domain, context.at)
      : new Map<ItemId, number>();
  const tiredAt = new Map(
    Array.from(tired, ([id, tiredness]) => [index.positionOf.get(id) ?? -1, tiredness] as const),
  );
  const tiredness = (position: number): number => tiredAt.get(position) ?? 0;
  const { positions, notice } = eligibleItems(index, context, person.user, arrays, tired);
  const ranking = createRankingContext({
    context,
    index,
    person,
    path,
    eligible: positions,
    viewers,
    clusters,
    arrays,
  });
  const sources = context.pool === undefined ? policy.sources : [{ source: everything, limit: Infinity }];
  const candidatesByStep = retrieveCandidates(ranking, sources, policy.shortlists);
  const onJourney = policy.keepsToPath && path.length > 1 && context.pool === undefined;
  const isFromAfar = positionsThatAre(context.filters, index)?.('afar');
  const opens = mayOpen(context, index, person);
  const wanted = CHOICE_ON_JOURNEY * Math.ceil(context.count / path.length);
  const rankedByStep = path.map((target, step) => {
    const fresh = rankCandidates(ranking, { target, step }, elementAt(candidatesByStep, step), policy);
    const ranked = tired.size === 0 ? fresh : applyRecencyPenalty(fresh, tiredness);
    return onJourney
      ? keepToPath(ranked, target, person, wanted, (position) => !isFromAfar?.(position) && opens(position))
      : ranked;
  });
  const composition =
    context.explore === false && policy.composition === 'explore' ? 'in-order' : policy.composition;
  return { ranking, notice, plan: composeList(ranking, rankedByStep, composition) };
}
