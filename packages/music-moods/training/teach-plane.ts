import { numberAt } from '@emoverse/domain';
import { createSeededRandom, groupedFolds, mean } from '@emoverse/numeric';
import { hashSong } from './hash-song.ts';
import type { SongRow, TaggedSong } from '../mood-song.ts';
import type { PlaneTeaching } from '../music-head.ts';
import { fitPlaneHead, groupsOfSongs, predictPlane, type PlacedSong, type PlaneHead } from '../plane-head.ts';
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
    sound: teachSound(songs, random),
    seen: Object.fromEntries(songs.map((song, number) => [hashSong(song), numberAt(folds, number)])),
  };
}

/** What nobody measures of a sound file: these columns count as usual there, so nothing is learned from them. */
export function asMeasured(song: TaggedSound): PlacedSong {
  const { speechiness: _, instrumentalness: __, liveness: ___, ...features } = song.features;
  return { ...song, features };
}

/**
 * The head for sound files. Without squares: files are not all like chart hits, and far outside of what was seen a
 * square turns back where a line goes on.
 */
export function teachSound(songs: readonly TaggedSound[], random: () => number): PlaneTeaching['sound'] {
  const measured = songs.map(asMeasured);
  const head = fitPlaneHead(measured, random, { squares: false });
  const places = measured.map((song) => predictPlane(head, song));
  const spreadOf = (axis: 'valence' | 'arousal'): { mean: number; deviation: number } => {
    const values = places.map((place) => place[axis]);
    const middle = mean(values);
    const deviation = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
    return { mean: middle, deviation: deviation > 0 ? deviation : 1 };
  };
  return { head: plain(head), said: { valence: spreadOf('valence'), arousal: spreadOf('arousal') } };
}

function plain({ scaler, valence, arousal }: PlaneHead): PlaneTeaching['head'] {
  return {
    scaler: { means: [...scaler.means], deviations: [...scaler.deviations] },
    valence: { intercept: valence.intercept, weights: [...valence.weights] },
    arousal: { intercept: arousal.intercept, weights: [...arousal.weights] },
  };
}
