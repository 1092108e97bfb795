import type { CatalogueItem, Emotion, Intent, MoodEstimate, MoodPoint } from '@emoverse/domain';
import { needsOf } from '../intent/index.ts';
import type { CatalogueIndex } from '../catalogue-index/index.ts';
import { DENSE_FEATURES, densePlace, moodFitPlace } from './taste-prior.ts';

/** The mood somebody was in, what they wanted, and the point of the mood plane that was to be served. */
export interface Moment {
  readonly mood: MoodEstimate;
  readonly intent: Intent;
  readonly target: MoodPoint;
  /** What the mood needs besides, by emotion, with its share (`needsOf`). */
  readonly needs: readonly (readonly [Emotion, number])[];
}

/** The moment of a mood and an intent, for one point of the path. */
export function momentOf(mood: MoodEstimate, intent: Intent, target: MoodPoint): Moment {
  return { mood, intent, target, needs: needsOf(mood.scores, intent) };
}

/** What is known of one showing of one item, as far as it is known. */
export interface Showing {
  readonly position: number;
  /** Mood and intent, where known: without them only what the item is counts. */
  readonly moment?: Moment;
  /** How well the item's mood serves the target, 0…1 (`moodFit`); counts only in a known moment. */
  readonly fit: number;
  /** The item's mood as this person perceives it. */
  readonly perceived: MoodPoint;
  /** Cosine with the nearest liked item, 0…1. */
  readonly likedSimilarity: number;
  /** How what reviews say of the item serves the target, about −1…1. */
  readonly reviewTone: number;
}

const PLACE = {
  bias: densePlace('bias'),
  quality: densePlace('quality'),
  popularity: densePlace('popularity'),
  intentFit: densePlace('intent-fit'),
  reviewTone: densePlace('review-tone'),
  likedSimilarity: densePlace('liked-similarity'),
  valence: densePlace('valence'),
  arousal: densePlace('arousal'),
  valenceCongruence: densePlace('valence-congruence'),
  arousalCongruence: densePlace('arousal-congruence'),
  valenceInArousal: densePlace('valence-in-arousal'),
  arousalInValence: densePlace('arousal-in-valence'),
  moodValence: densePlace('mood-valence'),
  moodArousal: densePlace('mood-arousal'),
  energy: densePlace('energy'),
  acousticness: densePlace('acousticness'),
  danceability: densePlace('danceability'),
} as const;

const MOOD_FIT_PLACE: Readonly<Record<Intent, number>> = {
  match: moodFitPlace('match'),
  lift: moodFitPlace('lift'),
  calm: moodFitPlace('calm'),
  focus: moodFitPlace('focus'),
  journey: moodFitPlace('journey'),
};

/** A mood fit assumed when the moment of a reaction is not known: that of an ordinary suggestion. */
const TYPICAL_FIT = 0.7;

/**
 * The dense features of a showing, in the order of `DENSE_FEATURES`. Writes into `out` (cleared first) and
 * returns it, so that ranking thousands of items allocates nothing.
 */
export function itemFeatures(index: CatalogueIndex, showing: Showing, out = newFeatures()): Float64Array {
  const { position, moment, perceived } = showing;
  out.fill(0);
  out[PLACE.bias] = 1;
  out[PLACE.quality] = index.quality[position] ?? 0;
  out[PLACE.popularity] = index.popularity[position] ?? 0;
  out[PLACE.likedSimilarity] = showing.likedSimilarity;
  out[PLACE.valence] = perceived.valence;
  out[PLACE.arousal] = perceived.arousal;
  writeSound(index.items[position]?.audio, out);
  if (moment === undefined) {
    out[MOOD_FIT_PLACE.match] = TYPICAL_FIT;
    return out;
  }
  const { mood, intent, needs } = moment;
  out[MOOD_FIT_PLACE[intent]] = showing.fit;
  let suits = index.intentFits[intent].fit[position] ?? 0;
  for (const [emotion, share] of needs) suits += share * (index.needFits.get(emotion)?.fit[position] ?? 0);
  out[PLACE.intentFit] = suits;
  out[PLACE.reviewTone] = showing.reviewTone;
  out[PLACE.valenceCongruence] = perceived.valence * mood.valence;
  out[PLACE.arousalCongruence] = perceived.arousal * mood.arousal;
  out[PLACE.valenceInArousal] = perceived.valence * mood.arousal;
  out[PLACE.arousalInValence] = perceived.arousal * mood.valence;
  out[PLACE.moodValence] = mood.valence;
  out[PLACE.moodArousal] = mood.arousal;
  return out;
}

function newFeatures(): Float64Array {
  return new Float64Array(DENSE_FEATURES.length);
}

/** Centred, so that a weight means "more than usual". */
function writeSound(audio: CatalogueItem['audio'], out: Float64Array): void {
  if (audio === undefined) return;
  out[PLACE.energy] = audio.energy - 0.5;
  out[PLACE.acousticness] = audio.acousticness - 0.5;
  out[PLACE.danceability] = audio.danceability - 0.5;
}
