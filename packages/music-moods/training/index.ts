export { hashSong } from './hash-song.ts';
export { nameClusters } from './landmarks.ts';
export { clusterOfSong, fitMoodSpace } from './mood-space.ts';
export { TEACHING_FOLDS, teachMoods } from './teach-moods.ts';
export { asMeasured, teachPlane, teachSound, type TaggedSound } from './teach-plane.ts';
export { trainMusicHead, type TrainMusicHeadInput } from './train-music-head.ts';
