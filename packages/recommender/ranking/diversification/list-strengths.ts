/** How much the list as a whole counts against the score of each item; relevance has what is left of 1. */
export interface ListStrengths {
  /** Against similarity to what is placed already: maximal marginal relevance, 0…1. */
  readonly similarity: number;
  /** Against a mix of genres unlike the one liked: calibration, 0…1. */
  readonly calibration: number;
}

/** Together they cost no accuracy where it was measured; 0.2 against similarity did (README). */
export const LIST_STRENGTHS: ListStrengths = { similarity: 0.05, calibration: 0.1 };
