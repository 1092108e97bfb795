import type { FittedMoodFilter } from '@emoverse/mood';
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

/** The source file of the mood package that holds the constants, with where they come from and what they reach. */
export function moodFilterSource(
  fitted: FittedMoodFilter,
  measured: MeasuredNoise,
  { changesPerMinute, delay, settled }: SmootherFigures,
  origin: MoodFilterOrigin,
): string {
  const { usual, resting, ...numbers } = fitted;
  const lines = Object.entries(numbers).map(([name, value]) => `  ${name}: ${value},`);
  return `import type { FittedMoodFilter } from './follow-levels.ts';

/**
 * Written by \`emoverse train-mood-filter --split ${origin.split} --seed ${origin.seed} --sequences ${origin.sequences}\` on ${origin.date}, on
 * ${origin.faces} faces that \`emoverse evaluate mood\` does not judge on, read by ${origin.model} ${origin.modelVersion}
 * (SHA-256 ${origin.modelHash}).
 *
 * Measured: faces differ by a variance of ${measured.spread.toFixed(2)}, readings of one face by ${measured.noise.toFixed(3)} with a correlation that
 * falls to 1/e in ${measured.correlationSeconds.toFixed(2)} s. On those faces the filter changes its label ${changesPerMinute.held.toFixed(2)} times a minute on a held
 * expression, follows a change in ${Math.round(delay.median)} ms (median; 90 %: ${Math.round(delay.p90)} ms), and has a log-loss of ${settled.logLoss.toFixed(3)}.
 */
export const FITTED_MOOD_FILTER: FittedMoodFilter = {
${lines.slice(0, 1).join('\n')}
  usual: [${usual.join(', ')}],
  resting: [${resting.join(', ')}],
${lines.slice(1).join('\n')}
};
`;
}
