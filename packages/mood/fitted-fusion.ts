import type { FittedFusion } from './fusion-widths.ts';

/**
 * Written by `emoverse train-fusion --seed 7 --evenings 300` on 2026-11-30, on readings that
 * `emoverse evaluate fusion` does not judge on.
 */
export const FITTED_FUSION: FittedFusion = {
  correlation: 0.2,
  widths: {
    face: { trust: 0.9, valence: 0.1, arousal: 0 },
    words: { trust: 0.7, valence: 0, arousal: 0 },
    voice: { trust: 1, valence: 0, arousal: 0 },
    own: { trust: 1, valence: 0.32, arousal: 0.27 },
  },
};
