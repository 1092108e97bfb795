/**
 * The constants of the mood filter. Levels are centred natural logarithms of calibrated scores; variances are squared
 * nats, one for all seven.
 */
export interface FittedMoodFilter {
  /** Added to every score before the logarithm. */
  readonly floor: number;
  /** Mean level over all faces, in the order of the seven emotions. */
  readonly usual: readonly number[];
  /** How levels of faces differ from each other. */
  readonly spread: number;
  /** How readings of one face differ from each other. */
  readonly noise: number;
  /** After this time the noise of a reading is no longer that of the one before. */
  readonly correlationSeconds: number;
  /** Share of readings that do not show the mood. */
  readonly oddShare: number;
  /** How often an expression changes. */
  readonly changesPerSecond: number;
  /** Variance that the level of a held expression gains. */
  readonly wanderPerSecond: number;
  /** The chances that are shown are softmax(level / temperature). */
  readonly temperature: number;
}

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
