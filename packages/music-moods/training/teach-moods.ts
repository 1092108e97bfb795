import { numberAt } from '@emoverse/domain';
import {
  createSeededRandom,
  fitSoftmaxRegression,
  fitStandardiser,
  standardise,
  stratifiedFolds,
} from '@emoverse/numeric';
import { hashSong } from './hash-song.ts';
import type { MoodSpace } from './mood-space.ts';
import { SONG_MOODS, featureRow, songKey, type LabelledSong, type SongMood } from '../mood-song.ts';
import type { MoodTeaching } from '../music-head.ts';
import { roughRow } from '../rough-row.ts';

export const TEACHING_FOLDS = 10;
/** Chosen on the tuning truth by ten-fold cross-validation; any value from 0.003 to 0.03 is within half a point. */
const HEAD_PENALTY = 0.01;

/**
 * What labelled songs teach: where their moods lie (each song is a landmark of its own), and the supervised heads. All
 * of it with all songs, and ten times without a tenth, so that each can later be judged by what it did not teach.
 */
export function teachMoods(space: MoodSpace, songs: readonly LabelledSong[], seed: number): MoodTeaching {
  const folds = stratifiedFolds(
    songs.map(({ mood }) => mood),
    TEACHING_FOLDS,
    createSeededRandom(seed),
  );
  const seen = new Map<string, number>();
  const known = new Map<string, number>();
  songs.forEach((song, number) => {
    // A song that stands twice stays in one fold, else it would judge what it taught.
    const fold = known.get(songKey(song)) ?? numberAt(folds, number);
    known.set(songKey(song), fold);
    seen.set(hashSong(song), fold);
  });
  const rows = songs.map((song) => ({
    song,
    mood: song.mood,
    scaled: standardise(space.scaler, featureRow(song)),
    fold: known.get(songKey(song)) ?? -1,
  }));
  const without = Array.from({ length: TEACHING_FOLDS }, (_, fold) =>
    rows.filter((row) => row.fold !== fold),
  ).map((kept) => (kept.length > 0 ? kept : rows));
  const roughScaler = fitStandardiser(songs.map(({ features }) => roughRow(features)));
  const roughOf = ({ song }: (typeof rows)[number]): number[] =>
    standardise(roughScaler, roughRow(song.features));
  const headOf = (
    taught: typeof rows,
    rowOf: (row: (typeof rows)[number]) => number[] = ({ scaled }) => scaled,
  ): MoodTeaching['head'] => {
    const { labels, weights } = fitSoftmaxRegression(
      taught.map(rowOf),
      taught.map(({ mood }) => mood),
      SONG_MOODS,
      { penalty: HEAD_PENALTY },
    );
    return { labels: [...labels], weights: weights.map((line) => [...line]) };
  };
  return {
    scaler: { means: [...space.scaler.means], deviations: [...space.scaler.deviations] },
    landmarks: rows.map(({ song, mood, fold }) => ({
      features: featureRow(song),
      counts: Array.from({ length: TEACHING_FOLDS }, (_, other) =>
        SONG_MOODS.map((name) => (other === fold && name === mood ? 1 : 0)),
      ),
    })),
    head: headOf(rows),
    headsWithout: without.map((kept) => headOf(kept)),
    rough: {
      scaler: { means: [...roughScaler.means], deviations: [...roughScaler.deviations] },
      head: headOf(rows, roughOf),
      headsWithout: without.map((kept) => headOf(kept, roughOf)),
    },
    majority: majorityOf(songs.map(({ mood }) => mood)),
    seen: Object.fromEntries(seen),
  };
}

/** The most frequent mood; ties go to the first in order. */
function majorityOf(moods: readonly SongMood[]): SongMood {
  const count = (mood: SongMood): number => moods.filter((other) => other === mood).length;
  return SONG_MOODS.reduce((best, mood) => (count(mood) > count(best) ? mood : best));
}
