import { cutText } from '@emoverse/domain';
import {
  COUNT,
  RowProblem,
  idsFrom,
  imdbId,
  itemIdOf,
  listCell,
  peopleCell,
  minutesCell,
  neededText,
  numberCell,
  ratingFrom,
  textCell,
  yearCell,
  type Imported,
  type Importer,
  type TableCells,
} from './importer.ts';

const OUT_OF_TEN: readonly [number, number] = [0, 10];
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  italian: 'it',
  japanese: 'ja',
  mandarin: 'zh',
  cantonese: 'zh',
  hindi: 'hi',
  korean: 'ko',
  portuguese: 'pt',
  russian: 'ru',
  turkish: 'tr',
};

/**
 * Films with genres, keywords and ratings: "TMDB 5000" (lists as JSON), "The Movies Dataset" (as Python), "IMDB 5000" and tables that join the two
 * (columns title, genres, imdb_rating or vote_average; lists parted by `|`).
 */
export const films: Importer = {
  name: 'films',
  describes:
    'films with genres and ratings: "TMDB 5000", "IMDB 5000", movies_metadata.csv of "The Movies Dataset" (Kaggle), or two of them joined',
  needs: [['title', 'movie_title'], ['genres'], ['imdb_rating', 'vote_average', 'imdb_score', 'tmdb_rating']],
  brings: 'items',
  take(row, context): Imported {
    if (/^(true|1)$/i.test(textCell(row, 'adult') ?? '')) return { kind: 'left-out', why: 'for adults' };
    const title = neededText(row, 'title', 'title', 'movie_title').replace(/\u00a0+$/u, '');
    const year = yearCell(row, context, 1870, 'year', 'title_year', 'release_date');
    const genres = listCell(row, /\|/, 'genres');
    const imdb = imdbId(textCell(row, 'imdb_id', 'movie_imdb_link'));
    const tmdb = tmdbId(row);
    const ids = idsFrom({ imdb, tmdb, movielens: textCell(row, 'movielens_id') });
    const keywords = [
      ...listCell(row, /\|/, 'keywords', 'plot_keywords'),
      ...listCell(row, /\|/, 'imdb_keywords'),
    ];
    return {
      kind: 'item',
      item: {
        id: filmId(ids, title, year),
        domain: 'films',
        title,
        originalTitle: textCell(row, 'original_title'),
        creators: peopleCell(row, /[|,]/, 'director', 'director_name'),
        cast: ['actor_1_name', 'actor_2_name', 'actor_3_name'].flatMap((name) => textCell(row, name) ?? []),
        year,
        language: languageOf(textCell(row, 'language', 'original_language')),
        country: textCell(row, 'country'),
        genres,
        keywords: [...new Set(keywords)],
        durationMinutes: minutesCell(row, 1, 'runtime_min', 'runtime', 'duration'),
        contentRating: textCell(row, 'content_rating'),
        ...context.place({ domain: 'films', title, genres }),
        rating: bestRating(row),
        externalIds: ids,
        factSources: ['film-import'],
        collection: 'films-import',
      },
    };
  },
};

/** TMDB's id; what is no number there shows that the cells of a damaged row have shifted. Throws RowProblem. */
function tmdbId(row: TableCells): string | undefined {
  const text =
    textCell(row, 'tmdb_id') ?? (row['vote_average'] === undefined ? undefined : textCell(row, 'id'));
  if (text === undefined) return undefined;
  const digits = /^(\d{1,12})(?:\.0)?$/.exec(text)?.[1];
  if (digits === undefined) throw new RowProblem(`the id of TMDB is "${cutText(text, 40)}", expected digits`);
  return digits;
}

/** IMDb's rating before TMDB's. */
function bestRating(row: TableCells) {
  const imdb = ratingFrom(
    numberCell(row, OUT_OF_TEN, 'imdb_rating', 'imdb_score'),
    10,
    numberCell(row, COUNT, 'imdb_votes', 'num_voted_users'),
    'imdb',
    '2017',
  );
  return (
    imdb ??
    ratingFrom(
      numberCell(row, OUT_OF_TEN, 'vote_average', 'tmdb_rating'),
      10,
      numberCell(row, COUNT, 'vote_count', 'tmdb_votes'),
      'tmdb',
      '2017',
    )
  );
}

function languageOf(text: string | undefined): string | undefined {
  const code = LANGUAGES[text?.toLowerCase() ?? ''] ?? text?.toLowerCase();
  return code?.match(/^[a-z]{2}$/)?.[0];
}

