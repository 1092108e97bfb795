import type { FittedFusion } from '@emoverse/mood';
import type { FittedModel } from '../write-fitted-model.ts';

/** How far each door may be believed beside the others, with where that comes from. */
export function fittedFusion(
  model: FittedFusion,
  { seed, evenings, date }: { readonly seed: number; readonly evenings: number; readonly date: string },
): FittedModel {
  return {
    name: 'fusion',
    command: `emoverse train-fusion --seed ${seed} --evenings ${evenings}`,
    date,
    fittedOn: { seed, evenings },
    figures: {},
    model,
    card: `How far face, words, voice and the person's own word may be believed beside each other: the power of the scores of each, what
it is off by beyond the deviation that it claims (circumplex units), and how far two err together.

## Data and figures

Fitted on ${evenings} evenings a kind, drawn from readings that \`emoverse evaluate fusion\` does not judge on; that command tells the
figures.`,
  };
}
