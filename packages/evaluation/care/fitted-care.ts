import type { CareForecast, PackedCare } from '@emoverse/mood';
import type { FittedModel } from '../write-fitted-model.ts';

/** What the weights were fitted on. */
export interface CareOrigin {
  readonly date: string;
  /** Sentences of each table. */
  readonly sentences: Readonly<Record<string, number>>;
  /** Everyday texts of the public set. */
  readonly everyday: number;
}

/** The weights of care, with what they were fitted on and what they would hear of strangers. */
export function fittedCare(
  { step, intercept, threshold, phraseThreshold, kinds, weights }: PackedCare,
  forecasts: Readonly<Record<string, CareForecast>>,
  { date, sentences, everyday }: CareOrigin,
): FittedModel {
  const rounded = (value: number): number => Number(value.toPrecision(6));
  const tables = Object.entries(sentences).map(([name, count]) => `- ${count} sentences of ${name}`);
  const heard = Object.entries(forecasts).map(
    ([name, { recall, falseAlarms }]) =>
      `- ${name}: recall ${recall.toFixed(3)}, false alarms ${falseAlarms.toFixed(3)}`,
  );
  return {
    name: 'care',
    command: 'emoverse train-care',
    date,
    fittedOn: { ...sentences, everyday },
    figures: forecasts,
    model: {
      step: rounded(step),
      intercept: rounded(intercept),
      threshold: rounded(threshold),
      phraseThreshold,
      kinds,
      weights,
    },
    card: `Recognises words by which somebody says that they do not want to live, hurt themselves or are hurt: one signed byte a column
of letters, words and concepts. What it is for and what it is not: README.md of \`packages/mood/care\`.

## Data

${tables.join('\n')}
- ${everyday} everyday texts in eight languages as sentences that do not call for care: BRIGHTER (SemEval-2025 task 11, Muhammad
  et al. 2025) and XED (Öhman et al. 2020), both CC BY 4.0; no text of them is in it

## Figures

What fits without a writer hear of that writer's sentences, at the threshold that is kept:

${heard.join('\n')}`,
  };
}
