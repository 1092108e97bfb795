import { cutText } from '@emoverse/domain';
import {
  COUNT,
  RowProblem,
  listCell,
  minutesCell,
  neededText,
  numberCell,
  ratingFrom,
  textCell,
  yearCell,
  type Facts,
  type Imported,
  type Importer,
  type TableCells,
} from './importer.ts';

/** What of IMDb's kinds of titles is a film to watch; episodes, shorts, games and series are left out. */
const FILM_TYPES: ReadonlySet<string> = new Set(['movie', 'tvMovie']);

/** IMDb's dump title.basics (datasets.imdbws.com): tabs, `\N` for unknown, quotes are letters. */
export const imdbBasics: Importer = {
  name: 'imdb',
  describes:
    'dumps of IMDb (datasets.imdbws.com): a folder with title.basics.tsv.gz and title.ratings.tsv.gz (title.crew, title.principals and name.basics for people), or one of the first two',
  needs: [['tconst'], ['titletype'], ['primarytitle'], ['startyear'], ['genres']],
  quotes: false,
  brings: 'items',
  take(row, context): Imported {
    const tconst = titleId(row);
    const type = neededText(row, 'titleType', 'titletype');
    if (!FILM_TYPES.has(type)) return { kind: 'left-out', why: 'no film' };
    if (textCell(row, 'isadult') === '1') return { kind: 'left-out', why: 'for adults' };
    const side = context.side.of(tconst);
    if (context.minimumVotes > 0 && (side?.rating?.votes ?? 0) < context.minimumVotes)
      return { kind: 'left-out', why: `fewer than ${context.minimumVotes} votes` };
    const title = neededText(row, 'title', 'primarytitle');
    const genres = listCell(row, /,/, 'genres');
    return {
      kind: 'item',
      item: {
        id: `imdb-${tconst}`,
        domain: 'films',
        title,
        originalTitle: textCell(row, 'originaltitle'),
        creators: [...(side?.creators ?? [])],
        cast: [...(side?.cast ?? [])],
        year: yearCell(row, context, 1870, 'startyear'),
        genres,
        durationMinutes: minutesCell(row, 1, 'runtimeminutes'),
        ...context.place({ domain: 'films', title, genres }),
        rating: side?.rating,
        externalIds: { imdb: tconst },
        factSources: ['imdb-dump'],
        collection: 'imdb',
      },
    };
  },
};

/** IMDb's dump title.ratings: ratings of films that are there. */
export const imdbRatings: Importer = {
  name: 'imdb-ratings',
  describes: 'title.ratings of IMDb',
  needs: [['tconst'], ['averagerating'], ['numvotes']],
  quotes: false,
  brings: 'facts',
  take(row, context): Imported {
    const facts = ratingFacts(row, String(context.thisYear));
    return { kind: 'facts', key: `films/imdb/${titleId(row)}`, facts, source: 'imdb-dump' };
  },
};

function ratingFacts(row: TableCells, date: string): Facts {
  const value = numberCell(row, [1, 10], 'averagerating');
  const votes = numberCell(row, COUNT, 'numvotes');
  if (value === undefined || votes === undefined) throw new RowProblem('no rating or no votes');
  return { rating: ratingFrom(value, 10, votes, 'imdb', date) };
}

/** `tt` and digits. Throws RowProblem. */
export function titleId(row: TableCells): string {
  const tconst = neededText(row, 'tconst', 'tconst');
  if (!/^tt\d{1,10}$/.test(tconst))
    throw new RowProblem(`tconst is "${cutText(tconst, 40)}", expected tt and digits`);
  return tconst;
}
