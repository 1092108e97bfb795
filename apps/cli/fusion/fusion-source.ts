import { FUSED_KINDS, type FittedFusion } from '@emoverse/mood';

/** The source file of the mood package that holds the widths, with where they come from. */
export function fusionSource(
  { correlation, widths }: FittedFusion,
  { seed, evenings, date }: { readonly seed: number; readonly evenings: number; readonly date: string },
): string {
  const lines = FUSED_KINDS.map((kind) => {
    const { trust, valence, arousal } = widths[kind];
    return `    ${kind}: { trust: ${trust}, valence: ${valence}, arousal: ${arousal} },`;
  });
  return `import type { FittedFusion } from './fusion-widths.ts';

/**
 * Written by \`emoverse train-fusion --seed ${seed} --evenings ${evenings}\` on ${date}, on readings that
 * \`emoverse evaluate fusion\` does not judge on.
 */
export const FITTED_FUSION: FittedFusion = {
  correlation: ${correlation},
  widths: {
${lines.join('\n')}
  },
};
`;
}
