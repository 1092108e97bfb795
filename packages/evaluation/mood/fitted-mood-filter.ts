import type { FittedMoodFilter } from '@emoverse/mood';
import type { FittedModel } from '../write-fitted-model.ts';
import type { MeasuredNoise } from './fit-mood-filter.ts';
import type { SmootherFigures } from './measure-smoother.ts';

/** Where constants come from. */
export interface MoodFilterOrigin {
  readonly model: string;
  readonly modelVersion: string;
  readonly modelHash: string;
  readonly split: string;
  readonly seed: number;
  readonly sequences: number;
  readonly faces: number;
  readonly date: string;
}

/** The constants of the mood filter, with where they come from and what they reach. */
export function fittedMoodFilter(
  model: FittedMoodFilter,
  { spread, noise, correlationSeconds }: MeasuredNoise,
  { changesPerMinute, delay, settled }: SmootherFigures,
  { date, ...fittedOn }: MoodFilterOrigin,
): FittedModel {
  return {
    name: 'mood-filter',
    command: `emoverse train-mood-filter --split ${fittedOn.split} --seed ${fittedOn.seed} --sequences ${fittedOn.sequences}`,
    date,
    fittedOn,
    figures: {
      spread: Number(spread.toFixed(2)),
      noise: Number(noise.toFixed(3)),
      correlationSeconds: Number(correlationSeconds.toFixed(2)),
      changesPerMinuteHeld: Number(changesPerMinute.held.toFixed(2)),
      delayMs: { median: Math.round(delay.median), p90: Math.round(delay.p90) },
      logLoss: Number(settled.logLoss.toFixed(3)),
    },
    model,
    card: `The constants by which \`updateMood\` follows a mood through the readings of a face.

## Data

${fittedOn.faces} faces that \`emoverse evaluate mood\` does not judge on, read by ${fittedOn.model} ${fittedOn.modelVersion}
(SHA-256 ${fittedOn.modelHash}).

## Figures

Faces differ by a variance of ${spread.toFixed(2)}, readings of one face by ${noise.toFixed(3)} with a correlation that falls to 1/e in ${correlationSeconds.toFixed(2)} s. On
those faces the filter changes its label ${changesPerMinute.held.toFixed(2)} times a minute on a held expression, follows a change in ${Math.round(delay.median)} ms (median;
90 %: ${Math.round(delay.p90)} ms), and has a log-loss of ${settled.logLoss.toFixed(3)}.`,
  };
}
