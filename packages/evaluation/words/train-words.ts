import { createSeededRandom, shuffled } from '@emoverse/numeric';
import { EMOTIONS } from '@emoverse/domain';
import type { TextRows } from '@emoverse/mood';

/** Seven weights a row and seven intercepts. */
export interface WordsWeights {
  readonly weights: Float32Array;
  readonly intercepts: Float64Array;
}

/** A text with the share that each emotion has of its labels. */
export interface LabelledRows {
  readonly described: TextRows;
  readonly shares: readonly number[];
}

const EPOCHS = 6;
const RATE = 0.3;
/** The rate falls along the epochs to a tenth. */
const FALL = 0.9;
/** Squared gradients before the first step, so that a rare row's first step is no leap. */
const FIRST_SQUARES = 0.01;
const INTERCEPT_RATE = 0.01;

/**
 * Softmax regression by AdaGrad, one text a step (Duchi et al. 2011), one rate a row: cross-entropy against the shares,
 * no penalty (the falling rate of rows seen often does its work). Same seed, same weights.
 */
export function trainWords(texts: readonly LabelledRows[], rows: number, seed: number): WordsWeights {
  const classes = EMOTIONS.length;
  const weights = new Float32Array(rows * classes);
  const squares = new Float32Array(rows).fill(FIRST_SQUARES);
  const intercepts = new Float64Array(classes);
  const random = createSeededRandom(seed);
  const errors = new Float64Array(classes);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE * (1 - (FALL * epoch) / EPOCHS);
    for (const { described, shares } of shuffled(texts, random)) {
      const steepness = stepErrors(errors, described, shares, weights, intercepts);
      for (let k = 0; k < classes; k += 1)
        intercepts[k] = (intercepts[k] ?? 0) - INTERCEPT_RATE * (errors[k] ?? 0);
      for (let at = 0; at < described.rows.length; at += 1) {
        const row = described.rows[at] ?? 0;
        const value = described.values[at] ?? 0;
        squares[row] = (squares[row] ?? 0) + value * value * steepness;
        const step = (rate / Math.sqrt(squares[row] ?? 0)) * value;
        for (let k = 0; k < classes; k += 1)
          weights[row * classes + k] = (weights[row * classes + k] ?? 0) - step * (errors[k] ?? 0);
      }
    }
  }
  return { weights, intercepts };
}

/** Probability minus share by class, into `errors`; returns the sum of their squares. */
function stepErrors(
  errors: Float64Array,
  { rows, values }: TextRows,
  shares: readonly number[],
  weights: Float32Array,
  intercepts: Float64Array,
): number {
  const classes = errors.length;
  errors.set(intercepts);
  for (let at = 0; at < rows.length; at += 1) {
    const from = (rows[at] ?? 0) * classes;
    const value = values[at] ?? 0;
    for (let k = 0; k < classes; k += 1) errors[k] = (errors[k] ?? 0) + value * (weights[from + k] ?? 0);
  }
  const largest = Math.max(...errors);
  let total = 0;
  for (let k = 0; k < classes; k += 1) {
    errors[k] = Math.exp((errors[k] ?? 0) - largest);
    total += errors[k] ?? 0;
  }
  let steepness = 0;
  for (let k = 0; k < classes; k += 1) {
    errors[k] = (errors[k] ?? 0) / total - (shares[k] ?? 0);
    steepness += (errors[k] ?? 0) * (errors[k] ?? 0);
  }
  return steepness;
}
