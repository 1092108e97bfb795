import {
  elementAt,
  clampMoodPoint,
  moodDistance,
  type FeedbackAction,
  type ItemId,
  type MoodPoint,
} from '@emoverse/domain';
import { type CatalogueIndex, domainTermKeys, itemKey, nearestLiked } from '../catalogue-index/index.ts';
import { moodFit, pathForMood } from '../intent/index.ts';
import { feltGain } from './felt-gain.ts';
import { givenStars } from './given-stars.ts';
import { itemFeatures, momentOf, type Showing } from './item-features.ts';
import { kindFeatures } from './kind-features.ts';
import { opinionOfStars } from './opinion-of-stars.ts';
import { teachCollaborativeModel } from './teach-collaborative-model.ts';
import { REMEMBERED_ITEMS, REMEMBERED_MOODS, type UserModel } from './user-model.ts';
import type { ContextualReaction } from './learnable-event.ts';
import { observeRewards, type Observation, type TasteFeatures } from './observe-rewards.ts';

/** What a reaction says about the reward of showing the item. */
export type ReactionMeaning = Omit<Observation, 'features'>;

/**
 * Reward and noise of each reaction: said outright (liked, disliked) is sure, done (finished, saved) nearly so,
 * a tap says little. `wrong-mood` says nothing about taste: it moves the item's mood for this person.
 * `more-like-this` and `less-like-this` say what the item's kind (`kindFeatures`) earns by itself. `felt-after` is
 * worth what was gained (`meaningOfFeeling`), `rated` what its stars say (`meaningOfStars`).
 */
export const REACTION_MEANING: Readonly<
  Record<Exclude<FeedbackAction, 'wrong-mood' | 'felt-after' | 'rated'>, ReactionMeaning>
> = {
  liked: { reward: 1, noise: 0.3 },
  saved: { reward: 0.9, noise: 0.4 },
  finished: { reward: 0.8, noise: 0.4 },
  played: { reward: 0.5, noise: 0.7 },
  opened: { reward: 0.4, noise: 1 },
  unsaved: { reward: -0.1, noise: 0.8 },
  skipped: { reward: -0.4, noise: 0.6 },
  disliked: { reward: -1, noise: 0.3 },
  'more-like-this': { reward: 0.8, noise: 0.3 },
  'less-like-this': { reward: -0.8, noise: 0.3 },
};

/** Stars 0…5 as a reward: 3 is neither, and they are as sure as a like. */
function meaningOfStars(stars: number): ReactionMeaning {
  return { reward: Math.min(1, Math.max(-1, (stars - 3) / 1.5)), noise: REACTION_MEANING.liked.noise };
}

/**
 * How somebody felt after something as a reward: no change is worth what a tap is, two faces of five brighter as much as a
 * like. Less sure than what is said of the work itself, for a day has other causes.
 */
function meaningOfFeeling(gain: number): ReactionMeaning {
  return { reward: Math.min(1, Math.max(-1, 0.4 + 0.6 * gain)), noise: 0.6 };
}

/** How far `wrong-mood` moves an item away from the mood it was to serve. */
const WRONG_MOOD_SHIFT = 0.7;
/** Liked items that similarity looked at when the item was shown. */
const LIKED_FOR_SIMILARITY = 30;

/**
 * A new state that has learned from `reactions`, oldest first; the given one stays as it was.
 *
 * Teaching in one call or in many gives the same state, so an undone reaction is removed by learning the
 * others anew. A reaction to an item that is not in the catalogue counts, but teaches nothing.
 */
export function learnFromFeedback(
  person: UserModel,
  reactions: readonly ContextualReaction[],
  index: CatalogueIndex,
): UserModel {
  if (reactions.length === 0) return person;
  const observations: Observation[] = [];
  const remembered = reactions.reduce((state, contextual) => {
    const seen = observationOf(state, contextual, index);
    if (seen !== undefined) observations.push(seen);
    return { ...remember(state, contextual, index), ...teachCollaborativeModel(state, contextual, index) };
  }, person);
  return observeRewards(remembered, observations);
}

/** Features, reward and noise of a reaction in its moment; undefined where it says nothing about taste. */
export function observationOf(
  state: Pick<UserModel, 'liked' | 'perceived'>,
  contextual: ContextualReaction,
  index: CatalogueIndex,
): Observation | undefined {
  const { reaction, mood, intent } = contextual;
  const position = index.positionOf.get(reaction.itemId);
  if (position === undefined || reaction.action === 'wrong-mood') return undefined;
  if (reaction.action === 'more-like-this' || reaction.action === 'less-like-this') {
    const features = kindFeatures(index, position, termFeatures(index, position));
    return { features, ...REACTION_MEANING[reaction.action] };
  }
  const meaning = meaningOf(contextual);
  if (meaning === undefined) return undefined;
  return { features: tasteFeatures(state, position, index, { mood, intent }), ...meaning };
}

/** What learning sees of an item in its moment, or in none. */
export function tasteFeatures(
  state: Pick<UserModel, 'liked' | 'perceived'>,
  position: number,
  index: CatalogueIndex,
  { mood, intent }: Pick<ContextualReaction, 'mood' | 'intent'> = {},
): TasteFeatures {
  const perceived = perceivedMood(state, index, position);
  const liked = state.liked
    .slice(-LIKED_FOR_SIMILARITY)
    .reverse()
    .flatMap((id) => index.positionOf.get(id) ?? []);
  const moment =
    mood !== undefined && intent !== undefined
      ? momentOf(
          mood,
          intent.kind,
          nearestStep(pathForMood(mood, intent, elementAt(index.items, position).domain), perceived),
        )
      : undefined;
  const showing: Showing = {
    position,
    perceived,
    likedSimilarity: nearestLiked(index, liked, position)?.similarity ?? 0,
    reviewTone: 0, // tones come and go with imports; a state must not depend on when they came
    fit: moment === undefined ? 0 : moodFit(moment.mood, moment.target, perceived.valence, perceived.arousal),
    ...(moment !== undefined && { moment }),
  };
  return { dense: itemFeatures(index, showing), terms: termFeatures(index, position) };
}

