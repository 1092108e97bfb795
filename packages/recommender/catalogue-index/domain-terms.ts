import { MEDIA_DOMAINS, type MediaDomain } from '@emoverse/domain';
import type { ItemFacet } from './describe-item.ts';

/**
 * How much of the taste for a word is taken to be the same in every domain, 0…1: the prior correlation of a person's
 * weights for "horror" in films and in books. Chosen in the simulation (README): much of the gain for people whose
 * tastes are linked, and no harm that could be told from chance for those whose tastes are not.
 */
export const DOMAIN_LINK = 0.3;

/**
 * The same by facet, of those whose words mean something in several domains; others (people, keywords, sound) are learned in one
 * piece. Genres are few: each is met often enough in one domain for its weight to be worth more in the next.
 */
const LINK_OF_FACET: ReadonlyMap<string, number> = new Map<ItemFacet, number>([
  ['genre', 0.5],
  ['tag', DOMAIN_LINK],
  ['decade', DOMAIN_LINK],
  ['language', DOMAIN_LINK],
]);

/** The parts of the weight of a term in a domain: keys under which they are learned. */
export function domainTermKeys(key: string, domain: MediaDomain): readonly string[] {
  return LINK_OF_FACET.has(facetOfKey(key)) ? [key, `${domain}/${key}`] : [key];
}

const DOMAIN_NAMES: ReadonlyMap<string, MediaDomain> = new Map(MEDIA_DOMAINS.map((name) => [name, name]));

/** A key taken apart: the term's own key, and the domain where it is the part that counts in that domain alone. */
export function readTermKey(key: string): { readonly key: string; readonly domain?: MediaDomain } {
  const slash = key.indexOf('/');
  const domain = slash < 1 ? undefined : DOMAIN_NAMES.get(key.slice(0, slash));
  return domain === undefined ? { key } : { key: key.slice(slash + 1), domain };
}

/** Share of a term's prior variance that a key holds. */
export function shareOfVariance(key: string): number {
  const { key: term, domain } = readTermKey(key);
  const shared = LINK_OF_FACET.get(facetOfKey(term)) ?? 1;
  return domain === undefined ? shared : 1 - shared;
}

function facetOfKey(key: string): string {
  return key.slice(0, key.indexOf(':'));
}
