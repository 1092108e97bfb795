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
export function careSource(
  packed: PackedCare,
  forecasts: Readonly<Record<string, CareForecast>>,
  origin: CareOrigin,
): string {
  const share = (value: number): string => value.toFixed(3);
  const tables = Object.entries(origin.sentences).map(
    ([name, count]) => ` * - ${count} sentences of ${name}`,
  );
  const heard = Object.entries(forecasts).map(
    ([name, { recall, falseAlarms }]) =>
      ` * - ${name}: recall ${share(recall)}, false alarms ${share(falseAlarms)}`,
  );
  return `import type { PackedCare } from './weigh-care.ts';

/**
 * Written by \`emoverse train-care\` on ${origin.date}, fitted on
 *
${tables.join('\n')}
 * - ${origin.everyday} everyday texts in eight languages as sentences that do not call for care: BRIGHTER (SemEval-2025 task 11, Muhammad
 *   et al. 2025) and XED (Öhman et al. 2020), both CC BY 4.0; no text of them is in it
 *
 * What fits without a writer hear of that writer's sentences, at the threshold that is kept:
 *
${heard.join('\n')}
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
