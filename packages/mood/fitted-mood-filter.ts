import type { FittedMoodFilter } from './follow-levels.ts';

/**
 * Written by `emoverse train-mood-filter --split PublicTest --seed 7 --sequences 80` on 2026-11-30, on
 * 1454 faces that `emoverse evaluate mood` does not judge on, read by emoverse-fer-int8 4.3.0
 * (SHA-256 381a4376a52666c5020a3248ca4d92cbeb7c6ff5485eebc28e838d1447a84d4c).
 *
 * Measured: faces differ by a variance of 1.79, readings of one face by 0.043 with a correlation that
 * falls to 1/e in 0.37 s. On those faces the filter changes its label 0.00 times a minute on a held
 * expression, follows a change in 439 ms (median; 90 %: 649 ms), and has a log-loss of 0.609.
 */
export const FITTED_MOOD_FILTER: FittedMoodFilter = {
  floor: 0.005,
  usual: [-0.109, -1.45, 0.312, 0.587, 0.164, -0.581, 1.08],
  resting: [-0.111, -1.61, 0.328, -0.443, 0.646, -1.09, 2.28],
  spread: 1.79,
  noise: 0.173,
  correlationSeconds: 0.6,
  oddShare: 0.03,
  changesPerSecond: 0.016666666666666666,
  wanderPerSecond: 0.01,
  temperature: 0.74,
};
