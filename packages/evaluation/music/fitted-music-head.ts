import type { MusicHead } from '@emoverse/music-moods';
import type { FittedModel } from '../write-fitted-model.ts';

/** Figures that a head reached when it was trained, for its reader. */
export interface MusicHeadFigures {
  readonly clusters: { readonly accuracy: number; readonly macroF1: number };
  readonly model: { readonly accuracy: number; readonly macroF1: number };
  readonly valenceR: number | null;
  readonly arousalR: number | null;
}

/** Weights beyond this many digits move no prediction. */
const DIGITS = 6;

/** The head that knows moods of songs, with where it comes from and what it reached. */
export function fittedMusicHead(
  head: MusicHead,
  { clusters, model, valenceR, arousalR }: MusicHeadFigures,
): FittedModel {
  const { command, date, seed, songs } = head.trained;
  const three = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(3)));
  const told = (value: number | null): string => value?.toFixed(3) ?? '–';
  return {
    name: 'music-head',
    command: `${command} --seed ${seed}`,
    date,
    fittedOn: { seed, songs },
    figures: {
      clusters: { accuracy: three(clusters.accuracy), macroF1: three(clusters.macroF1) },
      moods: { accuracy: three(model.accuracy), macroF1: three(model.macroF1) },
      valenceR: three(valenceR),
      arousalR: three(arousalR),
    },
    model: JSON.parse(JSON.stringify(head), (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value,
    ),
    card: `Moods of songs from their audio features, and where a sound stands on the mood plane. What it is for and what it is not: README.md
of \`packages/music-moods\`. It holds weights, means and names of clusters; songs only as hashes of artist and title, so that
they are never judged by what they taught.

## Data

Clusters fitted on ${songs.catalogue} songs, moods taught by ${songs.moods}, the plane by ${songs.tags} with listeners' tags.

## Figures

By ten-fold cross-validation: clusters ${told(clusters.accuracy)} accuracy, ${told(clusters.macroF1)} macro F1; mood head ${told(model.accuracy)}, ${told(model.macroF1)}; correlation
with listeners' valence ${told(valenceR)}, arousal ${told(arousalR)}.`,
  };
}
