import type { FittedMoodFilter } from './follow-levels.ts';

/**
 * Written by `emoverse train-mood-filter --split PublicTest --seed 7 --sequences 80` on 2026-11-26, on
 * 1454 faces that `emoverse evaluate mood` does not judge on, read by emoverse-fer-int8 3.0.0
 * (SHA-256 ac4986f147890b34fc7005f552f4ffff4670a3572b984efe41de0c16a638a1af).
 *
 * Measured: faces differ by a variance of 2.28, readings of one face by 0.041 with a correlation that
 * falls to 1/e in 0.38 s. On those faces the filter changes its label 0.14 times a minute on a held
 * expression, follows a change in 434 ms (median; 90 %: 558 ms), and has a log-loss of 0.456.
 */
export const FITTED_MOOD_FILTER: FittedMoodFilter = {
  floor: 0.005,
  usual: [0.0238, -1.34, -0.03, 0.58, 0.27, -0.485, 0.983],
  spread: 2.28,
  noise: 0.165,
  correlationSeconds: 0.6,
  oddShare: 0.03,
  changesPerSecond: 0.016666666666666666,
  wanderPerSecond: 0.01,
  temperature: 0.64,
};
