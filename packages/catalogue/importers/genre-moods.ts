import type { MoodPoint } from '@emoverse/domain';

/** Where a film genre stands on the mood plane, by EmoVerse's editors: what such films mostly leave one with. */
const GENRE_MOODS: Readonly<Record<string, MoodPoint>> = {
  action: { valence: 0.1, arousal: 0.7 },
  adventure: { valence: 0.4, arousal: 0.5 },
  animation: { valence: 0.5, arousal: 0.2 },
  comedy: { valence: 0.7, arousal: 0.3 },
  crime: { valence: -0.3, arousal: 0.4 },
  documentary: { valence: 0.1, arousal: -0.1 },
  drama: { valence: -0.2, arousal: -0.1 },
  children: { valence: 0.6, arousal: 0.1 },
  'film-noir': { valence: -0.3, arousal: 0.2 },
  musical: { valence: 0.6, arousal: 0.4 },
  'sci-fi': { valence: 0.1, arousal: 0.4 },
  biography: { valence: 0, arousal: 0 },
  family: { valence: 0.6, arousal: 0.1 },
  fantasy: { valence: 0.4, arousal: 0.3 },
  history: { valence: -0.1, arousal: 0.1 },
  horror: { valence: -0.6, arousal: 0.7 },
  music: { valence: 0.6, arousal: 0.4 },
  mystery: { valence: -0.2, arousal: 0.3 },
  romance: { valence: 0.4, arousal: 0 },
  'science fiction': { valence: 0.1, arousal: 0.4 },
  'science-fiction': { valence: 0.1, arousal: 0.4 },
  thriller: { valence: -0.4, arousal: 0.6 },
  war: { valence: -0.5, arousal: 0.5 },
  western: { valence: 0, arousal: 0.3 },
};

/** Whether the editors' table has this genre. */
export function isFilmGenre(genre: string): boolean {
  return Object.hasOwn(GENRE_MOODS, genre.toLowerCase());
}

/** Mean mood point of the known genres; neutral when none is known. */
export function genreMood(genres: readonly string[]): MoodPoint {
  const points = genres
    .map((genre) => GENRE_MOODS[genre.toLowerCase()])
    .filter((point) => point !== undefined);
  if (points.length === 0) return { valence: 0, arousal: 0 };
  const mean = (axis: keyof MoodPoint): number =>
    points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return { valence: mean('valence'), arousal: mean('arousal') };
}
