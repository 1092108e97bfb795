import { MEDIA_DOMAINS } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkItemLinks } from './check-item-links.ts';
import { checkLink } from './check-link.ts';
import type { PlayLink } from './play-link.ts';
import { itemForTest } from './testing/item-for-test.ts';

const link = (service: PlayLink['service'], exact: boolean, address: string): PlayLink => ({
  service,
  exact,
  address,
  purpose: 'about',
});

describe('the form of a link', () => {
  it.each([
    ['spotify', true, 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC'],
    ['spotify', false, 'https://open.spotify.com/search/Hopp%C3%ADpolla%20Sigur%20R%C3%B3s'],
    ['spotify', false, 'https://open.spotify.com/search/99%25%20Invisible/podcasts'],
    ['youtube', false, 'https://www.youtube.com/results?search_query=Am%C3%A9lie+2001+trailer'],
    ['spotify', true, 'https://open.spotify.com/show/2VRS1IJCTn2Nlkg33ZVfkM'],
    ['youtube', true, 'https://youtu.be/15s4Y9ffW_o'],
    ['imdb', true, 'https://www.imdb.com/title/tt0211915/'],
    ['steam', true, 'https://store.steampowered.com/app/400/'],
    ['open-library', true, 'https://openlibrary.org/isbn/9780141439587'],
    ['homepage', true, 'https://songexploder.net/'],
    ['web-search', false, 'https://duckduckgo.com/?q=Drummer+course'],
  ] as const)('of %s may be: exact %s, %s', (service, exact, address) => {
    expect(checkLink(link(service, exact, address))).toEqual([]);
  });

  it.each([
    ['spotify', true, 'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQ', /expected a path like/],
    [
      'spotify',
      true,
      'https://open.spotify.com.evil.net/track/4uLU6hMCjMI75M1A2tKUQC',
      /expected https:\/\/open/,
    ],
    ['spotify', false, 'https://open.spotify.com/search/%20', /searches for nothing/],
    ['spotify', false, 'https://open.spotify.com/search/%E4%F6', /not encoded as UTF-8/],
    ['spotify', false, 'https://open.spotify.com/search/Halo%20%20Sun', /superfluous spaces/],
    ['spotify', false, 'https://open.spotify.com/search/a/b', /expected a path like/],
    ['spotify', false, 'https://open.spotify.com/search/Hoppípolla', /not written as browsers write it/],
    ['youtube', true, 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', /takes no query/],
    ['youtube', true, 'https://youtu.be/dQw4w9WgXc', /expected a path like/],
    ['youtube', false, 'https://www.youtube.com/results?q=Halo', /expected the query search_query, got q/],
    ['youtube', false, 'https://www.youtube.com/results', /expected the query search_query, got none/],
    ['youtube', false, 'https://www.youtube.com/results?search_query=a&sp=b', /got search_query,sp/],
    ['youtube', false, 'https://www.youtube.com/results?search_query=%E4', /not encoded as UTF-8/],
    ['youtube', false, 'https://www.youtube.com/results?search_query=a%00b', /control characters/],
    ['youtube', false, `https://www.youtube.com/results?search_query=${'a'.repeat(251)}`, /251 characters/],
    ['imdb', true, 'http://www.imdb.com/title/tt0211915/', /expected https, got http/],
    ['imdb', true, 'https://me:secret@www.imdb.com/title/tt0211915/', /name or a password/],
    ['imdb', true, 'https://www.imdb.com:8443/title/tt0211915/', /names a port, 8443/],
    ['imdb', true, 'https://www.imdb.com/title/tt0211915/#x', /fragment/],
    ['imdb', true, 'https://www.imdb.com/title/nm0211915/', /expected a path like/],
    ['steam', true, 'https://store.steampowered.com/app/0400/', /expected a path like/],
    ['steam', true, 'https://store.steampowered.com/app/400/?x=1', /takes no query/],
    ['open-library', true, 'https://openlibrary.org/isbn/9780141439588', /wrong check digit/],
    ['homepage', true, 'https://127.0.0.1/', /public host name/],
    ['homepage', true, 'https://[::1]/', /public host name/],
    ['homepage', true, 'https://printer.local/', /public host name/],
    ['homepage', false, 'https://songexploder.net/', /always exact/],
    ['imdb', true, 'not an address', /is no address/],
  ] as const)('of %s may not be: exact %s, %s', (service, exact, address, problem) => {
    expect(checkLink(link(service, exact, address)).join('\n')).toMatch(problem);
  });
});

describe('the links of an item', () => {
  it('are in order for whatever title and creator there is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MEDIA_DOMAINS),
        // The replacement character in a title is what a wrong encoding leaves, and is told as that.
        fc
          .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
          .filter((text) => /\p{L}/u.test(text) && !text.includes('\uFFFD')),
        fc.constantFrom('Björk', '坂本九', 'AC/DC', 'Фамилия', 'أم كلثوم', 'P!nk'),
        (domain, title, creator) => {
          expect(checkItemLinks(itemForTest({ domain, title, creators: [creator] })).problems).toEqual([]);
        },
      ),
    );
  });

  it.each([
    ['films', 'imdb', '211915'],
    ['games', 'steam', 'x'],
    ['books', 'isbn13', '9780141439588'],
    ['music', 'spotify', 'too-short'],
    ['podcasts', 'spotifyShow', 'too-short'],
    ['films', 'youtubeTrailer', 'much too long'],
    ['games', 'youtubeTrailer', '../../evil!'],
    ['courses', 'homepage', 'http://plain.example'],
  ] as const)('of %s are wrong where the id %s is %s', (domain, name, value) => {
    const { problems } = checkItemLinks(itemForTest({ domain, externalIds: { [name]: value } }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ itemId: 'item-1' });
  });

  it('count what they lead to', () => {
    const { links } = checkItemLinks(itemForTest({ domain: 'films', externalIds: { imdb: 'tt0211915' } }));
    expect(links).toContainEqual({ service: 'imdb', exact: true });
    expect(checkItemLinks(itemForTest({ domain: 'wellbeing' }))).toEqual({ links: [], problems: [] });
  });
});
