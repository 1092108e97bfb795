import { books, goodbooksRatings, goodreadsLibrary } from './books.ts';
import { courses, coursera, udemy } from './courses.ts';
import { films, movielensFilms, movielensLinks, movielensRatings, movielensTags } from './films.ts';
import { imdbBasics, imdbRatings } from './imdb.ts';
import type { Importer } from './importer.ts';
import { podcasts } from './podcasts.ts';
import { spotifyFeatures } from './spotify-features.ts';
import { steam } from './steam.ts';

/** All importers. A header that several know goes to the one that asks for most columns. */
export const IMPORTERS: readonly Importer[] = [
  spotifyFeatures,
  films,
  imdbBasics,
  imdbRatings,
  movielensFilms,
  movielensLinks,
  movielensTags,
  movielensRatings,
  steam,
  books,
  goodbooksRatings,
  goodreadsLibrary,
  podcasts,
  courses,
  udemy,
  coursera,
];
export { learnPlaces } from './place-by-genres.ts';
export type { MoodPlacing } from './mood-placing.ts';
export {
  RowProblem,
  slug,
  type Facts,
  type Imported,
  type ImportContext,
  type Importer,
  type ItemDraft,
  type SideFacts,
  type TableCells,
} from './importer.ts';
