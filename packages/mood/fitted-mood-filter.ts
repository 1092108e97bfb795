import type { FittedMoodFilter } from './follow-levels.ts';

/** Written by `emoverse train-mood-filter`. */
export const FITTED_MOOD_FILTER: FittedMoodFilter = {
  floor: 0.005,
  usual: [0.01, -1.12, -0.05, 0.45, 0.23, -0.41, 0.89],
  spread: 1.97,
  noise: 0.4,
  correlationSeconds: 0.45,
  oddShare: 0.04,
  changesPerSecond: 1 / 60,
  wanderPerSecond: 0.01,
  temperature: 0.75,
};
