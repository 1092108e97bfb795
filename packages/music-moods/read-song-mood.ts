import { elementAt, numberAt } from '@emoverse/domain';
import { predictSoftmax, type SoftmaxRegression, type Standardiser } from '@emoverse/numeric';
import { SONG_MOODS, type SongMood } from './mood-song.ts';
import type { MoodTeaching } from './music-head.ts';
import { roughRow, type RoughSound } from './rough-row.ts';

/**
 * Which of the four moods the rough head hears in a song of which only some descriptors are known, as in the
 * bundled catalogue. @param fold for a song that taught: the tenth it was in.
 */
export function readSongMood(
  { rough }: Pick<MoodTeaching, 'rough'>,
  sound: RoughSound,
  fold?: number,
): SongMood {
  const head: SoftmaxRegression = fold === undefined ? rough.head : elementAt(rough.headsWithout, fold);
  const chances = predictSoftmax(head, usualWhereUnknown(rough.scaler, roughRow(sound)));
  return elementAt(SONG_MOODS, chances.indexOf(Math.max(...chances)));
}

function usualWhereUnknown({ means, deviations }: Standardiser, row: readonly number[]): number[] {
  return row.map((value, column) =>
    Number.isNaN(value) ? 0 : (value - numberAt(means, column)) / numberAt(deviations, column),
  );
}
