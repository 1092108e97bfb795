import type { TableForm } from './form.ts';
import { creatorCell, dateCell, titleCell, yearOf } from './read-cell.ts';
import { leftOut, rejected, trace } from './tell.ts';

const COLUMNS = ['Title', 'Author', 'My Rating', 'Exclusive Shelf'];

/**
 * Goodreads, *Export library*: one table, `Book Id,Title,Author,…,ISBN,ISBN13,My Rating,…,Original Publication Year,
 * Date Read,Date Added,…,Exclusive Shelf,…,Read Count,…`; a rating of 0 is none, and an ISBN stands in `="…"`.
 */
export const goodreads: TableForm = {
  service: 'goodreads',
  columns: (found) => (COLUMNS.every((name) => found.includes(name)) ? found : undefined),
  read(row, { now }) {
    const title = titleCell(row('Title'), 'Title');
    if ('wrong' in title) return title.wrong;
    const author = creatorCell(row('Author').replace(/\s+/g, ' '), 'Author');
    if ('wrong' in author) return author.wrong;
    const rating = row('My Rating').trim();
    const stars = Number(rating === '' ? 0 : rating);
    if (!(Number.isInteger(stars) && stars >= 0 && stars <= 5))
      return rejected(rating, 'My Rating: a whole number from 0 to 5');
    const date = dateCell(row('Date Read') || row('Date Added'), now);
    if ('wrong' in date) return date.wrong;
    const isbn13 = /\d{13}/.exec(row('ISBN13'))?.[0];
    const goodreads = /^\d+$/.exec(row('Book Id').trim())?.[0];
    const work = {
      domain: 'books' as const,
      title: title.value,
      creators: author.value,
      year: yearOf(row('Original Publication Year') || row('Year Published')),
      externalIds: { ...(isbn13 !== undefined && { isbn13 }), ...(goodreads !== undefined && { goodreads }) },
    };
    const at = date.value;
    if (stars > 0) return trace({ work, at, act: { did: 'rated', stars } });
    const shelf = row('Exclusive Shelf').trim().toLowerCase();
    if (shelf === 'to-read') return leftOut('wanted');
    if (shelf !== 'read') return leftOut('unfinished');
    const times = Math.min(100, Math.max(1, Math.floor(Number(row('Read Count') || 1)) || 1));
    return trace({ work, at, act: { did: 'met', times } });
  },
};
