import { cutText } from '@emoverse/domain';
import {
  COUNT,
  RowProblem,
  idsFrom,
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
} from './importer.ts';

/** Labels of a shop, not of a game. */
const NO_GENRES: ReadonlySet<string> = new Set(['Indie', 'Free to Play', 'Early Access', 'Casual']);
const NOT_GAMES: ReadonlySet<string> = new Set([
  'Utilities',
  'Animation & Modeling',
  'Design & Illustration',
  'Web Publishing',
  'Video Production',
  'Software Training',
  'Photo Editing',
  'Audio Production',
  'Game Development',
]);
const MATURE = /^(nudity|sexual content|hentai)$/i;

/** Games of "Steam Store Games" (Kaggle, Nik Davis; steam.csv, lists parted by `;`) and tables made of it. */
export const steam: Importer = {
  name: 'steam',
  describes: 'games of "Steam Store Games" (Kaggle, nikdavis): steam.csv',
  needs: [['appid', 'steam_appid'], ['name', 'title'], ['genres'], ['positive_ratings']],
  brings: 'items',
  take(row, context): Imported {
    const appid = neededText(row, 'appid', 'appid', 'steam_appid');
    if (!/^\d{1,10}$/.test(appid)) throw new RowProblem(`appid is "${cutText(appid, 40)}", expected digits`);
    const title = neededText(row, 'name', 'name', 'title');
    const genres = listCell(row, /[;|]/, 'genres');
    if (genres.length > 0 && genres.every((genre) => NOT_GAMES.has(genre)))
      return { kind: 'left-out', why: 'no game' };
    const tags = listCell(row, /[;|]/, 'steamspy_tags', 'tags');
    const positive = numberCell(row, COUNT, 'positive_ratings') ?? 0;
    const negative = numberCell(row, COUNT, 'negative_ratings') ?? 0;
    const age = numberCell(row, [0, 21], 'required_age');
    const mature = textCell(row, 'mature') === '1' || [...genres, ...tags].some((word) => MATURE.test(word));
    return {
      kind: 'item',
      item: {
        id: itemIdOf('steam', appid),
        domain: 'games',
        title,
        creators: peopleCell(row, /[;|]/, 'developer', 'developers'),
        year: yearCell(row, context, 1970, 'year', 'release_date'),
        genres: genres.filter((genre) => !NO_GENRES.has(genre)),
        tags: tags.filter((tag) => !NO_GENRES.has(tag)).map((tag) => tag.toLowerCase()),
        platforms: listCell(row, /[;|]/, 'platforms'),
        // A typical game is played this long in all.
        durationMinutes: minutesCell(row, 1, 'median_playtime', 'median_playtime_min'),
        explicit: mature,
        minimumAge: mature ? Math.max(18, age ?? 0) : age,
        ...context.place({ domain: 'games', title, genres, tags }),
        rating: ratingFrom(
          positive + negative === 0 ? undefined : (100 * positive) / (positive + negative),
          100,
          positive + negative,
          'steam',
          '2019-05',
        ),
        externalIds: idsFrom({ steam: appid }),
        factSources: ['steam-import'],
        collection: 'steam',
      },
    };
  },
};
