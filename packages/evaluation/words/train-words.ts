import { createSeededRandom, shuffled } from '@emoverse/numeric';
import { float32At, float64At, numberAt, uint32At, EMOTIONS } from '@emoverse/domain';
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
        intercepts[k] = float64At(intercepts, k) - INTERCEPT_RATE * float64At(errors, k);
      for (let at = 0; at < described.rows.length; at += 1) {
        const row = uint32At(described.rows, at);
        const value = float32At(described.values, at);
        squares[row] = float32At(squares, row) + value * value * steepness;
        const step = (rate / Math.sqrt(float32At(squares, row))) * value;
        for (let k = 0; k < classes; k += 1)
          weights[row * classes + k] = float32At(weights, row * classes + k) - step * float64At(errors, k);
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
    const from = uint32At(rows, at) * classes;
    for (let k = 0; k < classes; k += 1)
      errors[k] = float64At(errors, k) + float32At(values, at) * float32At(weights, from + k);
  }
  const largest = Math.max(...errors);
  let total = 0;
  for (let k = 0; k < classes; k += 1) {
    errors[k] = Math.exp(float64At(errors, k) - largest);
    total += float64At(errors, k);
  }
  let steepness = 0;
  for (let k = 0; k < classes; k += 1) {
    errors[k] = float64At(errors, k) / total - numberAt(shares, k);
    steepness += float64At(errors, k) * float64At(errors, k);
  }
  return steepness;
}
