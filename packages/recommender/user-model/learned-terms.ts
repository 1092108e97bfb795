import { elementAt, type MediaDomain } from '@emoverse/domain';
import type { CatalogueIndex, ReadTerm } from '../catalogue-index/index.ts';
import type { UserModel } from './user-model.ts';

/** A user model and what its weights stand for in a catalogue. */
export interface LearnedTerms {
  readonly user: UserModel;
  /**
   * What each of `user.terms` stands for in the catalogue, undefined for what it lacks. Nothing is copied: after each
   * reaction the next list reads them once, up to 2,000.
   */
  readonly reads: readonly (ReadTerm | undefined)[];
}

/** Learned weight of single items by position (only those reacted to). */
export function itemMeans({ user: { terms }, reads }: LearnedTerms): Map<number, number> {
  const means = new Map<number, number>();
  for (let at = 0; at < terms.length; at++) {
    const read = reads[at];
    if (read?.kind === 'item') means.set(read.position, elementAt(terms, at)[1]);
  }
  return means;
}

/**
 * Adds the weights that count in a domain to `into`, by vocabulary place: zeros before. A word's shared part counts in
 * every domain, its other part in one; both add up.
 */
export function writeMeans(
  { user: { terms }, reads }: LearnedTerms,
  domain: MediaDomain,
  into: Float64Array,
): Float64Array {
  for (let at = 0; at < terms.length; at++) {
    const read = reads[at];
    if (counts(read, domain)) into[read.place] = (into[read.place] ?? 0) + elementAt(terms, at)[1];
  }
  return into;
}

/** Writes what is not known of each weight into `into`, by vocabulary place: variance. */
export function writeVariances(
  { user: { terms }, reads }: LearnedTerms,
  domain: MediaDomain,
  { termPriorVariance }: CatalogueIndex,
  into: Float64Array,
): Float64Array {
  into.set(termPriorVariance);
  for (let at = 0; at < terms.length; at++) {
    const read = reads[at];
    if (!counts(read, domain)) continue;
    const left = (into[read.place] ?? 0) - (read.priorVariance - elementAt(terms, at)[2]);
    into[read.place] = left > 0 ? left : 0; // rounding
  }
  return into;
}

/** Writes 0 over the weights of which `isLeftOut` says so, by vocabulary place. */
export function clearMeans(
  { user: { terms }, reads }: LearnedTerms,
  domain: MediaDomain,
  isLeftOut: (place: number) => boolean,
  into: Float64Array,
): Float64Array {
  for (let at = 0; at < terms.length; at++) {
    const read = reads[at];
    if (counts(read, domain) && isLeftOut(read.place)) into[read.place] = 0;
  }
  return into;
}

function counts(
  read: ReadTerm | undefined,
  domain: MediaDomain,
): read is ReadTerm & { readonly kind: 'term' } {
  return read?.kind === 'term' && (read.domain === undefined || read.domain === domain);
}
