/** Other people's services that a link can lead to. */
export const PLAY_SERVICES = [
  'spotify',
  'youtube',
  'imdb',
  'justwatch',
  'steam',
  'igdb',
  'open-library',
  'worldcat',
  'apple-podcasts',
  'coursera',
  'edx',
  'futurelearn',
  'khan-academy',
  'mit-ocw',
  'udemy',
  'homepage',
  'web-search',
] as const;
export type PlayService = (typeof PLAY_SERVICES)[number];

/**
 * A way to the item on somebody else's site. Nothing is loaded before the person follows it.
 * `exact`: the page of this very item; otherwise a search that should find it.
 */
export interface PlayLink {
  readonly service: PlayService;
  readonly purpose: 'listen' | 'trailer' | 'watch' | 'play' | 'read' | 'learn' | 'about';
  readonly exact: boolean;
  readonly address: string;
}
