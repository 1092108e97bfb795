import type { CatalogueItem, MoodPoint } from '@emoverse/domain';

/** Where songs of these genres stand on the mood plane, as a stand-in for a sound that was not heard. */
export type GenrePlaces = (genres: readonly string[]) => MoodPoint;

/** Means of the songs of each genre in a catalogue; of all songs where no genre is known. */
export function genrePlacesOf(items: Iterable<CatalogueItem>): GenrePlaces {
  const byGenre = new Map<string, MoodPoint[]>();
  const all: MoodPoint[] = [];
  const songs = [...items].filter(({ domain }) => domain === 'music');
  // In one order, however the catalogue was read: else a sum moves by a rounding, and all songs seem to have changed.
  for (const { genres, mood } of songs.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    all.push(mood);
    for (const genre of genres) {
      const places = byGenre.get(genre);
      if (places === undefined) byGenre.set(genre, [mood]);
      else places.push(mood);
    }
  }
  const usual = meanOf(all);
  return (genres) => {
    const known = genres.flatMap((genre) => byGenre.get(genre.toLowerCase()) ?? []);
    return known.length === 0 ? usual : meanOf(known);
  };
}

function meanOf(points: readonly MoodPoint[]): MoodPoint {
  return {
    valence: points.reduce((sum, { valence }) => sum + valence, 0) / Math.max(1, points.length),
    arousal: points.reduce((sum, { arousal }) => sum + arousal, 0) / Math.max(1, points.length),
  };
}
