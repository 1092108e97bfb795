import type { AgainstBest, KindFigures } from '@emoverse/evaluation';
import { percent } from '../tables/format-table.ts';

export const FUSION_COLUMNS = [
  'known through',
  'right',
  'log-loss',
  'best alone',
  'difference',
  'valence',
  'arousal',
] as const;

/** What kind of evenings these were. */
export function kindInWords({ moods, masked, evenings }: KindFigures): string {
  const often = moods === 'alike' ? 'every mood as often' : 'moods as often as among the faces';
  const shown = masked === 0 ? 'what shows is felt' : `on ${percent(masked)} of them what shows is not felt`;
  return `${evenings} evenings: ${often}, ${shown}`;
}

/** A row for each set of doors; differences of log-loss to the best door alone in nats, below 0 better, with 95 % intervals. */
export function fusionRows({ sets }: KindFigures): readonly (readonly string[])[] {
  return sets.map(({ doors, accuracy, logLoss, valence, arousal }) => [
    doors.join(', '),
    percent(accuracy),
    logLoss.fused.toFixed(3),
    ...(doors.length === 1
      ? ['', '', '', '']
      : [`${logLoss.best.toFixed(3)} (${logLoss.door})`, ...[logLoss, valence, arousal].map(difference)]),
  ]);
}

/** In how many sets the fused mood is worse than the best door, beyond chance. */
export function countWorse(kinds: readonly KindFigures[], of: 'logLoss' | 'valence' | 'arousal'): number {
  return kinds
    .flatMap(({ sets }) => sets)
    .filter((set) => set.doors.length > 1 && (set[of]?.ci95[0] ?? 0) > 0).length;
}

function difference(against: AgainstBest | undefined): string {
  if (against === undefined) return '–';
  const { difference: middle, ci95 } = against;
  return `${middle.toFixed(3)} ± ${((ci95[1] - ci95[0]) / 2).toFixed(3)}`;
}
