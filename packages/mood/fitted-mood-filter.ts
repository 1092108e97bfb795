import type { FittedMoodFilter } from './follow-levels.ts';

/**
 * Written by `emoverse train-mood-filter --split PublicTest --seed 7 --sequences 60` on 2026-11-23, on
 * 1454 faces that `emoverse evaluate mood` does not judge on, read by emoverse-fer-v1 1.1.0
 * (SHA-256 8d43d7a8688b9a5891baff0c89c2796db9aae8e182231c991c7f81d2d29ceb32).
 * Its logits were computed in PyTorch with 16-bit floats (the same weights, one run of the network a view).
 *
 * Measured: faces differ by a variance of 2.30, readings of one face by 0.064 with a correlation that
 * falls to 1/e in 0.37 s. On those faces the filter changes its label 0.19 times a minute on a held
 * expression, follows a change in 433 ms (median; 90 %: 551 ms), and has a log-loss of 0.351.
 */
export const FITTED_MOOD_FILTER: FittedMoodFilter = {
  floor: 0.005,
  usual: [0.00808, -1.12, -0.0515, 0.452, 0.231, -0.411, 0.891],
  spread: 2.3,
  noise: 0.255,
  correlationSeconds: 0.6,
  oddShare: 0.03,
  changesPerSecond: 0.016666666666666666,
  wanderPerSecond: 0.01,
  temperature: 0.64,
};
