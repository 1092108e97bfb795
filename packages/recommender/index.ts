export * from './recommender.ts';
export {
  SURFACES,
  crowdScorer,
  gatherCrowd,
  joinCrowd,
  selectCrowdItems,
  newCrowdPerson,
  packCrowdModel,
  unpackCrowdModel,
  teachCrowdPerson,
  trainCrowd,
  type CrowdAbout,
  type CrowdHistory,
  type CrowdItem,
  type CrowdModel,
  type CrowdPerson,
  type CrowdRating,
  type CrowdRatings,
  type PackedCrowdModel,
  type Surface,
  type TrainCrowdOptions,
} from './crowd/index.ts';
export { createRecommender, type RecommenderOptions } from './create-recommender.ts';
export { EMOTION_GENRE_WEIGHTS } from './emotion-genre-weights.ts';
export { loadPriors, type ModelShelf } from './load-priors.ts';
export type { PersonPriors } from './person-state.ts';
export { fitTastePrior } from './fit-taste-prior.ts';
export { EDITORIAL_PRIOR, tastePriorSchema, type TastePrior } from './taste-model.ts';
export { indexCatalogue, type CatalogueIndex } from './index-catalogue.ts';
export {
  evaluateMoodResponse,
  MOOD_RESPONSES,
  type MoodPrediction,
  type MoodRating,
  type MoodResponseName,
} from './evaluation/mood-response.ts';
export { genrePlacesOf, type GenrePlaces } from './music/genre-places.ts';
export { tellWhy } from './why/tell-why.ts';
export type { WhyMoment } from './why/why-moment.ts';
export { LATEST_WORKS, tellTaste, type TakenItem, type TasteSentence } from './tell-taste.ts';
export { feltGain } from './felt-gain.ts';
export { opinionOfStars } from './opinion-of-stars.ts';
export { whatLifts, type FeltAnswers, type Lift } from './what-lifts.ts';
export { targetOfIntent } from './target-of-intent.ts';
export { LIST_STRENGTHS, type ListStrengths } from './diversify.ts';
export { REST_HALF_LIFE, restWindow, type RecentShowing } from './rest-items.ts';
export type { OnboardingRequest } from './choose-onboarding-items.ts';
export type { LikeRequest } from './works-like.ts';
export { describeItem, termKey, type ItemTerm, type ItemFacet } from './describe-item.ts';
export {
  fitMoodClusters,
  moodClusterModelSchema,
  CLUSTER_FEATURES,
  type ClusterFeature,
  type MoodClusterModel,
  type MoodClusterOptions,
  type PlottedSong,
} from './fit-mood-clusters.ts';
export { assignMoodCluster, type AssignedCluster } from './assign-mood-cluster.ts';
export {
  evaluateMusicMoods,
  type MusicMoodsInput,
  type MusicMoodsResult,
  type MusicTeacher,
} from './evaluation/music-moods.ts';
export {
  SONG_FEATURES,
  SONG_MOODS,
  songKey,
  type LabelledSong,
  type SongFeature,
  type SongMood,
  type SongRow,
  type TaggedSong,
} from './music/mood-song.ts';
export {
  measureCoverage,
  coverageTable,
  GOOD_DISTANCE,
  type CoverageCell,
  type CoverageOptions,
} from './evaluation/coverage.ts';
export {
  familiarityOf,
  makeUpPerson,
  type PersonOptions,
  type SimulatedPerson,
} from './evaluation/make-up-person.ts';
export {
  simulatePerson,
  type SimulatedLife,
  type SimulatedPolicy,
  type SimulatedVisit,
  type SimulationOptions,
} from './evaluation/simulate-person.ts';
export {
  COMPARED_WAYS,
  measureRegret,
  type ComparedWay,
  type RegretFigures,
  type RegretOptions,
  type WayFigures,
} from './evaluation/measure-regret.ts';
export {
  measureCarryOver,
  type CarryOverFigures,
  type CarryOverOptions,
} from './evaluation/measure-carry-over.ts';
export {
  COMPARED_STRENGTHS,
  measureListSteps,
  type ListStepFigures,
} from './evaluation/measure-list-steps.ts';
export { measureFeltAfter, type FeltAfterFigures } from './evaluation/measure-felt-after.ts';
export {
  ONBOARDINGS,
  measureOnboarding,
  type Onboarding,
  type OnboardingFigures,
  type OnboardingOptions,
} from './evaluation/measure-onboarding.ts';
export {
  comparePolicies,
  estimatePolicy,
  type Estimate,
  type EstimateOptions,
  type LoggedShowing,
  type PolicyEstimate,
} from './evaluation/estimate-policy.ts';
export { DEMANDS, refusalOf, type Demands } from './evaluation/judge-estimate.ts';
export { replayLog, type PersonLog, type ReplayedLog, type ReplayOptions } from './evaluation/replay-log.ts';
export { musicHeadSchema, type MusicHead } from './music/music-head.ts';
export { trainMusicHead, type TrainMusicHeadInput } from './music/train-music-head.ts';
export { predictPlane, type PlaneHead } from './music/plane-head.ts';
export { type Sound } from './music/sound-columns.ts';
export { FITTED_MUSIC_HEAD } from './music/fitted-music-head.ts';
export { readSongMood } from './music/read-song-mood.ts';
export { placeSound } from './music/place-sound.ts';
