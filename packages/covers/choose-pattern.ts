import type { CatalogueItem, MediaDomain } from '@emoverse/domain';
import type { Dice } from './dice.ts';
import type { PatternName } from './patterns/index.ts';

type Patterns = readonly PatternName[];

/** What suits a genre, by the words that stand in genres of all domains, in small letters. */
const BY_GENRE = new Map<string, Patterns>(
  Object.entries({
    pop: ['sun', 'arches', 'shapes', 'rings', 'halftone', 'ribbons', 'blobs'],
    rock: ['rays', 'shapes', 'mosaic', 'ridges', 'bars', 'halftone'],
    indie: ['leaves', 'halftone', 'sun', 'blobs', 'shapes', 'arches'],
    electronic: ['bars', 'sun', 'rings', 'halftone', 'tiles', 'seeds', 'contours'],
    folk: ['leaves', 'ridges', 'waves', 'horizon', 'contours', 'constellation'],
    classical: ['arches', 'ribbons', 'seeds', 'contours', 'waves', 'mosaic'],
    'hip-hop': ['skyline', 'shapes', 'bars', 'tiles', 'rays', 'pixels'],
    soul: ['rings', 'ribbons', 'arches', 'sun', 'seeds', 'blobs'],
    'r&b': ['blobs', 'ribbons', 'rings', 'skyline', 'contours'],
    funk: ['ribbons', 'seeds', 'arches', 'tiles', 'rays'],
    disco: ['seeds', 'rings', 'halftone', 'tiles', 'rays'],
    jazz: ['shapes', 'bars', 'blobs', 'skyline', 'weave', 'tiles'],
    ambient: ['waves', 'blobs', 'contours', 'horizon', 'constellation', 'rings'],
    metal: ['rays', 'mosaic', 'ridges', 'weave', 'shapes'],
    punk: ['shapes', 'rays', 'halftone', 'mosaic'],
    latin: ['sun', 'leaves', 'weave', 'ribbons', 'tiles'],
    world: ['weave', 'tiles', 'leaves', 'mosaic', 'seeds', 'horizon'],
    country: ['horizon', 'sun', 'ridges', 'leaves', 'weave'],
    bollywood: ['seeds', 'arches', 'tiles', 'leaves', 'rays'],
    reggae: ['sun', 'leaves', 'waves', 'ribbons', 'arches'],
    blues: ['waves', 'skyline', 'bars', 'rings', 'horizon'],
    gospel: ['rays', 'arches', 'sun', 'mosaic'],
    soundtrack: ['horizon', 'ridges', 'rings', 'constellation', 'ribbons', 'waves'],
    drama: ['shapes', 'horizon', 'arches', 'contours', 'ribbons', 'blobs', 'skyline', 'waves'],
    comedy: ['shapes', 'tiles', 'halftone', 'sun', 'blobs', 'arches', 'seeds'],
    romance: ['blobs', 'waves', 'leaves', 'ribbons', 'arches', 'sun'],
    thriller: ['rays', 'rings', 'contours', 'skyline', 'mosaic', 'bars', 'weave'],
    crime: ['skyline', 'rays', 'halftone', 'weave', 'rings', 'shapes'],
    adventure: ['ridges', 'horizon', 'constellation', 'sun', 'waves', 'contours', 'leaves'],
    action: ['rays', 'shapes', 'mosaic', 'ribbons', 'bars'],
    fantasy: ['constellation', 'ridges', 'leaves', 'mosaic', 'arches', 'seeds'],
    animation: ['blobs', 'shapes', 'sun', 'tiles', 'seeds', 'arches'],
    'science-fiction': ['constellation', 'rings', 'contours', 'sun', 'tiles', 'halftone', 'horizon'],
    mystery: ['contours', 'constellation', 'rings', 'skyline', 'weave', 'tiles'],
    horror: ['rings', 'rays', 'contours', 'ridges', 'skyline', 'mosaic'],
    family: ['arches', 'sun', 'blobs', 'seeds', 'leaves', 'tiles'],
    children: ['blobs', 'shapes', 'sun', 'arches', 'seeds', 'leaves'],
    documentary: ['contours', 'horizon', 'halftone', 'ridges', 'bars', 'leaves'],
    history: ['arches', 'weave', 'mosaic', 'ridges', 'horizon'],
    war: ['rays', 'horizon', 'ridges', 'mosaic', 'weave'],
    western: ['sun', 'ridges', 'horizon', 'rays'],
    puzzle: ['tiles', 'mosaic', 'shapes', 'weave', 'pixels', 'contours'],
    platformer: ['pixels', 'ridges', 'tiles', 'sun', 'skyline', 'blobs'],
    simulation: ['tiles', 'leaves', 'contours', 'skyline', 'horizon'],
    strategy: ['tiles', 'contours', 'mosaic', 'ridges', 'weave'],
    rpg: ['constellation', 'ridges', 'pixels', 'mosaic', 'arches', 'rays'],
    arcade: ['pixels', 'rays', 'tiles', 'sun'],
    poetry: ['leaves', 'waves', 'ribbons', 'seeds', 'constellation'],
    nature: ['leaves', 'waves', 'ridges', 'contours', 'seeds'],
    science: ['seeds', 'constellation', 'rings', 'contours', 'tiles', 'mosaic'],
    philosophy: ['rings', 'shapes', 'arches', 'horizon', 'contours'],
    society: ['shapes', 'bars', 'halftone', 'skyline', 'weave', 'ribbons'],
    news: ['bars', 'halftone', 'shapes', 'rays'],
    meditation: ['rings', 'waves', 'blobs', 'horizon', 'contours'],
    sleep: ['constellation', 'waves', 'blobs', 'rings', 'horizon'],
    breathing: ['rings', 'blobs', 'waves', 'seeds'],
    grounding: ['ridges', 'leaves', 'contours', 'horizon'],
    movement: ['ribbons', 'rays', 'arches', 'bars', 'sun'],
    journaling: ['ribbons', 'waves', 'weave', 'shapes', 'leaves'],
    connection: ['blobs', 'rings', 'weave', 'shapes', 'seeds'],
    attention: ['seeds', 'rings', 'halftone', 'contours', 'tiles'],
    relaxation: ['waves', 'blobs', 'horizon', 'leaves'],
  } satisfies Record<string, Patterns>),
);

