import { AUDIO_FEATURES, type AudioFeature } from '@emoverse/domain';

/** The four moods of the truth tables. */
export const SONG_MOODS = ['Happy', 'Sad', 'Energetic', 'Calm'] as const;
export type SongMood = (typeof SONG_MOODS)[number];

/** A song with all audio features, recognised across tables by artist and title. */
export interface SongRow {
  readonly title: string;
  readonly artist: string;
  readonly features: Readonly<Record<AudioFeature, number>>;
  /** 1 major, 0 minor, where the table says. */
  readonly mode?: number | undefined;
  readonly durationMs?: number | undefined;
}

/** A song whose mood people have named. */
export interface LabelledSong extends SongRow {
  readonly mood: SongMood;
}

/** A song's place on the mood plane from listeners' tags (z-scaled), with audio features where the table has them. */
export interface TaggedSong extends Omit<SongRow, 'features'> {
  readonly features?: SongRow['features'] | undefined;
  readonly tagValence: number;
  readonly tagArousal: number;
}

/** The same for the same song in every table: lower case, letters and digits only. */
export function songKey({ title, artist }: Pick<SongRow, 'title' | 'artist'>): string {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '');
  return `${plain(artist)}/${plain(title)}`;
}

/** The features as a row, in the order of `AUDIO_FEATURES`. */
export function featureRow(song: { readonly features: SongRow['features'] }): number[] {
  return AUDIO_FEATURES.map((feature) => song.features[feature]);
}
