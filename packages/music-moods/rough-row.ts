import type { AudioFeature } from '@emoverse/domain';

/** What is known of a song that was described by people: tempo not always. */
export type RoughSound = Readonly<
  Record<'danceability' | 'energy' | 'acousticness' | 'valence', number> &
    Record<Extract<AudioFeature, 'instrumentalness'>, number>
> & { readonly tempo?: number | undefined };

/** From here on Spotify means a track without words, nearly surely. */
const WITHOUT_WORDS = 0.5;

/** Five features and whether there are words (0 or 1): NaN for an unknown tempo. */
export function roughRow({
  danceability,
  energy,
  acousticness,
  valence,
  instrumentalness,
  tempo,
}: RoughSound): number[] {
  return [
    danceability,
    energy,
    acousticness,
    valence,
    instrumentalness >= WITHOUT_WORDS ? 1 : 0,
    tempo ?? Number.NaN,
  ];
}
