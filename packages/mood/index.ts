export * from './mood-from-text.ts';
export * from './read-text.ts';
export { CARE_LANGUAGES, TEXT_LANGUAGES, type TextLanguage } from './text/text-lexicon.ts';
export { CARE_KINDS, type CareKind } from './care/care-patterns.ts';
export { loadCareFitting } from './care/load-care-fitting.ts';
export type { CareForecast, CareSentence } from './care/fit-care.ts';
export type { PackedCare } from './care/weigh-care.ts';
export type { FoundWord } from './text/find-mood-words.ts';
export * from './update-mood.ts';
export * from './summarise-readings.ts';
export * from './mood-from-choice.ts';
export * from './fuse-moods.ts';
export * from './fusion-widths.ts';
export * from './mood-from-voice.ts';
export * from './mood-from-pleasantness.ts';
export * from './mood-from-diary.ts';
export { FITTED_MOOD_FILTER } from './fitted-mood-filter.ts';
export type { FittedMoodFilter } from './filter-hypotheses.ts';
export { estimateFromScores } from './estimate-from-scores.ts';
export * from './calibrate-to-person.ts';
export * from './fit-personal-calibration.ts';
export {
  fitSentenceEmotions,
  sentenceEmotionsBy,
  type LabelledSentence,
  type SentenceEmotionModel,
} from './reviews/fit-sentence-emotions.ts';
export { findViewerWords, type ViewerWordCounts } from './reviews/find-viewer-words.ts';
export { FITTED_SENTENCE_EMOTIONS } from './reviews/fitted-sentence-emotions.ts';
export { readSentenceEmotions } from './reviews/read-sentence-emotions.ts';
export { REVIEW_READER, readReview, type ReviewReading } from './reviews/read-review.ts';
export {
  expectEmotions,
  fitExpectedEmotions,
  type ExpectedEmotions,
  type FilmWords,
  type ReviewedFilm,
} from './reviews/expect-emotions.ts';
export { distinctEmotions, profileFilm, tellingEmotions } from './reviews/profile-film.ts';
export { describeViewers, type ItemViewers } from './reviews/describe-viewers.ts';
export { loadWordsReading } from './text/learned/load-words-reading.ts';
export type { WeighedText } from './text/weigh-text.ts';
export type { TextRows, WordsModel } from './text/learned/words-model.ts';
export type { WordsManifest } from './text/learned/words-manifest.ts';
