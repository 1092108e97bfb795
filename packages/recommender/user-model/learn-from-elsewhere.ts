import { elementAt, type ImportedWork } from '@emoverse/domain';
import type { CatalogueIndex } from '../catalogue-index/index.ts';
import { TAKEN_IN_ONCE } from './taken-in-once.ts';
import { opinions, tasteFeatures, withNewest } from './learn-from-feedback.ts';
import { teachStars } from './teach-collaborative-model.ts';
import { observeRewards, type Observation } from './observe-rewards.ts';
import type { UserModel } from './user-model.ts';

/** After so long, milliseconds, what was liked elsewhere is half as sure: tastes change. */
const HALF_LIFE = 8 * 365 * 24 * 3_600_000;
/** Standard deviation of the reward that a wholly sure work stands for; a like here has .3. */
const NOISE = 0.4;
/** Doubt of its stars against a rating given here (1). */
const DOUBT = 1.2;
/** What is less sure than this after all teaches nothing. */
const LEAST_SURENESS = 0.02;
/** From here on a work counts as liked, and below as disliked. */
const OPINION = 0.6;

/**
 * A new state that has learned from works known elsewhere, in their order; the given one stays as it was. They are evidence
 * of their own kind: told of no moment, as sure as the export says and less the longer ago it was. A work of a domain that is
 * taken in once (a film, a book) is met already, so it is not suggested. An item that is not in the catalogue teaches nothing.
 */
export function learnFromElsewhere(
  person: UserModel,
  known: readonly ImportedWork[],
  index: CatalogueIndex,
): UserModel {
  if (known.length === 0) return person;
  const observations: Observation[] = [];
  let state = person;
  for (const work of known) {
    const position = index.positionOf.get(work.itemId);
    const sureness = surenessNow(work);
    if (position === undefined || sureness < LEAST_SURENESS) continue;
    const features = tasteFeatures(state, position, index);
    observations.push({ features, reward: work.liking, noise: NOISE / Math.sqrt(sureness) });
    state = {
      ...state,
      ...remembered(state, work, position, index),
      ...taughtCollaborativeModel(state, work, position, index),
    };
  }
  return observeRewards(state, observations);
}

/** How sure it still is; what says no time is as old as a half-life. */
function surenessNow({ sureness, at, importedAt }: ImportedWork): number {
  const age = at === undefined ? HALF_LIFE : Math.max(0, importedAt - at);
  return sureness * 2 ** (-age / HALF_LIFE);
}

function remembered(
  state: UserModel,
  { itemId, liking, sureness }: ImportedWork,
  position: number,
  index: CatalogueIndex,
): Pick<UserModel, 'liked' | 'disliked' | 'finished'> {
  const isSure = sureness >= 0.5 && Math.abs(liking) >= OPINION;
  return {
    ...opinions(state, itemId, isSure ? (liking > 0 ? 'liked' : 'disliked') : 'neither'),
    finished: TAKEN_IN_ONCE.has(elementAt(index.items, position).domain)
      ? withNewest(state.finished, itemId)
      : state.finished,
  };
}

function taughtCollaborativeModel(
  { crowd: state, stances }: UserModel,
  work: ImportedWork,
  position: number,
  { collaborative }: CatalogueIndex,
): Pick<UserModel, 'crowd' | 'stances'> {
  const item = collaborative?.placeOf[position] ?? -1;
  if (collaborative === undefined || state === null || item < 0) return { crowd: state, stances };
  const stars = 3 + 1.5 * work.liking;
  const doubt = DOUBT / Math.sqrt(surenessNow(work));
  return teachStars(
    { crowd: state, stances },
    { itemId: work.itemId, item, stars, doubt },
    collaborative.model,
  );
}
