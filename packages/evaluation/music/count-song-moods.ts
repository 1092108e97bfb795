import { moodDistance, type CatalogueItem, type MoodPoint } from '@emoverse/domain';
import { FITTED_MUSIC_HEAD, SONG_MOODS, readSongMood, type SongMood } from '@emoverse/music-moods';

export type MoodCounts = Readonly<Record<SongMood, number>>;

/** Where the four moods of the truth tables stand on the mood plane. */
const PLACES: Readonly<Record<SongMood, MoodPoint>> = {
  Happy: { valence: 0.7, arousal: 0.35 },
  Sad: { valence: -0.6, arousal: -0.4 },
  Energetic: { valence: 0.3, arousal: 0.75 },
  Calm: { valence: 0.4, arousal: -0.6 },
};
/** How many songs stand nearest to each of the four moods by their own mood coordinates. */
export function countMoodsByPoint(items: readonly CatalogueItem[]): MoodCounts {
  return countSongs(items, ({ mood }) =>
    SONG_MOODS.reduce((best, name) =>
      moodDistance(mood, PLACES[name]) < moodDistance(mood, PLACES[best]) ? name : best,
    ),
  );
}

/** How many songs our rough mood head hears in each mood, from the descriptors that they have. */
export function countMoodsBySound(items: readonly CatalogueItem[]): MoodCounts {
  return countSongs(items, ({ audio, language }) =>
    audio?.valence === undefined
      ? undefined
      : readSongMood(FITTED_MUSIC_HEAD.moods, {
          ...audio,
          valence: audio.valence,
          instrumentalness: audio.instrumentalness ?? (language === 'zxx' ? 1 : 0),
        }),
  );
}

function countSongs(
  items: readonly CatalogueItem[],
  moodOf: (song: CatalogueItem) => SongMood | undefined,
): MoodCounts {
  const counts = { Happy: 0, Sad: 0, Energetic: 0, Calm: 0 };
  for (const item of items) {
    const mood = item.domain === 'music' ? moodOf(item) : undefined;
    if (mood !== undefined) counts[mood] += 1;
  }
  return counts;
}