function meaningOf(contextual: ContextualReaction): ReactionMeaning | undefined {
  const { reaction, mood, intent } = contextual;
  const { action, felt } = reaction;
  const stars = givenStars(contextual);
  if (stars !== undefined) return meaningOfStars(stars);
  if (action === 'wrong-mood' || action === 'rated') return undefined;
  if (action !== 'felt-after') return REACTION_MEANING[action];
  const gain = felt && feltGain(felt, mood, intent?.kind);
  return gain === undefined ? undefined : meaningOfFeeling(gain);
}

function termFeatures(index: CatalogueIndex, position: number): { key: string; value: number }[] {
  const { id, domain } = elementAt(index.items, position);
  const features = [{ key: itemKey(id), value: 1 }];
  for (let at = index.termStart[position] ?? 0; at < (index.termStart[position + 1] ?? 0); at++) {
    const { key } = elementAt(index.vocabulary, index.termIds[at] ?? 0);
    for (const part of domainTermKeys(key, domain))
      features.push({ key: part, value: index.termValues[at] ?? 0 });
  }
  return features;
}

function remember(
  state: UserModel,
  { reaction, mood, intent }: ContextualReaction,
  index: CatalogueIndex,
): UserModel {
  const { itemId, action } = reaction;
  const counted = { ...state, reactions: state.reactions + 1 };
  switch (action) {
    case 'liked':
    case 'disliked':
      return { ...counted, ...opinions(state, itemId, action) };
    case 'rated':
      // Who rates a work has met it.
      return {
        ...counted,
        ...opinions(state, itemId, opinionOfStars(reaction.stars)),
        finished: withNewest(state.finished, itemId),
      };
    case 'saved':
      return { ...counted, saved: withNewest(state.saved, itemId) };
    case 'unsaved':
      return { ...counted, saved: without(state.saved, itemId) };
    case 'finished':
      return { ...counted, finished: withNewest(state.finished, itemId) };
    case 'wrong-mood': {
      const position = index.positionOf.get(itemId);
      if (position === undefined) return counted;
      const perceived = perceivedMood(state, index, position);
      const { domain } = elementAt(index.items, position);
      const served = mood && intent ? nearestStep(pathForMood(mood, intent, domain), perceived) : undefined;
      const others = state.perceived.filter((entry) => entry.itemId !== itemId);
      const moved = { itemId, mood: movedAway(perceived, served) };
      return { ...counted, perceived: [...others, moved].slice(-REMEMBERED_MOODS) };
    }
    default:
      return counted; // opened, played, skipped, felt after, more or less like this: taste only
  }
}

/** The lists of opinions after another one of an item. */
export function opinions(
  { liked, disliked }: UserModel,
  itemId: ItemId,
  opinion: 'liked' | 'disliked' | 'neither',
): Pick<UserModel, 'liked' | 'disliked'> {
  if (opinion === 'neither') return { liked, disliked };
  return opinion === 'liked'
    ? { liked: withNewest(liked, itemId), disliked: without(disliked, itemId) }
    : { liked: without(liked, itemId), disliked: withNewest(disliked, itemId) };
}

/**
 * Straight away from the mood it was to serve, by 0.7; from exactly there towards the opposite mood. Where the
 * moment is unknown, half-way to the middle of the plane: its place is no longer trusted.
 */
function movedAway(perceived: MoodPoint, served: MoodPoint | undefined): MoodPoint {
  if (served === undefined) return { valence: perceived.valence / 2, arousal: perceived.arousal / 2 };
  const distance = moodDistance(perceived, served);
  const direction =
    distance > 1e-9
      ? {
          valence: (perceived.valence - served.valence) / distance,
          arousal: (perceived.arousal - served.arousal) / distance,
        }
      : { valence: served.valence > 0 ? -1 : 1, arousal: 0 };
  return clampMoodPoint({
    valence: perceived.valence + WRONG_MOOD_SHIFT * direction.valence,
    arousal: perceived.arousal + WRONG_MOOD_SHIFT * direction.arousal,
  });
}

function nearestStep(path: readonly [MoodPoint, ...MoodPoint[]], mood: MoodPoint): MoodPoint {
  return path.reduce(
    (best, step) => (moodDistance(step, mood) < moodDistance(best, mood) ? step : best),
    path[0],
  );
}

function perceivedMood(
  state: Pick<UserModel, 'perceived'>,
  index: CatalogueIndex,
  position: number,
): MoodPoint {
  const { id, mood } = elementAt(index.items, position);
  return state.perceived.find((entry) => entry.itemId === id)?.mood ?? mood;
}

/** A list of a person's with an item as its newest; the oldest are forgotten. */
export function withNewest(ids: readonly ItemId[], id: ItemId): ItemId[] {
  return [...without(ids, id), id].slice(-REMEMBERED_ITEMS);
}

function without(ids: readonly ItemId[], id: ItemId): ItemId[] {
  return ids.filter((other) => other !== id);
}
