import type { CatalogueItem } from '@emoverse/domain';
import type { PlayLink, PlayService } from './play-link.ts';
import { plainTitle, searchWords } from './search-words.ts';

/** Where an item is watched, bought, borrowed or taken: its own page where an id is known, else a search. */
export function storeLinks(item: CatalogueItem, country = 'US'): PlayLink[] {
  switch (item.domain) {
    case 'films':
      return filmLinks(item, country);
    case 'games':
      return gameLinks(item);
    case 'books':
      return bookLinks(item);
    case 'podcasts':
      return [
        ...homepage(item, 'listen'),
        found(
          'apple-podcasts',
          'listen',
          'https://podcasts.apple.com/search',
          'term',
          plainTitle(item.title),
        ),
      ];
    case 'courses':
      return courseLinks(item);
    case 'music':
    case 'wellbeing':
      return [];
  }
}

function filmLinks(item: CatalogueItem, country: string): PlayLink[] {
  const words = [plainTitle(item.title), item.year].filter((word) => word !== undefined).join(' ');
  const imdb = idOf(item, 'imdb', /^tt\d{7,9}$/);
  return [
    found('justwatch', 'watch', justWatch(country), 'q', plainTitle(item.title)),
    imdb === undefined
      ? found('imdb', 'about', 'https://www.imdb.com/find/', 'q', words)
      : { service: 'imdb', purpose: 'about', exact: true, address: `https://www.imdb.com/title/${imdb}/` },
  ];
}

/** JustWatch's pages by country; Britain has a name of its own there. */
function justWatch(country: string): string {
  const code = /^[a-z]{2}$/i.test(country) ? country.toLowerCase() : 'us';
  return `https://www.justwatch.com/${code === 'gb' ? 'uk' : code}/search`;
}

const STEAM_PLATFORMS: ReadonlySet<string> = new Set(['pc', 'mac', 'linux']);

function gameLinks(item: CatalogueItem): PlayLink[] {
  const steam = idOf(item, 'steam', /^\d{1,9}$/);
  const about = found('igdb', 'about', 'https://www.igdb.com/search', 'q', plainTitle(item.title));
  if (steam !== undefined) {
    return [
      {
        service: 'steam',
        purpose: 'play',
        exact: true,
        address: `https://store.steampowered.com/app/${steam}/`,
      },
      about,
    ];
  }
  if (item.platforms.some((platform) => STEAM_PLATFORMS.has(platform.toLowerCase()))) {
    return [
      found('steam', 'play', 'https://store.steampowered.com/search/', 'term', plainTitle(item.title)),
      about,
    ];
  }
  return [about];
}

function bookLinks(item: CatalogueItem): PlayLink[] {
  const isbn = idOf(item, 'isbn13', /^97[89]\d{10}$/);
  const words = searchWords(item);
  return [
    isbn === undefined
      ? found('open-library', 'read', 'https://openlibrary.org/search', 'q', words)
      : {
          service: 'open-library',
          purpose: 'read',
          exact: true,
          address: `https://openlibrary.org/isbn/${isbn}`,
        },
    found('worldcat', 'read', 'https://search.worldcat.org/search', 'q', words),
  ];
}

/** Search pages of course providers, by the provider's name in lower case. */
const PROVIDERS: Readonly<Record<string, readonly [PlayService, string, string]>> = {
  coursera: ['coursera', 'https://www.coursera.org/search', 'query'],
  edx: ['edx', 'https://www.edx.org/search', 'q'],
  futurelearn: ['futurelearn', 'https://www.futurelearn.com/search', 'q'],
  'khan academy': ['khan-academy', 'https://www.khanacademy.org/search', 'page_search_query'],
  'mit opencourseware': ['mit-ocw', 'https://ocw.mit.edu/search/', 'q'],
  udemy: ['udemy', 'https://www.udemy.com/courses/search/', 'q'],
};

function courseLinks(item: CatalogueItem): PlayLink[] {
  const own = homepage(item, 'learn');
  if (own.length > 0) return own;
  const provider = (item.externalIds.provider as string | undefined) ?? item.creators.at(0) ?? '';
  const name = provider.toLowerCase();
  const known = Object.hasOwn(PROVIDERS, name) ? PROVIDERS[name] : undefined;
  if (known !== undefined) return [found(known[0], 'learn', known[1], known[2], plainTitle(item.title))];
  return [
    found(
      'web-search',
      'learn',
      'https://duckduckgo.com/',
      'q',
      `${plainTitle(item.title)} ${provider} course`,
    ),
  ];
}

/** The page that the catalogue names, if it is a plain https address. */
function homepage(item: CatalogueItem, purpose: PlayLink['purpose']): PlayLink[] {
  const address = item.externalIds.homepage as string | undefined;
  if (address === undefined || !URL.canParse(address)) return [];
  const { protocol, username, href } = new URL(address);
  return protocol === 'https:' && username === ''
    ? [{ service: 'homepage', purpose, exact: true, address: href }]
    : [];
}

function found(
  service: PlayService,
  purpose: PlayLink['purpose'],
  page: string,
  key: string,
  words: string,
): PlayLink {
  const query = new URLSearchParams({ [key]: words.replaceAll(/\s+/g, ' ').trim() });
  return { service, purpose, exact: false, address: `${page}?${query.toString()}` };
}

/** An id of the expected form; one of another form would make a link to somewhere else. */
function idOf(item: CatalogueItem, name: string, form: RegExp): string | undefined {
  const id = item.externalIds[name] as string | undefined;
  return id !== undefined && form.test(id) ? id : undefined;
}
