export {
  EMOTION_GENRE_WEIGHTS,
  emotionBehind,
  emotionsToServe,
  genreWeight,
  sumWeights,
  weightsOfGenre,
} from './emotion-genre-weights.ts';
export { EMOTION_NEEDS, NEEDING, needsOf } from './emotion-needs.ts';
export { INTENT_TERMS } from './intent-terms.ts';
export { moodFit, writeFits } from './mood-fit.ts';
export { pathForMood } from './path-for-mood.ts';
export { HEAVY, isMet, sparedNotes, tenderMood } from './spared-notes.ts';
export { stepOfPosition, targetOfIntent } from './target-of-intent.ts';
