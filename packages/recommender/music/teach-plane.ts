import { createSeededRandom, groupedFolds } from '@emoverse/numeric';
import { hashSong } from './hash-song.ts';
import type { SongRow, TaggedSong } from './mood-song.ts';
import type { PlaneTeaching } from './music-head.ts';
import { fitPlaneHead, groupsOfSongs, type PlaneHead } from './plane-head.ts';
import { TEACHING_FOLDS } from './teach-moods.ts';

/** A tagged song with its features. */
export type TaggedSound = TaggedSong & Pick<SongRow, 'features'>;

/**
 * Fits the plane head on songs with listeners' tags: on all of them, and ten times without a tenth of the artists,
 * so that each of these songs can be judged by a head that knows neither it nor its artist.
 */
export function teachPlane(songs: readonly TaggedSound[], seed: number): PlaneTeaching {
  const random = createSeededRandom(seed);
  const folds = groupedFolds(groupsOfSongs(songs), TEACHING_FOLDS, random);
  return {
    head: plain(fitPlaneHead(songs, random)),
    headsWithout: Array.from({ length: TEACHING_FOLDS }, (_, fold) =>
      plain(
        fitPlaneHead(
          songs.filter((_, number) => folds[number] !== fold),
          random,
        ),
      ),
    ),
    seen: Object.fromEntries(songs.map((song, number) => [hashSong(song), folds[number]])),
  };
}

function plain({ scaler, valence, arousal }: PlaneHead): PlaneTeaching['head'] {
  return {
    scaler: { means: [...scaler.means], deviations: [...scaler.deviations] },
    valence: { intercept: valence.intercept, weights: [...valence.weights] },
    arousal: { intercept: arousal.intercept, weights: [...arousal.weights] },
  };
}
