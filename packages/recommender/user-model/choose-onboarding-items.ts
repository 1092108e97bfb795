import {
  elementAt,
  numberAt,
  LIBRARY_COLLECTION,
  type CatalogueItem,
  type ItemId,
  type MediaDomain,
} from '@emoverse/domain';
import { mean } from '@emoverse/numeric';
import type { CatalogueIndex } from '../catalogue-index/index.ts';
import { itemFeatures } from './item-features.ts';
import { writeVariances } from './learned-terms.ts';
import type { ProjectedUser } from './project-user.ts';

/** What a person new to a domain is to be asked about. */
export interface OnboardingRequest {
  readonly domain: MediaDomain;
  /** Items wanted, 1…20; default 5. */
  readonly count?: number;
  /** Asked already, and not known to the person or not wanted. */
  readonly skip?: ReadonlySet<ItemId>;
  readonly allowExplicit?: boolean;
  /** Asks about no song of the owner's own library: somebody else is asked. */
  readonly withoutOwnMusic?: boolean;
}

/** The most known items of the domain, of which the questions are chosen. */
const ASKABLE = 150;
/** Items that the answers are to tell about: the most known, and others spread evenly over the rest. */
const AUDIENCE = 240;
/** How unsure a "like" or "dislike" is about the reward (standard deviation), as in learning. */
const ANSWER_NOISE = 0.3;
const DEFAULT_COUNT = 5;

/**
 * Cold start: the items whose liking would tell most about what else this person likes: greedily, each is the one that lowers the
 * variance of how the domain's items stand to each other most (A-optimal design for their differences from the mean:
 * what moves all alike ranks nothing; under the person's own belief, which is the prior for a new person), times the
 * chance that the person knows it at all. In a linear Gaussian model
 * the variance does not depend on the answers, so five can be chosen at once.
 *
 * K(i, j) is the covariance of the rewards of two items: knowing i lowers the variance of j by
 * K(i, j)² / (K(i, i) + noise²), and all of K by the outer product of its row. Chance of knowing: the share of the
 * domain's items that are less popular. Costs about askable × audience × count multiplications (2 ms).
 */
export function chooseOnboardingItems(
  index: CatalogueIndex,
  person: ProjectedUser,
  {
    domain,
    count = DEFAULT_COUNT,
    skip = new Set(),
    allowExplicit = true,
    withoutOwnMusic = false,
  }: OnboardingRequest,
): readonly CatalogueItem[] {
  const mostKnown = Array.from(index.positionsByDomain.get(domain) ?? []).sort(
    (a, b) =>
      (index.popularity[b] ?? 0) - (index.popularity[a] ?? 0) ||
      (index.quality[b] ?? 0) - (index.quality[a] ?? 0) ||
      a - b,
  );
  const judged = new Set<ItemId>([...person.user.liked, ...person.user.disliked]);
  const askable = mostKnown
    .map((position, rank) => ({ position, known: 1 - rank / mostKnown.length }))
    .filter(({ position }) => {
      const item = elementAt(index.items, position);
      if (withoutOwnMusic && item.collection === LIBRARY_COLLECTION) return false;
      return !skip.has(item.id) && !judged.has(item.id) && (allowExplicit || !item.explicit);
    })
    .slice(0, ASKABLE);
  const covariance = rewardCovariance(index, person, domain);
  const others = spreadOver(mostKnown, AUDIENCE);
  const columns = [...askable.map(({ position }) => position), ...others];
  const rows = askable.map(({ position }) =>
    Float64Array.from(columns, (other) => covariance(position, other)),
  );
  const chosen: number[] = [];
  while (chosen.length < Math.min(count, askable.length)) {
    const next = mostTelling(rows, askable, new Set(chosen));
    chosen.push(next);
    observe(rows, next);
  }
  return chosen.map((row) => elementAt(index.items, elementAt(askable, row).position));
}

function mostTelling(
  rows: readonly Float64Array[],
  askable: readonly { readonly known: number }[],
  chosen: ReadonlySet<number>,
): number {
  let best = -1;
  let most = -Infinity;
  for (let row = 0; row < rows.length; row++) {
    if (chosen.has(row)) continue;
    const audience = elementAt(rows, row).subarray(rows.length);
    const middle = mean(audience);
    const apart = audience.reduce((sum, covariance) => sum + (covariance - middle) ** 2, 0);
    const gain =
      (elementAt(askable, row).known * apart) / ((elementAt(rows, row)[row] ?? 0) + ANSWER_NOISE ** 2);
    if (gain > most) {
      most = gain;
      best = row;
    }
  }
  return best;
}

/** What is left unknown of all once the item of `row` is known, in place. */
function observe(rows: readonly Float64Array[], row: number): void {
  const known = Float64Array.from(elementAt(rows, row));
  const total = (known[row] ?? 0) + ANSWER_NOISE ** 2;
  for (const other of rows) {
    const gain = (other[row] ?? 0) / total;
    if (gain === 0) continue;
    for (let column = 0; column < other.length; column++)
      other[column] = (other[column] ?? 0) - gain * (known[column] ?? 0);
  }
}

/** The first half as they come, the second half evenly over the rest. */
function spreadOver(positions: readonly number[], count: number): number[] {
  if (positions.length <= count) return [...positions];
  const half = Math.floor(count / 2);
  const step = (positions.length - half) / (count - half);
  return Array.from({ length: count }, (_, place) =>
    numberAt(positions, place < half ? place : half + Math.floor((place - half) * step)),
  );
}

/** Covariance of the rewards of two items under the belief about a person, their moods left aside. */
function rewardCovariance(
  index: CatalogueIndex,
  person: ProjectedUser,
  domain: MediaDomain,
): (a: number, b: number) => number {
  const covariance = person.user.denseCovariance;
  const { termStart, termIds, termValues } = index;
  const variance = writeVariances(person, domain, index, new Float64Array(index.vocabulary.length));
  const described = new Map<number, { readonly dense: Float64Array; readonly spread: Float64Array }>();
  const describe = (position: number): { readonly dense: Float64Array; readonly spread: Float64Array } => {
    const known = described.get(position);
    if (known !== undefined) return known;
    const dense = itemFeatures(index, {
      position,
      fit: 0,
      perceived: {
        valence: person.valence[position] ?? 0,
        arousal: person.arousal[position] ?? 0,
      },
      likedSimilarity: 0,
      reviewTone: 0,
    });
    const spread = new Float64Array(dense.length);
    for (let row = 0; row < dense.length; row++)
      for (let column = 0; column < dense.length; column++)
        spread[row] =
          (spread[row] ?? 0) + numberAt(covariance, row * dense.length + column) * (dense[column] ?? 0);
    const both = { dense, spread };
    described.set(position, both);
    return both;
  };
  return (a, b) => {
    const { dense } = describe(a);
    const { spread } = describe(b);
    let sum = 0;
    for (let place = 0; place < dense.length; place++) sum += (dense[place] ?? 0) * (spread[place] ?? 0);
    let left = termStart[a] ?? 0;
    let right = termStart[b] ?? 0;
    while (left < (termStart[a + 1] ?? 0) && right < (termStart[b + 1] ?? 0)) {
      const difference = (termIds[left] ?? 0) - (termIds[right] ?? 0);
      if (difference === 0)
        sum += (variance[termIds[left] ?? 0] ?? 0) * (termValues[left] ?? 0) * (termValues[right] ?? 0);
      if (difference <= 0) left += 1;
      if (difference >= 0) right += 1;
    }
    return sum;
  };
}
