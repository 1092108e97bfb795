import type { MusicHead } from '@emoverse/music-moods';

/** Figures that a head reached when it was trained, for its reader. */
export interface MusicHeadFigures {
  readonly clusters: { readonly accuracy: number; readonly macroF1: number };
  readonly model: { readonly accuracy: number; readonly macroF1: number };
  readonly valenceR: number | null;
  readonly arousalR: number | null;
}

/** Weights beyond this many digits move no prediction. */
const DIGITS = 6;

/** The source file of the recommender that holds the head, with where it comes from and what it reached. */
export function musicHeadSource(
  head: MusicHead,
  { clusters, model, valenceR, arousalR }: MusicHeadFigures,
): string {
  const { date, seed, songs } = head.trained;
  return `import type { MusicHead } from './music-head.ts';

/**
 * Written by \`emoverse train-music-head --seed ${seed}\` on ${date}: clusters fitted on ${songs.catalogue} songs, moods taught by ${songs.moods}, the
 * plane by ${songs.tags} with listeners' tags. What it is for and what it is not: README.md beside this file.
 *
 * By ten-fold cross-validation: clusters ${clusters.accuracy.toFixed(3)} accuracy, ${clusters.macroF1.toFixed(3)} macro F1; mood head ${model.accuracy.toFixed(3)}, ${model.macroF1.toFixed(3)}; correlation with
 * listeners' valence ${valenceR?.toFixed(3) ?? '–'}, arousal ${arousalR?.toFixed(3) ?? '–'}. It holds weights, means and names of clusters; songs only as hashes of
 * artist and title, so that they are never judged by what they taught.
 */
// prettier-ignore
export const FITTED_MUSIC_HEAD: MusicHead =
  ${JSON.stringify(head, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value))};
`;
}
