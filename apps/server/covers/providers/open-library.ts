import { matchTrack, searchWords } from '@emoverse/playback';
import { z } from 'zod';
import { addressesIn, isOfHosts, withQuery, type CoverProvider } from '../cover-provider.ts';

const answerSchema = z.object({
  docs: z.array(
    z.object({
      title: z.string(),
      author_name: z.array(z.string()).optional(),
      first_publish_year: z.number().optional(),
      cover_i: z.number().int().positive().optional(),
    }),
  ),
});

/**
 * Covers of books by Open Library's search (openlibrary.org/dev/docs/api/search and /covers). Its pictures lie at the
 * Internet Archive, to which it redirects.
 */
export const OPEN_LIBRARY: CoverProvider = {
  name: 'Open Library',
  pause: 1000,
  has: ({ domain }) => domain === 'books',
  isOwn: (address) =>
    isOfHosts(address, ['openlibrary.org', 'covers.openlibrary.org', 'archive.org', '.us.archive.org']),
  async find(item, { json }) {
    const query = {
      q: searchWords(item),
      fields: 'title,author_name,first_publish_year,cover_i',
      limit: '10',
    };
    const answer = await json(withQuery('https://openlibrary.org/search.json', query), answerSchema);
    const candidates = (answer?.docs ?? []).flatMap((book) =>
      book.cover_i === undefined
        ? []
        : [
            {
              name: book.title,
              artists: book.author_name ?? [],
              explicit: false,
              year: book.first_publish_year,
              cover: book.cover_i,
            },
          ],
    );
    const found = matchTrack(item, candidates)?.cover;
    return addressesIn(
      found === undefined ? undefined : `https://covers.openlibrary.org/b/id/${found}-L.jpg?default=false`,
    );
  },
};