/** Where no genre is known. */
const BY_DOMAIN: Readonly<Record<MediaDomain, Patterns>> = {
  music: ['rings', 'bars', 'ribbons', 'sun', 'halftone', 'shapes', 'waves', 'seeds'],
  films: ['horizon', 'shapes', 'rays', 'skyline', 'sun', 'contours', 'ridges', 'arches'],
  games: ['pixels', 'tiles', 'mosaic', 'ridges', 'rays', 'shapes', 'constellation'],
  books: ['leaves', 'shapes', 'arches', 'weave', 'waves', 'contours', 'ridges', 'horizon', 'seeds'],
  podcasts: ['bars', 'rings', 'halftone', 'shapes', 'ribbons', 'blobs', 'arches'],
  courses: ['tiles', 'shapes', 'seeds', 'mosaic', 'contours', 'arches', 'halftone', 'weave'],
  wellbeing: ['waves', 'blobs', 'leaves', 'rings', 'horizon', 'contours'],
};

/** Genres that speak for a work; more would make every work the same. */
const GENRES_HEARD = 2;

/** A family of pattern that suits the genres of a work, or else its domain. */
export function choosePattern(item: Pick<CatalogueItem, 'domain' | 'genres'>, dice: Dice): PatternName {
  const suited = item.genres
    .map((genre) => BY_GENRE.get(genre.toLowerCase().replaceAll(' ', '-')) ?? [])
    .filter((patterns) => patterns.length > 0)
    .slice(0, GENRES_HEARD)
    .flat();
  return dice.pick(suited.length === 0 ? BY_DOMAIN[item.domain] : suited);
}
