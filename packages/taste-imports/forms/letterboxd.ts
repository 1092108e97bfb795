import type { TableForm } from './form.ts';
import { dateCell, titleCell, yearOf } from './read-cell.ts';
import { leftOut, rejected, trace } from './tell.ts';

const COLUMNS = ['Date', 'Name', 'Year', 'Letterboxd URI'];

/**
 * Letterboxd, *Export your data*: `diary.csv`, `ratings.csv`, `watched.csv`, `reviews.csv` and `likes/films.csv` (also one
 * alone). Columns: `Date,Name,Year,Letterboxd URI`, then `Rating` (0.5…5), in the diary `Rewatch,Tags,Watched Date`.
 * `watchlist.csv` has those of `watched.csv`: its name tells them apart. Beside them lie `deleted/…`, `orphaned/…` and
 * `lists/….csv` (`Letterboxd list export v7`, another table), which tell no taste.
 */
export const letterboxd: TableForm = {
  service: 'letterboxd',
  columns: (found) => (COLUMNS.every((name) => found.includes(name)) ? found : undefined),
  read(row, { file, folder, now }) {
    // By whole names: the folder that the archive was packed in may have any.
    const folders = folder.split('/');
    if (folders.includes('deleted') || folders.includes('orphaned')) return leftOut('deleted');
    if (file.startsWith('watchlist')) return leftOut('wanted');
    const title = titleCell(row('Name'), 'Name');
    if ('wrong' in title) return title.wrong;
    const date = dateCell(row('Watched Date') || row('Date'), now);
    if ('wrong' in date) return date.wrong;
    const year = yearOf(row('Year'));
    const work = { domain: 'films' as const, title: title.value, creators: [], year, externalIds: {} };
    const at = date.value;
    if (folders.includes('likes') || file === 'films.csv') return trace({ work, at, act: { did: 'liked' } });
    const rating = row('Rating').trim();
    if (rating !== '') {
      const stars = Number(rating);
      if (!(stars >= 0.5 && stars <= 5)) return rejected(rating, 'Rating: 0.5 to 5 stars');
      return trace({ work, at, act: { did: 'rated', stars } });
    }
    // What was reviewed stands in the diary as well.
    const isDiary = row('Watched Date') !== '' && !file.startsWith('reviews');
    return trace({ work, at, act: { did: isDiary ? 'played' : 'met', times: 1 } });
  },
};
