import { moodDistance, type CatalogueItem, type MoodPoint } from '@emoverse/domain';
import { SONG_MOODS, type SongMood } from '@emoverse/recommender';

/** Where the four moods of the truth tables stand on the mood plane. */
const PLACES: Readonly<Record<SongMood, MoodPoint>> = {
  Happy: { valence: 0.7, arousal: 0.35 },
  Sad: { valence: -0.6, arousal: -0.4 },
  Energetic: { valence: 0.3, arousal: 0.75 },
  Calm: { valence: 0.4, arousal: -0.6 },
};

/** How many songs stand nearest to each of the four moods by their own mood coordinates. */
export function countSongsByMood(items: readonly CatalogueItem[]): Record<SongMood, number> {
  const counts = { Happy: 0, Sad: 0, Energetic: 0, Calm: 0 };
  for (const { domain, mood } of items) {
    if (domain !== 'music') continue;
    const nearest = SONG_MOODS.reduce((best, name) =>
      moodDistance(mood, PLACES[name]) < moodDistance(mood, PLACES[best]) ? name : best,
    );
    counts[nearest] += 1;
  }
  return counts;
}
