import type { MediaDomain } from '@emoverse/domain';
import type { CatalogueIndex } from './index-catalogue.ts';
import type { LearnedPerson } from './person-state.ts';

/** What a person has taught of the terms that count in one domain. A place may stand there twice: its parts add up. */
export interface LearnedTerms {
  /** In the vocabulary. */
  readonly places: readonly number[];
  readonly means: readonly number[];
  /** How much less is unknown of each weight than before anything was learned: variance. */
  readonly known: readonly number[];
}

/** A state's weights against a catalogue, which may lack some of what they are about. */
export interface LearnedWeights {
  /** A word's shared part counts in every domain, its other part in one. */
  readonly termsIn: (domain: MediaDomain) => LearnedTerms;
  /** Weight of single items by position (only those reacted to). */
  readonly itemMean: ReadonlyMap<number, number>;
}

/** Reads the weights of a state. */
export function learnedWeights({ terms }: LearnedPerson, { readTerms }: CatalogueIndex): LearnedWeights {
  const itemMean = new Map<number, number>();
  const parts = new Map<MediaDomain | undefined, Growing>();
  const reads = readTerms(terms);
  for (let at = 0; at < terms.length; at++) {
    const read = reads[at];
    if (read === undefined) continue;
    const mean = terms[at][1];
    const variance = terms[at][2];
    if (read.kind === 'item') {
      itemMean.set(read.position, mean);
      continue;
    }
    let part = parts.get(read.domain);
    if (part === undefined) parts.set(read.domain, (part = nothing()));
    part.places.push(read.place);
    part.means.push(mean);
    part.known.push(read.priorVariance - variance);
  }
  const shared = parts.get(undefined) ?? nothing();
  const joined = new Map<MediaDomain, LearnedTerms>();
  return {
    itemMean,
    termsIn: (domain) => {
      const own = parts.get(domain);
      if (own === undefined) return shared;
      const both = joined.get(domain) ?? {
        places: shared.places.concat(own.places),
        means: shared.means.concat(own.means),
        known: shared.known.concat(own.known),
      };
      joined.set(domain, both);
      return both;
    },
  };
}

interface Growing {
  readonly places: number[];
  readonly means: number[];
  readonly known: number[];
}

function nothing(): Growing {
  return { places: [], means: [], known: [] };
}

/** Adds the learned weights to `into`, by vocabulary place: zeros before. */
export function writeMeans({ places, means }: LearnedTerms, into: Float64Array): Float64Array {
  for (let at = 0; at < places.length; at++) into[places[at]] += means[at];
  return into;
}

/** Writes what is not known of each weight into `into`, by vocabulary place: variance. */
export function writeVariances(
  { places, known }: LearnedTerms,
  { termPriorVariance }: CatalogueIndex,
  into: Float64Array,
): Float64Array {
  into.set(termPriorVariance);
  for (let at = 0; at < places.length; at++) into[places[at]] -= known[at];
  for (const place of places) if (into[place] < 0) into[place] = 0; // rounding
  return into;
}
