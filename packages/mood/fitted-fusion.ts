import type { FittedFusion } from './fusion-widths.ts';
import fusion from './fitted/fusion/model.json' with { type: 'json' };

/** What `emoverse train-fusion` measured; on what, says `fitted/fusion/card.md`. */
export const FITTED_FUSION: FittedFusion = fusion;
