import type { CareForecast, PackedCare } from '@emoverse/mood';

/** What the weights were fitted on. */
export interface CareOrigin {
  readonly date: string;
  /** Sentences of each table. */
  readonly sentences: Readonly<Record<string, number>>;
  /** Everyday texts of the public set. */
  readonly everyday: number;
}

/** The source file of the mood package that holds the weights, with what they were fitted on. */
export function careSource(packed: PackedCare, forecast: CareForecast, origin: CareOrigin): string {
  const share = (value: number): string => value.toFixed(3);
  const tables = Object.entries(origin.sentences).map(
    ([name, count]) => ` * - ${count} sentences of ${name}`,
  );
  return `import type { PackedCare } from './weigh-care.ts';

/**
 * Written by \`emoverse train-care\` on ${origin.date}, fitted on
 *
${tables.join('\n')}
 * - ${origin.everyday} everyday texts in eight languages as sentences that do not call for care: BRIGHTER (SemEval-2025 task 11, Muhammad
 *   et al. 2025) and XED (Öhman et al. 2020), both CC BY 4.0; no text of them is in it
 *
 * The threshold lets ${share(forecast.falseAlarms)} of the harmless sentences of strangers pass as false alarms, judged by a fit without them; that
 * fit hears ${share(forecast.recall)} of those that call for care.
 */
export const FITTED_CARE: PackedCare = {
  step: ${Number(packed.step.toPrecision(6))},
  intercept: ${Number(packed.intercept.toPrecision(6))},
  threshold: ${Number(packed.threshold.toPrecision(6))},
  phraseThreshold: ${packed.phraseThreshold},
  kinds: [
${packed.kinds.map((row) => `    [${row.join(', ')}],`).join('\n')}
  ],
  weights:
    '${packed.weights}',
};
`;
}
