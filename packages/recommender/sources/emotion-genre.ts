import type { EmotionScores } from '@emoverse/domain';
import { topByValue } from '@emoverse/numeric';
import { emotionsToServe, genreWeight } from '../emotion-genre-weights.ts';
import type { CatalogueIndex } from '../index-catalogue.ts';
import type { CandidateSource } from './candidate-source.ts';

/** Items whose genres the paper's map gives to the emotion, the better rated first among equals. */
export const emotionGenre: CandidateSource = {
  name: 'emotion-genre',
  dependsOnTarget: true,
  readsTerms: true,
  retrieve: ({ eligible, index, context, pool }, target, limit) => {
    const emotions = emotionsToServe(context.mood.scores, context.intent, target);
    const weightOf = genreWeights(index, emotions, pool.floats(index.vocabulary.length));
    const scores = pool.roughFloats(index.items.length);
    for (let place = 0; place < eligible.length; place++) {
      const position = eligible[place];
      const weight = strongestGenre(index, weightOf, position);
      scores[position] = weight > 0 ? weight + 0.1 * index.quality[position] : -Infinity;
    }
    return topByValue(eligible, limit, scores);
  },
};

/** Weight of every vocabulary place under the emotions; 0, as it was before, for what is no genre. */
function genreWeights(index: CatalogueIndex, scores: EmotionScores, weights: Float64Array): Float64Array {
  for (const place of index.genrePlaces) {
    weights[place] = genreWeight(scores, index.vocabulary[place].key.slice('genre:'.length));
  }
  return weights;
}

function strongestGenre(
  { genreStart, genreIds }: CatalogueIndex,
  weightOf: Float64Array,
  position: number,
): number {
  let strongest = 0;
  for (let at = genreStart[position]; at < genreStart[position + 1]; at++) {
    strongest = Math.max(strongest, weightOf[genreIds[at]]);
  }
  return strongest;
}
