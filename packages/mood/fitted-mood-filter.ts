import type { FittedMoodFilter } from './follow-levels.ts';

/**
 * Written by `emoverse train-mood-filter --split PublicTest --seed 7 --sequences 60` on 2026-11-23, on
 * 1454 faces that `emoverse evaluate mood` does not judge on, read by emoverse-fer-int8 2.1.0
 * (SHA-256 1773c9a43f946ad62fd1573cd66f0907f3626e36db10649c48847cef2c94d557).
 *
 * Measured: faces differ by a variance of 2.43, readings of one face by 0.051 with a correlation that
 * falls to 1/e in 0.30 s. On those faces the filter changes its label 0.19 times a minute on a held
 * expression, follows a change in 377 ms (median; 90 %: 480 ms), and has a log-loss of 0.316.
 */
export const FITTED_MOOD_FILTER: FittedMoodFilter = {
  floor: 0.005,
  usual: [0.0448, -1.23, 0.0058, 0.454, 0.241, -0.432, 0.916],
  spread: 2.43,
  noise: 0.101,
  correlationSeconds: 0.6,
  oddShare: 0.03,
  changesPerSecond: 0.016666666666666666,
  wanderPerSecond: 0.01,
  temperature: 0.64,
};
