import { EMOTIONS } from '@emoverse/domain';
import type { MoodFilterOptions } from '@emoverse/mood';
import { mean } from '@emoverse/numeric';
import { measureSmoother, tuneToDelay, type SmootherFigures } from './measure-smoother.ts';
import type { ReadSequence } from './read-sequences.ts';
import {
  hiddenMarkovModel,
  kalmanFilter,
  moodFilter,
  movingAverage,
  rawFrames,
  type Smoother,
} from './smoothers.ts';

export interface ComparedSmoother extends SmootherFigures {
  readonly name: string;
  /** The knob that was tuned to the filter's median delay, where there is one. */
  readonly tuned: number | undefined;
}

/**
 * Measures the product's filter beside what else could be used, each tuned on these very sequences to the same median
 * delay; that is in the others' favour.
 */
export function compareSmoothers(
  sequences: readonly ReadSequence[],
  options: MoodFilterOptions,
): ComparedSmoother[] {
  const priors = meanScores(sequences);
  const filter = measureSmoother(sequences, moodFilter(options));
  const tuned = (
    name: string,
    range: readonly [number, number],
    smootherOf: (knob: number) => Smoother,
  ): ComparedSmoother => {
    const knob = tuneToDelay(sequences, smootherOf, range, filter.delay.median);
    return { name, tuned: knob, ...measureSmoother(sequences, smootherOf(knob)) };
  };
  return [
    { name: 'frames as they are', tuned: undefined, ...measureSmoother(sequences, rawFrames) },
    tuned('moving average', [0.02, 8], movingAverage),
    tuned('Kalman, no changes', [1e-4, 50], (wander) => kalmanFilter(wander, options)),
    tuned('hidden Markov model', [0.01, 8], (correlation) => hiddenMarkovModel(correlation, priors, options)),
    { name: 'EmoVerse', tuned: undefined, ...filter },
  ];
}

/** How often the network says each emotion here: what its scores are relative to. */
function meanScores(sequences: readonly ReadSequence[]): number[] {
  const all = sequences.flatMap(({ readings }) =>
    readings.flatMap((reading) => (reading.kind === 'scores' ? [reading.scores] : [])),
  );
  return EMOTIONS.map((emotion) => mean(all.map((scores) => scores[emotion])));
}
