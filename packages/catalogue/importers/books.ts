import { cutText } from '@emoverse/domain';
import { bookGenreOf } from './book-genre-of.ts';
import { ratingRow } from './films.ts';
import {
  COUNT,
  RowProblem,
  idsFrom,
  itemIdOf,
  listCell,
  peopleCell,
  neededText,
  numberCell,
  ratingFrom,
  textCell,
  yearCell,
  type Imported,
  type Importer,
} from './importer.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  eng: 'en',
  spa: 'es',
  fre: 'fr',
  fra: 'fr',
  ger: 'de',
  deu: 'de',
  ara: 'ar',
  por: 'pt',
  ita: 'it',
  jpn: 'ja',
  tur: 'tr',
  rus: 'ru',
  nl: 'nl',
  ind: 'id',
  swe: 'sv',
  dan: 'da',
  nor: 'no',
  pol: 'pl',
};

/** Books of goodbooks-10k (books.csv; genres from book_tags.csv of the same folder) and Goodreads tables alike. */
export const books: Importer = {
  name: 'books',
  describes:
    'books of goodbooks-10k (github.com/zygmuntz/goodbooks-10k): a folder with books.csv, book_tags.csv, tags.csv and ratings.csv, or books.csv alone; Goodreads tables alike',
  needs: [
    ['goodreads_id', 'goodreads_book_id', 'bookid'],
    ['title'],
    ['authors', 'author'],
    ['average_rating', 'rating'],
  ],
  brings: 'items',
  take(row, context): Imported {
    const goodreads = neededText(row, 'Goodreads id', 'goodreads_book_id', 'goodreads_id', 'bookid');
    const title = neededText(row, 'title', 'title');
    const goodbooks = row['goodreads_book_id'] === undefined ? undefined : textCell(row, 'book_id');
    const genres = [...listCell(row, /\|/, 'genres'), ...(context.side.of(goodreads)?.genres ?? [])];
    const votes = numberCell(row, COUNT, 'ratings_count');
    return {
      kind: 'item',
      item: {
        id: itemIdOf('goodreads', goodreads),
        domain: 'books',
        title,
        originalTitle: textCell(row, 'original_title'),
        creators: peopleCell(row, /[,/|]/, 'authors', 'author'),
        year: yearCell(row, context, -3000, 'original_publication_year', 'year'),
        language: languageOf(textCell(row, 'language_code', 'language')),
        genres,
        ...context.place({ domain: 'books', title, genres }),
        rating: ratingFrom(
          numberCell(row, [0, 5], 'average_rating', 'rating'),
          5,
          votes,
          'goodreads',
          '2017',
        ),
        externalIds: idsFrom({ goodreads, goodbooks, isbn13: isbn13(textCell(row, 'isbn13')) }),
        factSources: [textCell(row, 'source') ?? 'goodbooks-10k'],
        collection: 'books-import',
      },
    };
  },
};

/**
 * A person's own books as Goodreads exports them ("My Books", Import and export). What they thought of each (rating,
 * review, dates, private notes) is not taken: the catalogue is everybody's.
 */
export const goodreadsLibrary: Importer = {
  name: 'goodreads',
  describes:
    'your books as Goodreads exports them (goodreads_library_export.csv); your ratings, reviews and notes are not taken',
  needs: [['book_id'], ['title'], ['author'], ['isbn13'], ['my_rating']],
  brings: 'items',
  take(row, context): Imported {
    const goodreads = neededText(row, 'Book Id', 'book_id');
    if (!/^\d{1,12}$/.test(goodreads))
      throw new RowProblem(`Book Id is "${cutText(goodreads, 40)}", expected digits`);
    const title = neededText(row, 'title', 'title');
    const shelves = listCell(row, /,/, 'bookshelves');
    const genres = shelves.flatMap((shelf) => bookGenreOf(shelf) ?? []);
    const average = numberCell(row, [0, 5], 'average_rating');
    return {
      kind: 'item',
      item: {
        id: itemIdOf('goodreads', goodreads),
        domain: 'books',
        title,
        creators: [
          neededText(row, 'author', 'author').replace(/\s+/g, ' '),
          ...listCell(row, /,/, 'additional_authors').map((name) => name.replace(/\s+/g, ' ')),
        ],
        year: yearCell(row, context, -3000, 'original_publication_year', 'year_published'),
        genres,
        ...context.place({ domain: 'books', title, genres }),
        // 0 where nobody has rated the book.
        rating: ratingFrom(
          average === 0 ? undefined : average,
          5,
          undefined,
          'goodreads',
          String(context.thisYear),
        ),
        externalIds: idsFrom({ goodreads, isbn13: isbn13(textCell(row, 'isbn13')) }),
        factSources: ['goodreads-export'],
        collection: 'books-import',
      },
    };
  },
};

/** goodbooks-10k: ratings by its population, 1…5, of books that are there. */
export const goodbooksRatings: Importer = {
  name: 'goodbooks-ratings',
  describes: 'ratings.csv of goodbooks-10k',
  needs: [['user_id'], ['book_id'], ['rating']],
  brings: 'ratings',
  take: (row) =>
    ratingRow(row, `books/goodbooks/${neededText(row, 'book_id', 'book_id')}`, 'user_id', [1, 5]),
};

/** An ISBN whose check digit is right: goodbooks writes them in powers of ten, which loses the last one. */
export function isbn13(text: string | undefined): string | undefined {
  const digits = text?.replace(/[^\d]/g, '') ?? '';
  if (!/^97[89]\d{10}$/.test(digits) || /e/i.test(text ?? '')) return undefined;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return sum % 10 === 0 ? digits : undefined;
}

function languageOf(text: string | undefined): string | undefined {
  const code = text?.toLowerCase().split('-')[0] ?? '';
  return LANGUAGES[code] ?? code.match(/^[a-z]{2}$/)?.[0];
}
