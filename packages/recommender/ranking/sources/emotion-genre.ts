import type { EmotionScores } from '@emoverse/domain';
import { topByValue } from '@emoverse/numeric';
import { emotionsToServe, sumWeights } from '../../intent/index.ts';
import type { CatalogueIndex } from '../../catalogue-index/index.ts';
import type { CandidateSource } from './candidate-source.ts';

/** Items whose genres the paper's map gives to the emotion, the better rated first among equals. */
export const emotionGenre: CandidateSource = {
  name: 'emotion-genre',
  dependsOnTarget: true,
  readsTerms: true,
  retrieve: ({ eligible, index, context, arrays }, target, limit) => {
    const emotions = emotionsToServe(context.mood.scores, context.intent, target);
    const weightOf = genreWeights(index, emotions, arrays.floats(index.vocabulary.length));
    const scores = arrays.uninitialisedFloats(index.items.length);
    scoreGenres(eligible, index, weightOf, scores);
    return topByValue(eligible, limit, scores);
  },
};

/** Weight of every vocabulary place under the emotions; 0, as it was before, for what is no genre. */
function genreWeights(index: CatalogueIndex, scores: EmotionScores, weights: Float64Array): Float64Array {
  for (const { place, byEmotion } of index.mappedGenres) weights[place] = sumWeights(scores, byEmotion);
  return weights;
}

/** The weight of each item's strongest genre, and a little of its quality. */
function scoreGenres(
  eligible: Int32Array,
  { genreStart, genreIds, quality }: CatalogueIndex,
  weightOf: Float64Array,
  scores: Float64Array,
): void {
  for (let place = 0; place < eligible.length; place++) {
    const position = eligible[place] ?? 0;
    let strongest = 0;
    for (let at = genreStart[position] ?? 0; at < (genreStart[position + 1] ?? 0); at++)
      strongest = Math.max(strongest, weightOf[genreIds[at] ?? 0] ?? 0);
    scores[position] = strongest > 0 ? strongest + 0.1 * (quality[position] ?? 0) : -Infinity;
  }
}
