export { BadDataError } from './bad-data-error.ts';
export { fittedCare } from './care/fitted-care.ts';
export { readCareSentences } from './care/read-care-sentences.ts';
export { checkCatalogue } from './catalogue/check-catalogue.ts';
export { areaUnderCurve } from './classes/area-under-curve.ts';
export { crossFit, type CrossFitted } from './classes/cross-fit.ts';
export { f1Intervals, type F1Intervals } from './classes/f1-intervals.ts';
export { fitTemperature, withTemperature } from './classes/fit-temperature.ts';
export {
  measureClasses,
  topClass,
  withoutClass,
  type ClassFigures,
  type ClassProbabilities,
  type ReliabilityBin,
} from './classes/measure-classes.ts';
export { measureFully, type FullFigures } from './classes/measure-fully.ts';
export { DEGRADATIONS } from './emotions/degradations/degradations.ts';
export { judgeTiles, type JudgedTile } from './emotions/judge-tiles.ts';
export { judgedHeads, measureEmotions, type EmotionReport } from './emotions/measure-emotions.ts';
export { measurePictureFolders, type PictureSet } from './emotions/measure-picture-folders.ts';
export { measureRobustness, type Robustness } from './emotions/measure-robustness.ts';
export { openModelReader } from './emotions/open-model-reader.ts';
export { openOutsideReader } from './emotions/open-outside-reader.ts';
export { readFaceTiles, TILE_SIDE, type FaceTile, type FaceTiles } from './emotions/read-face-tiles.ts';
export type { TileReader } from './emotions/tile-reader.ts';
export type { EvaluationContext, Progress } from './evaluation-context.ts';
export { SIZES, VARIANTS, type Variant } from './faces/variants.ts';
export { DOOR_SETS, DOORS, type Door, type DoorHalves, type DoorReading } from './fusion/doors.ts';
export { drawPlace, sayPleasantness, type OneWord } from './fusion/draw-own-words.ts';
export { fittedFusion } from './fusion/fitted-fusion.ts';
export { gatherDoors, type DoorReaders, type DoorSources } from './fusion/gather-doors.ts';
export { hearVoiceDoor } from './fusion/hear-voice-door.ts';
export type { AgainstBest, FusedFigures } from './fusion/measure-fusion.ts';
export { readFaceDoor } from './fusion/read-face-door.ts';
export { readWordsDoor } from './fusion/read-words-door.ts';
export {
  fitOnEvenings,
  simulateEvenings,
  type EveningsPlan,
  type KindFigures,
} from './fusion/simulate-evenings.ts';
export { filmHands, picturesFor, type FilmFigures } from './hands/film-hands.ts';
export { judgeHands, type JudgedHand } from './hands/judge-hands.ts';
export { measureHands, type CountedShare, type FalseAlarm, type HandFigures } from './hands/measure-hands.ts';
export { openHandReader } from './hands/open-hand-reader.ts';
export { openPicture, readHandPictures, type HandPicture } from './hands/read-hand-pictures.ts';
export { timeHands, type HandTimes } from './hands/time-hands.ts';
export { drawHeadMovement, HEAD_MOVEMENTS, type HeadMovement } from './head/draw-head-movement.ts';
export {
  measureHead,
  type FalseAlarms,
  type HeadRecall,
  type HeadReport,
  type MeasureHeadOptions,
} from './head/measure-head.ts';
export { drawToldWorks, type DrawnWork } from './matching/draw-told-works.ts';
export { measureMatching, type MatchingFigures } from './matching/measure-matching.ts';
export { compareSmoothers, type ComparedSmoother } from './mood/compare-smoothers.ts';
export { fitMoodFilter } from './mood/fit-mood-filter.ts';
export { gatherMoodData } from './mood/gather-mood-data.ts';
export { fittedMoodFilter } from './mood/fitted-mood-filter.ts';
export { ADAPTATIONS, simulatePeople, STRENGTHS, type PeopleFigures } from './mood/simulate-people.ts';
export { countMoodsByPoint, countMoodsBySound, type MoodCounts } from './music/count-song-moods.ts';
export { fittedMusicHead } from './music/fitted-music-head.ts';
export {
  evaluateMusicMoods,
  type MusicMoodsInput,
  type MusicMoodsResult,
  type MusicTeacher,
} from './music/music-moods.ts';
export { readLabelledSongs, readSongs, readTaggedSongs } from './music/read-songs.ts';
export {
  comparePolicies,
  estimatePolicy,
  type Estimate,
  type EstimateOptions,
  type LoggedShowing,
  type PolicyEstimate,
} from './off-policy/estimate-policy.ts';
export { DEMANDS, refusalOf, type Demands } from './off-policy/judge-estimate.ts';
export { replayLog, type PersonLog, type ReplayedLog, type ReplayOptions } from './off-policy/replay-log.ts';
export { replayLogs } from './off-policy/replay-logs.ts';
export type { OnDone } from './on-done.ts';
export { judgePictures, type JudgedPicture, type StillReader } from './pictures/judge-pictures.ts';
export { measurePictures, type PictureFigures, type PicturesReport } from './pictures/measure-pictures.ts';
export { readFromRest, type PicturesFromRest } from './pictures/read-from-rest.ts';
export { readLabelledPictures, type LabelledPicture } from './pictures/read-labelled-pictures.ts';
export { DETECTORS, openFaceReader, type DetectorName, type FaceReader } from './readers/open-face-reader.ts';
export { BASELINES } from './recommender/baselines.ts';
export {
  coverageTable,
  GOOD_DISTANCE,
  measureCoverage,
  type CoverageCell,
  type CoverageOptions,
} from './recommender/coverage.ts';
export {
  createSimulatedPerson,
  familiarityOf,
  type PersonOptions,
  type SimulatedPerson,
} from './recommender/create-simulated-person.ts';
export { matchRatedItems, readRatedLinks } from './recommender/match-rated-items.ts';
export {
  measureCarryOver,
  type CarryOverFigures,
  type CarryOverOptions,
} from './recommender/measure-carry-over.ts';
export { measureFeltAfter, type FeltAfterFigures } from './recommender/measure-felt-after.ts';
export { EXPORTS, measureImports, type ImportFigures } from './recommender/measure-imports.ts';
export {
  COMPARED_STRENGTHS,
  measureListSteps,
  type ListStepFigures,
} from './recommender/measure-list-steps.ts';
export {
  measureOnboarding,
  ONBOARDINGS,
  type Onboarding,
  type OnboardingFigures,
  type OnboardingOptions,
} from './recommender/measure-onboarding.ts';
export {
  FOLDS,
  measureRecommender,
  PROTOCOLS,
  YARDSTICKS,
  type ProtocolName,
  type YardstickName,
} from './recommender/measure-recommender.ts';
export {
  COMPARED_WAYS,
  measureRegret,
  type ComparedWay,
  type RegretFigures,
  type WayFigures,
} from './recommender/measure-regret.ts';
export {
  measureSimulation,
  SIMULATION_PARTS,
  type SimulationFigures,
  type SimulationPart,
  type SimulationPlan,
} from './recommender/measure-simulation.ts';
export {
  evaluateMoodResponse,
  MOOD_RESPONSES,
  type MoodPrediction,
  type MoodRating,
  type MoodResponseName,
} from './recommender/mood-response.ts';
export { STAGES } from './recommender/rating-protocols.ts';
export { genrePlaces, readMoodRatings } from './recommender/read-mood-ratings.ts';
export { readRatingSet } from './recommender/read-ratings.ts';
export { serveRatings, type Reply } from './recommender/serve-ratings.ts';
export {
  simulatePerson,
  type SimulatedLife,
  type SimulatedPolicy,
  type SimulatedVisit,
  type SimulationOptions,
} from './recommender/simulate-person.ts';
export {
  bootstrap,
  sumUpOutcomes,
  type ByStage,
  type Interval,
  type RankerFigures,
} from './recommender/sum-up-outcomes.ts';
export { addUpReviewedItems, USER_REVIEWS } from './reviews/add-up-reviewed-items.ts';
export { addReviewTo, figuresOf, newReviewSums, reviewSumsSchema } from './reviews/add-up-reviews.ts';
export { fingerprintSentence } from './reviews/fingerprint-sentence.ts';
export { fitFilmPrior } from './reviews/fit-film-prior.ts';
export { fitReviewWords, type LabelledReview } from './reviews/fit-review-words.ts';
export {
  fittedExpectedEmotions,
  fittedReviewWords,
  fittedSentenceEmotions,
} from './reviews/fitted-review-models.ts';
export { gatherReviewedFilms } from './reviews/gather-reviewed-films.ts';
export {
  measureFilmProfiles,
  type ComparedFilm,
  type FilmProfileFigures,
} from './reviews/measure-film-profiles.ts';
export {
  measureSentenceEmotions,
  multiLabelScores,
  type MultiLabelScores,
  type SentenceEmotionFigures,
} from './reviews/measure-sentence-emotions.ts';
export { readLabelledSentences } from './reviews/read-labelled-sentences.ts';
export { readReferenceFilms } from './reviews/reviewed-films.ts';
export { drawSome } from './tables/draw-some.ts';
export {
  numberIn,
  parseJsonLines,
  haveColumns,
  readRows,
  readTextFile,
  whyUnreadable,
  type CsvRow,
} from './tables/read-rows.ts';
export { compareTextReaders, type ReadersFigures } from './text/compare-text-readers.ts';
export { heldRows } from './text/held-rows.ts';
export {
  compareWithPeople,
  compareWithReference,
  judgeReviews,
  REVIEWERS,
  type Mismatch,
  type Reviewer,
  type ReviewFigures,
} from './text/measure-sentiment.ts';
export {
  measureText,
  measureTextValence,
  truthsOf,
  type MeasureTextOptions,
  type TextFigures,
  type TextReport,
} from './text/measure-text.ts';
export { TooLittleDataError } from './too-little-data-error.ts';
export { fitVoiceHead } from './voice/fit-voice-head.ts';
export { hearClips, type HeardClip, type Sound } from './voice/hear-clips.ts';
export {
  measureVoice,
  type AcrossSpeakers,
  type SpeakerFigures,
  type VoiceReport,
} from './voice/measure-voice.ts';
export { readVoiceClips, type VoiceClip } from './voice/read-voice-clips.ts';
export { voiceManifestSchema, type VoiceManifest } from './voice/voice-manifest.ts';
export { fitWords, type FittedWords, type FitWordsOptions, type LabelledText } from './words/fit-words.ts';
export { readGoldenTexts } from './words/golden-texts.ts';
export { readOwnSentences } from './words/own-sentences.ts';
export { writeFittedModel, type FittedModel } from './write-fitted-model.ts';
