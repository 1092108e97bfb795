import type { SongRow } from './mood-song.ts';

/** A song as its sound: features on Spotify's scales; what is not known may be left out. */
export interface Sound {
  readonly features: { readonly [name in keyof SongRow['features']]?: number | undefined };
  readonly mode?: number | undefined;
  readonly durationMs?: number | undefined;
}

/** Names of the columns, in order. */
export const SOUND_COLUMNS = [
  'danceability',
  'energy',
  'loudness',
  'log speechiness',
  'log acousticness',
  'log instrumentalness',
  'log liveness',
  'valence',
  'tempo',
  'tempo octave cosine',
  'tempo octave sine',
  'mode',
  'log duration',
] as const;

const SLOWEST = 40;

/**
 * The columns the plane head works on, undefined where not known. Shares that crowd near 0 are taken as logarithms.
 * Tempo stands there twice: as it is, and as its place within an octave, because a detector that finds
 * half or double the beat puts the song into another octave but at the same place.
 */
export function soundColumns({ features, mode, durationMs }: Sound): (number | undefined)[] {
  const { tempo } = features;
  const octave = tempo === undefined || tempo <= 0 ? undefined : Math.log2(Math.max(SLOWEST, tempo) / 60);
  const turn = octave === undefined ? undefined : 2 * Math.PI * octave;
  return [
    features.danceability,
    features.energy,
    features.loudness,
    logarithm(features.speechiness, 0.01),
    logarithm(features.acousticness, 1e-3),
    logarithm(features.instrumentalness, 1e-5),
    logarithm(features.liveness, 0.02),
    features.valence,
    tempo === 0 ? undefined : tempo,
    turn === undefined ? undefined : Math.cos(turn),
    turn === undefined ? undefined : Math.sin(turn),
    mode,
    durationMs === undefined || durationMs <= 0 ? undefined : Math.log(durationMs),
  ];
}

function logarithm(value: number | undefined, floor: number): number | undefined {
  return value === undefined ? undefined : Math.log(Math.max(0, value) + floor);
}
