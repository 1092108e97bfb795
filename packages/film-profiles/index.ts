export {
  fitSentenceEmotions,
  sentenceEmotionsBy,
  type LabelledSentence,
  type SentenceEmotionModel,
} from './fit-sentence-emotions.ts';
export { findViewerWords, type ViewerWordCounts } from './find-viewer-words.ts';
export { FITTED_SENTENCE_EMOTIONS } from './fitted-sentence-emotions.ts';
export { readSentenceEmotions } from './read-sentence-emotions.ts';
export { REVIEW_READER, readReview, type ReviewReading } from './read-review.ts';
export {
  expectEmotions,
  fitExpectedEmotions,
  type ExpectedEmotions,
  type FilmWords,
  type ReviewedFilm,
} from './expect-emotions.ts';
export { distinctEmotions, profileFilm, tellingEmotions } from './profile-film.ts';
export { describeViewers, type ItemViewers } from './describe-viewers.ts';
