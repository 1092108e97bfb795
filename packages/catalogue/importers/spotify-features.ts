import { SPOTIFY_FEATURES_COLLECTION } from '@emoverse/domain';
import {
  RowProblem,
  idsFrom,
  itemIdOf,
  listCell,
  peopleCell,
  minutesCell,
  neededText,
  numberCell,
  textCell,
  yearCell,
  type Imported,
  type Importer,
} from './importer.ts';

const FEATURES = ['danceability', 'energy', 'valence', 'tempo', 'acousticness'] as const;
const SHARE: readonly [number, number] = [0, 1];

/**
 * Songs with Spotify audio features, as in the public tables "Top Hits Spotify from 2000-2019" (the
 * paper's data), "Spotify Tracks Dataset" and alike. The person who has the file brings it; nothing of it
 * is bundled.
 *
 * The mood point is linear in two features, the reading the paper gives them: valence = 2·valence − 1,
 * arousal = 2·energy − 1.
 */
export const spotifyFeatures: Importer = {
  name: 'spotify',
  describes:
    'songs with Spotify audio features, e.g. "Top Hits Spotify from 2000-2019" (Kaggle, paradisejoy) or "Spotify Tracks Dataset"',
  needs: [
    ['title', 'song', 'track_name', 'name', 'track'],
    ['artist', 'artists', 'artist_name', 'track_artist'],
    ...FEATURES.map((feature) => [feature]),
  ],
  brings: 'items',
  take(row, context): Imported {
    const title = neededText(row, 'title', 'title', 'song', 'track_name', 'name', 'track');
    const artist = neededText(row, 'artist', 'artist', 'artists', 'artist_name', 'track_artist');
    const feature = (name: string): number => {
      const value = numberCell(row, SHARE, name);
      if (value === undefined) throw new RowProblem(`${name} is empty`);
      return value;
    };
    const energy = feature('energy');
    const valence = feature('valence');
    const popularity = numberCell(row, [0, 100], 'popularity', 'track_popularity');
    const spotifyId = textCell(row, 'spotify_id', 'track_id', 'uri', 'id')?.match(/([0-9A-Za-z]{22})$/)?.[1];
    const explicit = textCell(row, 'explicit')?.toLowerCase();
    const tempo = numberCell(row, [0, 300], 'tempo') ?? 0;
    return {
      kind: 'item',
      item: {
        id: itemIdOf('spotify', artist, title),
        domain: 'music',
        title,
        creators: peopleCell({ artist }, /[;|]/, 'artist'),
        year: yearCell(row, context, 1900, 'year', 'release_year', 'decade'),
        genres: listCell(row, /[|,;]/, 'genres', 'genre', 'track_genre', 'playlist_genre').filter(
          (genre) => genre !== 'set()',
        ),
        durationMinutes: minutesCell(row, 60_000, 'duration_ms'),
        explicit: explicit === '1' || explicit === 'true',
        mood: { valence: 2 * valence - 1, arousal: 2 * energy - 1 },
        moodSource: 'model:spotify-linear',
        audio: {
          energy,
          valence,
          danceability: feature('danceability'),
          acousticness: feature('acousticness'),
          // Spotify writes 0 where no beat was found.
          tempo: tempo >= 20 ? tempo : undefined,
          loudness: numberCell(row, [-60, 10], 'loudness'),
          speechiness: numberCell(row, SHARE, 'speechiness'),
          instrumentalness: numberCell(row, SHARE, 'instrumentalness'),
          liveness: numberCell(row, SHARE, 'liveness'),
        },
        popularity: popularity === undefined ? undefined : popularity / 100,
        externalIds: idsFrom({ spotify: spotifyId }),
        factSources: ['spotify-features-import'],
        collection: SPOTIFY_FEATURES_COLLECTION,
      },
    };
  },
};
