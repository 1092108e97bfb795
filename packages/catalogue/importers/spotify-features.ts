import { SPOTIFY_FEATURES_COLLECTION } from '@emoverse/domain';
import {
  listCell,
  numberCell,
  slug,
  textCell,
  type CsvRow,
  type Imported,
  type Importer,
} from './importer.ts';

const FEATURES = ['danceability', 'energy', 'valence', 'tempo', 'acousticness'] as const;

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
    'songs with Spotify audio features, e.g. "Top Hits Spotify from 2000-2019" (Kaggle, paradisejoy)',
  recognises: (columns) => FEATURES.every((feature) => columns.includes(feature)),
  toItem(row: CsvRow): Imported {
    const title = textCell(row, 'title', 'song', 'track_name', 'name');
    const artist = textCell(row, 'artist', 'artists', 'artist_name', 'track_artist');
    if (title === undefined)
      return { kind: 'rejected', reason: 'no title (column title, song, track_name or name)' };
    if (artist === undefined)
      return { kind: 'rejected', reason: 'no artist (column artist, artists, artist_name or track_artist)' };
    const missing = FEATURES.find((feature) => numberCell(row, feature) === undefined);
    if (missing !== undefined)
      return { kind: 'rejected', reason: `${missing} is not a number: "${row[missing] ?? ''}"` };
    const energy = numberCell(row, 'energy') ?? 0;
    const valence = numberCell(row, 'valence') ?? 0;
    const popularity = numberCell(row, 'popularity', 'track_popularity');
    const durationMs = numberCell(row, 'duration_ms');
    const spotifyId = textCell(row, 'spotify_id', 'track_id', 'id')?.match(/^[0-9A-Za-z]{22}$/)?.[0];
    const explicit = textCell(row, 'explicit')?.toLowerCase();
    const year =
      numberCell(row, 'year', 'release_year') ?? numberCell({ decade: row['decade'] ?? '' }, 'decade');
    const tempo = numberCell(row, 'tempo') ?? 0;
    return {
      kind: 'item',
      item: {
        id: `spotify-${slug(artist, title)}`.slice(0, 120),
        domain: 'music',
        title,
        creators: listCell({ artist }, /[;|]/, 'artist'),
        year,
        genres: listCell(row, /[|,;]/, 'genres', 'genre', 'track_genre', 'playlist_genre').filter(
          (genre) => genre !== 'set()',
        ),
        durationMinutes: durationMs === undefined || durationMs <= 0 ? undefined : durationMs / 60_000,
        explicit: explicit === '1' || explicit === 'true',
        mood: { valence: 2 * valence - 1, arousal: 2 * energy - 1 },
        moodSource: 'model:spotify-linear',
        audio: {
          energy,
          valence,
          danceability: numberCell(row, 'danceability') ?? 0,
          acousticness: numberCell(row, 'acousticness') ?? 0,
          // Spotify writes 0 where no beat was found.
          tempo: tempo > 0 ? tempo : undefined,
          loudness: numberCell(row, 'loudness'),
          speechiness: numberCell(row, 'speechiness'),
          instrumentalness: numberCell(row, 'instrumentalness'),
          liveness: numberCell(row, 'liveness'),
        },
        popularity: popularity === undefined ? undefined : popularity / 100,
        externalIds: spotifyId === undefined ? {} : { spotify: spotifyId },
        factSources: ['spotify-features-import'],
        collection: SPOTIFY_FEATURES_COLLECTION,
      },
    };
  },
};
