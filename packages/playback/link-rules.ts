import type { PlayService } from './play-link.ts';

/** What a link of a service looks like. */
export interface LinkRule {
  /** Origins that count as the service's. */
  readonly origins: readonly string[];
  /** Path of the page of one item, with its id in the first group; absent: the service is only searched. */
  readonly item?: RegExp;
  /** Path of a search; `QUERY` in it stands for the words, else they are the value of `key`. Absent: never searched. */
  readonly search?: { readonly path: RegExp; readonly key?: string };
}

const search = (origin: string, path: string, key: string): LinkRule => ({
  origins: [origin],
  search: { path: new RegExp(`^${path}$`), key },
});

/**
 * The allow-list: every service that a link can lead to, but the makers' own pages, which can stand anywhere. Forms as
 * of 2026-11, from the services' own pages; `packages/playback/README.md` says how to look at them again.
 */
export const LINK_RULES: Readonly<Record<Exclude<PlayService, 'homepage'>, LinkRule>> = {
  spotify: {
    origins: ['https://open.spotify.com'],
    // A base-62 id of 22 characters.
    item: /^\/(?:track|show)\/([A-Za-z0-9]{22})$/,
    search: { path: /^\/search\/([^/]+)(?:\/podcasts)?$/ },
  },
  youtube: {
    // One film at its short address; the search on the site itself.
    origins: ['https://youtu.be', 'https://www.youtube.com'],
    item: /^\/([A-Za-z0-9_-]{11})$/,
    search: { path: /^\/results$/, key: 'search_query' },
  },
  imdb: {
    origins: ['https://www.imdb.com'],
    item: /^\/title\/(tt\d{7,9})\/$/,
    search: { path: /^\/find\/$/, key: 'q' },
  },
  justwatch: search('https://www.justwatch.com', '/[a-z]{2}/search', 'q'),
  steam: {
    origins: ['https://store.steampowered.com'],
    item: /^\/app\/([1-9]\d{0,8})\/$/,
    search: { path: /^\/search\/$/, key: 'term' },
  },
  igdb: search('https://www.igdb.com', '/search', 'q'),
  'open-library': {
    origins: ['https://openlibrary.org'],
    item: /^\/isbn\/(97[89]\d{10})$/,
    search: { path: /^\/search$/, key: 'q' },
  },
  worldcat: search('https://search.worldcat.org', '/search', 'q'),
  'apple-podcasts': search('https://podcasts.apple.com', '/search', 'term'),
  coursera: search('https://www.coursera.org', '/search', 'query'),
  edx: search('https://www.edx.org', '/search', 'q'),
  futurelearn: search('https://www.futurelearn.com', '/search', 'q'),
  'khan-academy': search('https://www.khanacademy.org', '/search', 'page_search_query'),
  'mit-ocw': search('https://ocw.mit.edu', '/search/', 'q'),
  udemy: search('https://www.udemy.com', '/courses/search/', 'q'),
  'web-search': search('https://duckduckgo.com', '/', 'q'),
};
