import { crowdScorer } from './crowd/crowd-scorer.ts';
import { SURFACES, type CrowdModel, type Surface } from './crowd/crowd-model.ts';
import { newCrowdPerson } from './crowd/crowd-person.ts';
import { crowdSignals, type CrowdSignals } from './crowd/crowd-signals.ts';
import { LIST_CANDIDATES } from './crowd/judge-held-out.ts';
import { topIndices } from '@emoverse/numeric';

/** A crowd model next to a catalogue. */
export interface CrowdShelf {
  readonly model: CrowdModel;
  /** Place in the model by position in the catalogue; −1 for items that the crowd does not know. */
  readonly placeOf: Int32Array;
  /** Positions that have a place. */
  readonly positions: Int32Array;
  /** The signals for somebody of whom nothing is known. */
  readonly nobody: CrowdSignals;
  /** Where utilities of ordinary candidates lie for somebody new: their mean and standard deviation. */
  readonly ordinary: Readonly<Record<Surface, { readonly mean: number; readonly deviation: number }>>;
}

/** Joins a model to a catalogue by its keys; undefined when they have no item in common. */
export function shelveCrowd(
  model: CrowdModel,
  positionOf: ReadonlyMap<string, number>,
): CrowdShelf | undefined {
  const placeOf = new Int32Array(positionOf.size).fill(-1);
  model.keys.forEach((key, place) => {
    const position = positionOf.get(key);
    if (position !== undefined) placeOf[position] = place;
  });
  const positions = Int32Array.from(placeOf.keys()).filter((position) => placeOf[position] >= 0);
  if (positions.length === 0) return undefined;
  const places = positions.map((position) => placeOf[position]);
  const ordinary = Object.fromEntries(
    SURFACES.map((surface) => [surface, ordinaryUtility(model, places, surface)]),
  );
  const nobody = crowdSignals(model, newCrowdPerson(model));
  return { model, placeOf, positions, nobody, ordinary: { list: ordinary['list'], pick: ordinary['pick'] } };
}

function ordinaryUtility(
  model: CrowdModel,
  places: Int32Array,
  surface: Surface,
): { readonly mean: number; readonly deviation: number } {
  const scorer = crowdScorer(model, model.blends[surface], newCrowdPerson(model));
  const utilities = topIndices(places, LIST_CANDIDATES, scorer.together).map(scorer.utility);
  const mean = utilities.reduce((sum, value) => sum + value, 0) / utilities.length;
  const squares = utilities.reduce((sum, value) => sum + (value - mean) ** 2, 0) / utilities.length;
  return { mean, deviation: Math.sqrt(squares) || 1 };
}
