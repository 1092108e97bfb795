export * from './mood-from-text.ts';
export * from './update-mood.ts';
export * from './summarise-readings.ts';
export * from './mood-from-choice.ts';
export * from './fuse-moods.ts';
export { estimateFromScores } from './estimate-from-scores.ts';
