export { BadDataError } from './bad-data-error.ts';
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
export { DOORS, DOOR_SETS, type Door, type DoorHalves, type DoorReading } from './fusion/doors.ts';
export { drawPlace, sayPleasantness, type OneWord } from './fusion/draw-own-words.ts';
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
export { openPicture, readHandPictures, type HandPicture } from './hands/read-hand-pictures.ts';
export { timeHands, type HandTimes } from './hands/time-hands.ts';
export type { OnDone } from './on-done.ts';
export { judgePictures, type JudgedPicture, type StillReader } from './pictures/judge-pictures.ts';
export { measurePictures, type PictureFigures, type PicturesReport } from './pictures/measure-pictures.ts';
export { readFromRest, type PicturesFromRest } from './pictures/read-from-rest.ts';
export { readLabelledPictures, type LabelledPicture } from './pictures/read-labelled-pictures.ts';
export {
  numberIn,
  parseJsonLines,
  readRows,
  readTextFile,
  whyUnreadable,
  type CsvRow,
} from './tables/read-rows.ts';
export {
  REVIEWERS,
  compareWithPeople,
  compareWithReference,
  judgeReviews,
  type Mismatch,
  type ReviewFigures,
  type Reviewer,
} from './text/measure-sentiment.ts';
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
export { compareTextReaders, type ReadersFigures } from './text/compare-text-readers.ts';
export { heldRows } from './text/held-rows.ts';
export {
  measureText,
  measureTextValence,
  truthsOf,
  type MeasureTextOptions,
  type TextFigures,
  type TextReport,
} from './text/measure-text.ts';
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
export { fitWords, type FitWordsOptions, type FittedWords, type LabelledText } from './words/fit-words.ts';
export {
  evaluateMusicMoods,
  type MusicMoodsInput,
  type MusicMoodsResult,
  type MusicTeacher,
} from './music/music-moods.ts';
export {
  comparePolicies,
  estimatePolicy,
  type Estimate,
  type EstimateOptions,
  type LoggedShowing,
  type PolicyEstimate,
} from './off-policy/estimate-policy.ts';
export { DEMANDS, refusalOf, type Demands } from './off-policy/judge-estimate.ts';
export { replayLog, type PersonLog, type ReplayOptions, type ReplayedLog } from './off-policy/replay-log.ts';
export {
  GOOD_DISTANCE,
  coverageTable,
  measureCoverage,
  type CoverageCell,
  type CoverageOptions,
} from './recommender/coverage.ts';
export {
  measureCarryOver,
  type CarryOverFigures,
  type CarryOverOptions,
} from './recommender/measure-carry-over.ts';
export { measureFeltAfter, type FeltAfterFigures } from './recommender/measure-felt-after.ts';
export {
  COMPARED_STRENGTHS,
  measureListSteps,
  type ListStepFigures,
} from './recommender/measure-list-steps.ts';
export {
  ONBOARDINGS,
  measureOnboarding,
  type Onboarding,
  type OnboardingFigures,
  type OnboardingOptions,
} from './recommender/measure-onboarding.ts';
export {
  COMPARED_WAYS,
  measureRegret,
  type ComparedWay,
  type RegretFigures,
  type WayFigures,
} from './recommender/measure-regret.ts';
export {
  MOOD_RESPONSES,
  evaluateMoodResponse,
  type MoodPrediction,
  type MoodRating,
  type MoodResponseName,
} from './recommender/mood-response.ts';
export {
  simulatePerson,
  type SimulatedLife,
  type SimulatedPolicy,
  type SimulatedVisit,
  type SimulationOptions,
} from './recommender/simulate-person.ts';
export {
  familiarityOf,
  createSimulatedPerson,
  type PersonOptions,
  type SimulatedPerson,
} from './recommender/create-simulated-person.ts';
