import { collaborativeScorer } from './collaborative-scorer.ts';
import type { CollaborativeModel, Surface } from './collaborative-model.ts';
import { selectCollaborativeItems } from './join-collaborative-model.ts';
import { newCollaborativePerson } from './collaborative-person.ts';
import {
  CANDIDATE_POPULATION_LIKES,
  collaborativeSignals,
  lengthOf,
  product,
  type CollaborativeSignals,
} from './collaborative-signals.ts';
import { LIST_CANDIDATES } from './collaborative-signals.ts';
import { elementAt, type TasteFacet } from '@emoverse/domain';
import { keepTop, topIndices } from '@emoverse/numeric';

/** Facets of which the crowd's preference head has weights of its own. */
export const COLLABORATIVE_FACETS: ReadonlySet<TasteFacet> = new Set<TasteFacet>([
  'genre',
  'decade',
  'domain',
]);

/**
 * A crowd model next to a catalogue: only the items that the catalogue has, those first that can be liked together with
 * most (`reach`), so that the best are found near the beginning and read in the order of memory.
 */
export interface CollaborativeShelf {
  readonly model: CollaborativeModel;
  /** Place in the model by position in the catalogue; −1 for items that the crowd does not know. */
  readonly placeOf: Int32Array;
  /** Position of each place. */
  readonly positions: Int32Array;
  /** The largest factors of each place, which mostly tell that an item's score cannot be high. */
  readonly heads: Float32Array;
  /** Of each place: the length of its factors, its own like taken out; `together` grows by no more. */
  readonly reach: Float64Array;
  /** Of each place: the same of its factors from `HEAD` on. */
  readonly tailReach: Float64Array;
  /** Of each place: the highest score that everybody's likes give to it or to one after it. */
  readonly popularAhead: Float64Array;
  /** Columns of the preference features that stand for a genre. */
  readonly genreColumns: readonly { readonly at: number; readonly genre: string }[];
  /** The signals for somebody of whom nothing is known. */
  readonly nobody: CollaborativeSignals;
  /** Where utilities of ordinary candidates lie for somebody new: their mean and standard deviation. */
  readonly ordinary: Readonly<Record<Surface, { readonly mean: number; readonly deviation: number }>>;
}

/** Joins a model to a catalogue by its keys; undefined when they have no item in common. */
export function shelveCollaborativeModel(
  whole: CollaborativeModel,
  positionOf: ReadonlyMap<string, number>,
): CollaborativeShelf | undefined {
  const reachOf = factorLengths(whole);
  const order = whole.keys
    .map((_, place) => place)
    .filter((place) => positionOf.has(elementAt(whole.keys, place)))
    .sort((a, b) => (reachOf[b] ?? 0) - (reachOf[a] ?? 0) || a - b);
  if (order.length === 0) return undefined;
  const keys = order.map((place) => elementAt(whole.keys, place));
  const model = selectCollaborativeItems(whole, order, keys);
  const positions = Int32Array.from(keys, (key) => positionOf.get(key) ?? -1);
  const placeOf = new Int32Array(positionOf.size).fill(-1);
  positions.forEach((position, place) => (placeOf[position] = place));
  return {
    model,
    placeOf,
    positions,
    heads: firstFactors(model, positions.length),
    reach: Float64Array.from(order, (place) => reachOf[place] ?? 0),
    tailReach: factorLengths(model, HEAD),
    popularAhead: highestAhead(model.population),
    genreColumns: model.preference.names.flatMap((name, at) =>
      name.startsWith('genre:') ? { at, genre: name.slice('genre:'.length) } : [],
    ),
    nobody: collaborativeSignals(model, newCollaborativePerson(model)),
    ordinary: { list: ordinaryUtility(model, 'list'), pick: ordinaryUtility(model, 'pick') },
  };
}

/** Factors that are multiplied first: the largest come first. */
const HEAD = 16;
/** The share by which sums in another order may differ. */
const ROUNDING = 1e-9;

/**
 * The `limit` positions among those that `may` be shown which the co-like score puts highest, best first. Exact, and
 * mostly without looking at the long tail: an item's score is at most its reach times the person's pull and what
 * everybody's likes give it (Cauchy–Schwarz), so once that is below the worst kept, all after it are. The same bound on
 * the smaller factors alone spares most of the others their full product.
 */
export function likedTogether(
  { model, positions, heads, reach, tailReach, popularAhead }: CollaborativeShelf,
  { together, met, pull }: CollaborativeSignals,
  limit: number,
  may: Uint8Array,
): number[] {
  const { own, population } = model;
  const size = heads.length / positions.length;
  const head = met.slice(0, size);
  const tailPull = (1 + ROUNDING) * lengthOf(met, size);
  const top = keepTop(Math.min(limit, positions.length));
  let threshold = -Infinity;
  for (let place = 0; place < positions.length; place++) {
    if ((reach[place] ?? 0) * pull + CANDIDATE_POPULATION_LIKES * (popularAhead[place] ?? 0) < threshold)
      break;
    if (may[positions[place] ?? 0] === 0) continue;
    const most =
      product(heads, place * size, head) / (own[place] ?? 0) +
      CANDIDATE_POPULATION_LIKES * (population[place] ?? 0) +
      (tailReach[place] ?? 0) * tailPull +
      ROUNDING;
    if (most < threshold) continue;
    const score = together(place);
    if (score < threshold) continue;
    top.offer(positions[place] ?? 0, score);
    threshold = top.threshold();
  }
  return top.take();
}

/** The first `HEAD` factors of each place, side by side: they are read in the order of memory. */
function firstFactors({ likes: { rank, factors } }: CollaborativeModel, places: number): Float32Array {
  const size = Math.min(HEAD, rank);
  const heads = new Float32Array(places * size);
  for (let place = 0; place < places; place++)
    heads.set(factors.subarray(place * rank, place * rank + size), place * size);
  return heads;
}

function factorLengths({ likes: { rank, factors }, own }: CollaborativeModel, from = 0): Float64Array {
  return Float64Array.from(own, (share, place) => {
    let squares = 0;
    for (let k = from; k < rank; k++) squares += (factors[place * rank + k] ?? 0) ** 2;
    return Math.sqrt(squares) / share;
  });
}

function highestAhead(values: Float32Array): Float64Array {
  const highest = Float64Array.from(values);
  for (let at = values.length - 2; at >= 0; at--)
    highest[at] = Math.max(highest[at] ?? 0, highest[at + 1] ?? 0);
  return highest;
}

function ordinaryUtility(
  model: CollaborativeModel,
  surface: Surface,
): { readonly mean: number; readonly deviation: number } {
  const scorer = collaborativeScorer(model, model.blends[surface], newCollaborativePerson(model));
  const places = model.keys.map((_, place) => place);
  const utilities = topIndices(places, LIST_CANDIDATES, scorer.together).map(scorer.utility);
  const mean = utilities.reduce((sum, value) => sum + value, 0) / utilities.length;
  const squares = utilities.reduce((sum, value) => sum + (value - mean) ** 2, 0) / utilities.length;
  return { mean, deviation: Math.sqrt(squares) || 1 };
}
