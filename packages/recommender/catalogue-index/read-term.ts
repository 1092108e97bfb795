import { readTermKey, shareOfVariance } from './domain-terms.ts';
import type { CatalogueIndex, KeyedTerm, ReadTerm } from './catalogue-index.ts';

/** Reads keys, each once: a person has up to 2,000 of them, mostly the same from one reaction to the next. */
export function termReader({
  positionOf,
  vocabularyPlace,
  termPriorVariance,
}: Pick<CatalogueIndex, 'vocabularyPlace' | 'termPriorVariance'> & {
  readonly positionOf: ReadonlyMap<string, number>;
}): CatalogueIndex['readTerms'] {
  const read = (key: string): ReadTerm | undefined => {
    const position = key.startsWith('item:') ? positionOf.get(key.slice('item:'.length)) : undefined;
    if (position !== undefined) return { kind: 'item', position };
    const term = readTermKey(key);
    const place = vocabularyPlace.get(term.key);
    if (place === undefined) return undefined;
    const priorVariance = shareOfVariance(key) * (termPriorVariance[place] ?? 0);
    return { kind: 'term', place, domain: term.domain, priorVariance };
  };
  const known = new Map<string, ReadTerm>();
  const look = (key: string): ReadTerm | undefined => {
    const remembered = known.get(key) ?? read(key);
    if (remembered !== undefined) known.set(key, remembered);
    return remembered;
  };
  let before: readonly KeyedTerm[] = [];
  let reads: (ReadTerm | undefined)[] = [];
  return (terms) => {
    // The same person's state comes again and again, a few keys longer each time.
    // By places, here and where they are read: to take tuples apart goes through an iterator for each.
    reads = terms.map((term, at) => (before[at]?.[0] === term[0] ? reads[at] : look(term[0])));
    before = terms;
    return reads;
  };
}
