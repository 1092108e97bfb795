import { MEDIA_DOMAINS, type MediaDomain } from '@emoverse/domain';
import type { ItemFacet } from './describe-item.ts';

/**
 * How much of the taste for a word is taken to be the same in every domain, 0…1: the prior correlation of a person's
 * weights for "horror" in films and in books. Chosen in the simulation (README): much of the gain for people whose
 * tastes are linked, and no harm that could be told from chance for those whose tastes are not.
 */
export const DOMAIN_LINK = 0.3;

/** Facets whose words mean something in several domains. Others (people, keywords, sound) are learned in one piece. */
const SHARED_FACETS: ReadonlySet<string> = new Set<ItemFacet>(['genre', 'tag', 'decade', 'language']);

/** The parts of the weight of a term in a domain: keys under which they are learned. */
export function domainTermKeys(key: string, domain: MediaDomain): readonly string[] {
  return SHARED_FACETS.has(facetOfKey(key)) ? [key, `${domain}/${key}`] : [key];
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
  const read = readTermKey(key);
  if (read.domain !== undefined) return 1 - DOMAIN_LINK;
  return SHARED_FACETS.has(facetOfKey(key)) ? DOMAIN_LINK : 1;
}

function facetOfKey(key: string): string {
  return key.slice(0, key.indexOf(':'));
}