function filmId(ids: Readonly<Record<string, string>>, title: string, year: number | undefined): string {
  if (ids['imdb'] !== undefined) return `imdb-${ids['imdb']}`;
  if (ids['tmdb'] !== undefined) return itemIdOf('tmdb', ids['tmdb']);
  if (ids['movielens'] !== undefined) return itemIdOf('movielens', ids['movielens']);
  return itemIdOf('imported-film', title, year);
}

/** "Toy Story (1995)": title and year as MovieLens writes them. */
const TITLE_AND_YEAR = /^(.*?)\s*\((\d{4})(?:[–-]\d{0,4})?\)\s*$/;
/** "Matrix, The (a.k.a. …)" */
const ARTICLE = /^(.*), (The|A|An|Le|La|Les|L'|Der|Die|Das|El|Il|Los)( \(.*\))?$/;

/** MovieLens: films of `movies.csv`; links and tags of the same folder are joined. */
export const movielensFilms: Importer = {
  name: 'movielens',
  describes:
    'MovieLens (grouplens.org): a folder with movies.csv, ratings.csv, tags.csv and links.csv, or one of them',
  needs: [['movieid'], ['title'], ['genres']],
  brings: 'items',
  take(row, context): Imported {
    const movie = neededText(row, 'movieId', 'movieid');
    const whole = neededText(row, 'title', 'title');
    const [, bare = whole, year] = TITLE_AND_YEAR.exec(whole) ?? [];
    const [, name, article, other = ''] = ARTICLE.exec(bare) ?? [];
    const title =
      article === undefined ? bare : `${article}${article.endsWith("'") ? '' : ' '}${name}${other}`;
    const genres = listCell(row, /\|/, 'genres').filter(
      (genre) => genre !== '(no genres listed)' && genre !== 'IMAX',
    );
    const side = context.side.of(movie);
    const ids = { ...side?.externalIds, movielens: movie };
    return {
      kind: 'item',
      item: {
        id: filmId(ids, title, year === undefined ? undefined : Number(year)),
        domain: 'films',
        title,
        year: year === undefined ? undefined : yearCell({ year }, context, 1870, 'year'),
        genres,
        keywords: [...(side?.keywords ?? [])],
        ...context.place({ domain: 'films', title, genres }),
        externalIds: ids,
        factSources: ['movielens'],
        collection: 'movielens',
      },
    };
  },
};

const movieKey = (row: TableCells): string => `films/movielens/${neededText(row, 'movieId', 'movieid')}`;

/** MovieLens: IMDb's and TMDB's ids of films that are there. */
export const movielensLinks: Importer = {
  name: 'movielens-links',
  describes: 'links.csv of MovieLens',
  needs: [['movieid'], ['imdbid'], ['tmdbid']],
  brings: 'facts',
  take: (row) => ({
    kind: 'facts',
    key: movieKey(row),
    facts: { externalIds: linksOf(row) },
    source: 'movielens',
  }),
};

export function linksOf(row: TableCells): Record<string, string> {
  return idsFrom({ imdb: imdbId(textCell(row, 'imdbid')), tmdb: textCell(row, 'tmdbid') });
}

/** MovieLens: what people call films that are there. */
export const movielensTags: Importer = {
  name: 'movielens-tags',
  describes: 'tags.csv of MovieLens',
  needs: [['userid'], ['movieid'], ['tag']],
  brings: 'facts',
  take: (row) => ({
    kind: 'facts',
    key: movieKey(row),
    facts: { keywords: [cutText(neededText(row, 'tag', 'tag').toLowerCase(), 60)] },
    source: 'movielens',
  }),
};

/** MovieLens: ratings by its population, 0.5…5, of films that are there. */
export const movielensRatings: Importer = {
  name: 'movielens-ratings',
  describes: 'ratings.csv of MovieLens',
  needs: [['userid'], ['movieid'], ['rating']],
  brings: 'ratings',
  take: (row) => ratingRow(row, movieKey(row), 'userid', [0.5, 5]),
};

/** A rating of a population's table. */
export function ratingRow(
  row: TableCells,
  key: string,
  personColumn: string,
  scale: readonly [number, number],
): Imported {
  const rating = numberCell(row, scale, 'rating');
  if (rating === undefined) throw new RowProblem('no rating');
  // Seconds since the epoch, up to the year 2200.
  const seconds = numberCell(row, [0, 7.3e9], 'timestamp') ?? 0;
  return {
    kind: 'rating',
    key,
    person: neededText(row, 'person', personColumn),
    rating,
    at: Math.round(seconds * 1000),
  };
}
