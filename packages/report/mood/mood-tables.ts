import { percent } from '../tables/format-table.ts';
import type { ComparedSmoother, PeopleFigures } from '@emoverse/evaluation';

export const SMOOTHER_COLUMNS = [
  'smoothing',
  'changes/min held',
  'many faces',
  'intruders',
  'delay median',
  '90 %',
  'missed',
  'accuracy',
  'log-loss',
  'ECE (if perfect)',
  'over-confidence',
  'in 80 % set',
  'said',
  'right when said',
] as const;

/** One row for each smoother, cells in the order of `SMOOTHER_COLUMNS`. */
export function smootherRows(smoothers: readonly ComparedSmoother[]): string[][] {
  return smoothers.flatMap((one) => {
    const { changesPerMinute, saidChangesPerMinute, delay, saidDelay, settled } = one;
    const row = [
      one.tuned === undefined ? one.name : `${one.name} (${one.tuned.toPrecision(2)})`,
      changesPerMinute.held.toFixed(2),
      changesPerMinute.many.toFixed(2),
      changesPerMinute.odd.toFixed(2),
      milliseconds(delay.median),
      milliseconds(delay.p90),
      `${delay.missed} of ${delay.n}`,
      percent(settled.accuracy),
      settled.logLoss.toFixed(3),
      `${settled.ece.toFixed(3)} (${settled.eceIfPerfect.toFixed(3)})`,
      settled.overconfidence.toFixed(3),
      percent(settled.coverage80),
      percent(settled.said),
      percent(settled.saidAccuracy),
    ];
    if (settled.said === 1) return [row];
    const { held, many, odd } = saidChangesPerMinute;
    const said = [
      `${one.name}, what is said`,
      ...[held, many, odd].map((rate) => rate.toFixed(2)),
      milliseconds(saidDelay.median),
      milliseconds(saidDelay.p90),
      `${saidDelay.missed} of ${saidDelay.n}`,
    ];
    return [row, said];
  });
}

function milliseconds(value: number): string {
  return Number.isFinite(value) ? `${Math.round(value)} ms` : 'never';
}

export const PEOPLE_COLUMNS = [
  'people and what they did',
  'people',
  'before',
  'mean gain',
  'worst 5 %: edge',
  'mean',
] as const;

/** One row for each adaptation and group of people, cells in the order of `PEOPLE_COLUMNS`. */
export function peopleRows(people: readonly PeopleFigures[]): string[][] {
  const points = (value: number): string => `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(2)}`;
  return people.map((one) => [
    `${one.strengths.some((strength) => strength > 0) ? 'biased' : 'without bias'}: ${one.name}`,
    String(one.people),
    percent(one.before),
    points(one.meanGain),
    points(one.worst5),
    points(one.worst5Mean),
  ]);
}
