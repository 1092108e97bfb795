import { crowdScorer } from './crowd/crowd-scorer.ts';
import type { CrowdModel, Surface } from './crowd/crowd-model.ts';
import { selectCrowdItems } from './crowd/join-crowd.ts';
import { newCrowdPerson } from './crowd/crowd-person.ts';
import { CANDIDATE_CROWD_LIKES, crowdSignals, type CrowdSignals } from './crowd/crowd-signals.ts';
import { LIST_CANDIDATES } from './crowd/judge-held-out.ts';
import type { ItemFacet } from './describe-item.ts';
import { keepTop, topIndices } from '@emoverse/numeric';

/** Facets of which the crowd's preference head has weights of its own. */
export const CROWD_FACETS: ReadonlySet<ItemFacet> = new Set<ItemFacet>(['genre', 'decade', 'domain']);

/**
 * A crowd model next to a catalogue: only the items that the catalogue has, those first that can be liked together with
 * most (`reach`), so that the best are found near the beginning and read in the order of memory.
 */
export interface CrowdShelf {
  readonly model: CrowdModel;
  /** Place in the model by position in the catalogue; −1 for items that the crowd does not know. */
  readonly placeOf: Int32Array;
  /** Position of each place. */
  readonly positions: Int32Array;
  /** Of each place: the length of its factors, its own like taken out; `together` grows by no more. */
  readonly reach: Float64Array;
  /** Of each place: the same of its factors from `HEAD` on. */
  readonly tailReach: Float64Array;
  /** Of each place: the highest score that everybody's likes give to it or to one after it. */
  readonly popularAhead: Float64Array;
  /** Columns of the preference features that stand for a genre. */
  readonly genreColumns: readonly { readonly at: number; readonly genre: string }[];
  /** The signals for somebody of whom nothing is known. */
  readonly nobody: CrowdSignals;
  /** Where utilities of ordinary candidates lie for somebody new: their mean and standard deviation. */
  readonly ordinary: Readonly<Record<Surface, { readonly mean: number; readonly deviation: number }>>;
}

/** Joins a model to a catalogue by its keys; undefined when they have no item in common. */
export function shelveCrowd(
  whole: CrowdModel,
  positionOf: ReadonlyMap<string, number>,
): CrowdShelf | undefined {
  const reachOf = factorLengths(whole);
  const order = whole.keys
    .map((_, place) => place)
    .filter((place) => positionOf.has(whole.keys[place]))
    .sort((a, b) => reachOf[b] - reachOf[a] || a - b);
  if (order.length === 0) return undefined;
  const keys = order.map((place) => whole.keys[place]);
  const model = selectCrowdItems(whole, order, keys);
  const positions = Int32Array.from(keys, (key) => positionOf.get(key) ?? -1);
  const placeOf = new Int32Array(positionOf.size).fill(-1);
  positions.forEach((position, place) => (placeOf[position] = place));
  return {
    model,
    placeOf,
    positions,
    reach: Float64Array.from(order, (place) => reachOf[place]),
    tailReach: factorLengths(model, HEAD),
    popularAhead: highestAhead(model.population),
    genreColumns: model.preference.names.flatMap((name, at) =>
      name.startsWith('genre:') ? { at, genre: name.slice('genre:'.length) } : [],
    ),
    nobody: crowdSignals(model, newCrowdPerson(model)),
    ordinary: { list: ordinaryUtility(model, 'list'), pick: ordinaryUtility(model, 'pick') },
  };
}

/** Factors that are multiplied first: the largest, so mostly they tell that an item's score cannot be high. */
const HEAD = 16;
/** The share by which sums in another order may differ. */
const ROUNDING = 1e-9;

/** What the propensity head says of the first items of a shelf for one person, as far as it was asked. */
export interface RememberedTogether {
  /** Scores, or no less than them where `exact` is 0. */
  readonly scores: Float64Array;
  readonly exact: Uint8Array;
  known: number;
}

/** Nothing is known yet of a shelf with so many places. */
export function nothingTogether(places: number): RememberedTogether {
  return { scores: new Float64Array(places), exact: new Uint8Array(places), known: 0 };
}

/**
 * The `limit` positions among those that `may` be shown which the propensity head puts highest, best first. Exact, and
 * mostly without looking at the long tail: an item's score is at most its reach times the person's pull and what
 * everybody's likes give it (Cauchy–Schwarz), so once that is below the worst kept, all after it are. The same bound on
 * the smaller factors alone spares most of the others their full product.
 */
export function likedTogether(
  { model, positions, reach, tailReach, popularAhead }: CrowdShelf,
  { writeTogether, met, pull }: CrowdSignals,
  remembered: RememberedTogether,
  limit: number,
  may: Uint8Array,
): number[] {
  const { scores, exact } = remembered;
  const tailPull = (1 + ROUNDING) * Math.hypot(...met.subarray(HEAD));
  const top = keepTop(Math.min(limit, positions.length));
  let threshold = -Infinity;
  for (let place = 0; place < positions.length; place++) {
    if (reach[place] * pull + CANDIDATE_CROWD_LIKES * popularAhead[place] < threshold) break;
    if (place >= remembered.known) {
      scores[place] = headAt(model, met, place) + tailReach[place] * tailPull + ROUNDING;
      remembered.known = place + 1;
    }
    const position = positions[place];
    if (scores[place] < threshold || may[position] === 0) continue;
    if (exact[place] === 0) {
      writeTogether(scores, place, place + 1);
      exact[place] = 1;
      if (scores[place] < threshold) continue;
    }
    top.offer(position, scores[place]);
    threshold = top.threshold();
  }
  return top.take();
}

/** What the largest factors and everybody's likes give to an item. */
function headAt(
  { likes: { rank, factors }, own, population }: CrowdModel,
  met: Float64Array,
  item: number,
): number {
  let even = 0;
  let odd = 0;
  const start = item * rank;
  const size = Math.min(HEAD, rank);
  let k = 0;
  for (; k + 1 < size; k += 2) {
    even += factors[start + k] * met[k];
    odd += factors[start + k + 1] * met[k + 1];
  }
  if (k < size) even += factors[start + k] * met[k];
  return (even + odd) / own[item] + CANDIDATE_CROWD_LIKES * population[item];
}

function factorLengths({ likes: { rank, factors }, own }: CrowdModel, from = 0): Float64Array {
  return Float64Array.from(own, (share, place) => {
    let squares = 0;
    for (let k = from; k < rank; k++) squares += factors[place * rank + k] ** 2;
    return Math.sqrt(squares) / share;
  });
}

function highestAhead(values: Float32Array): Float64Array {
  const highest = Float64Array.from(values);
  for (let at = values.length - 2; at >= 0; at--) highest[at] = Math.max(highest[at], highest[at + 1]);
  return highest;
}

function ordinaryUtility(
  model: CrowdModel,
  surface: Surface,
): { readonly mean: number; readonly deviation: number } {
  const scorer = crowdScorer(model, model.blends[surface], newCrowdPerson(model));
  const places = model.keys.map((_, place) => place);
  const utilities = topIndices(places, LIST_CANDIDATES, scorer.together).map(scorer.utility);
  const mean = utilities.reduce((sum, value) => sum + value, 0) / utilities.length;
  const squares = utilities.reduce((sum, value) => sum + (value - mean) ** 2, 0) / utilities.length;
  return { mean, deviation: Math.sqrt(squares) || 1 };
}
