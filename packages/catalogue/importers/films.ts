import { genreMood } from './genre-moods.ts';
import {
  listCell,
  numberCell,
  slug,
  textCell,
  type CsvRow,
  type Imported,
  type Importer,
} from './importer.ts';

/**
 * Films with genres, keywords and ratings, as in "TMDB 5000 Movie Dataset" joined to "IMDB 5000 Movie
 * Dataset" (columns title, genres, imdb_rating or vote_average). Lists are parted by `|`.
 */
export const films: Importer = {
  name: 'films',
  describes: 'films with genres and IMDb or TMDB ratings, e.g. TMDB 5000 joined to IMDB 5000 (Kaggle)',
  recognises: (columns) =>
    columns.includes('title') &&
    columns.includes('genres') &&
    (columns.includes('imdb_rating') || columns.includes('vote_average')),
  toItem(row: CsvRow): Imported {
    const title = textCell(row, 'title');
    if (title === undefined) return { kind: 'rejected', reason: 'no title' };
    const year =
      numberCell(row, 'year') ?? numberCell({ year: (row['release_date'] ?? '').slice(0, 4) }, 'year');
    const genres = listCell(row, /\|/, 'genres');
    const imdb = textCell(row, 'imdb_id');
    const imdbRating = numberCell(row, 'imdb_rating');
    const tmdbRating = numberCell(row, 'vote_average', 'tmdb_rating');
    const votes =
      imdbRating === undefined ? numberCell(row, 'vote_count', 'tmdb_votes') : numberCell(row, 'imdb_votes');
    const value = imdbRating ?? (votes === 0 ? undefined : tmdbRating);
    const minutes = numberCell(row, 'runtime_min', 'runtime');
    return {
      kind: 'item',
      item: {
        id: imdb === undefined ? `imported-film-${slug(title, year)}`.slice(0, 120) : `imdb-${imdb}`,
        domain: 'films',
        title,
        originalTitle: textCell(row, 'original_title'),
        creators: listCell(row, /[|,]/, 'director'),
        year,
        language: textCell(row, 'language', 'original_language')?.match(/^[a-z]{2}$/)?.[0],
        country: textCell(row, 'country'),
        genres,
        keywords: listCell(row, /\|/, 'keywords'),
        durationMinutes: minutes === undefined || minutes <= 0 ? undefined : minutes,
        contentRating: textCell(row, 'content_rating'),
        mood: genreMood(genres),
        moodSource: 'model:genre-mean',
        rating:
          value === undefined || value < 0 || value > 10
            ? undefined
            : {
                value,
                scaleMax: 10,
                votes,
                source: imdbRating === undefined ? 'tmdb' : 'imdb',
                date: '2017',
              },
        externalIds: imdb === undefined ? {} : { imdb },
        factSources: ['film-import'],
        collection: 'films-import',
      },
    };
  },
};
