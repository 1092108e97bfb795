import { elementAt } from '@emoverse/domain';
import type { RankingContext } from './ranking-context.ts';
import { shortlistItems } from './shortlist-items.ts';
import type { CandidateSource } from './sources/candidate-source.ts';

/** Items worth ranking, each once, and the source that placed each highest. Lent for the time of one list. */
export interface Candidates {
  readonly positions: readonly number[];
  sourceOf(position: number): string;
}

/** A source and how many items it may bring. */
export interface SourceShare {
  readonly source: CandidateSource;
  readonly limit: number;
}

/**
 * Asks every source for every step of the path and merges the answers without repeats: one list of candidates a
 * step. An item brought by several is credited to the one that placed it highest, ties to the source named first.
 */
export function retrieveCandidates(
  ranking: RankingContext,
  shares: readonly SourceShare[],
  shortlists: boolean,
): Candidates[] {
  const short = shortlists ? { ...ranking, eligible: shortlistItems(ranking) } : ranking;
  const lookedThrough = ({ readsTerms }: CandidateSource): RankingContext => (readsTerms ? short : ranking);
  const once = shares.map(({ source, limit }) =>
    source.dependsOnTarget
      ? undefined
      : source.retrieve(lookedThrough(source), elementAt(ranking.path, 0), limit),
  );
  return ranking.path.map((target) =>
    merge(
      shares.map(({ source, limit }, number) => ({
        source: source.name,
        positions: once[number] ?? source.retrieve(lookedThrough(source), target, limit),
      })),
      ranking,
    ),
  );
}

function merge(
  answers: readonly { readonly source: string; readonly positions: readonly number[] }[],
  { arrays, index: { items } }: RankingContext,
): Candidates {
  const bringer = arrays.bytes(items.length); // the number of the answer, from 1
  const rank = arrays.uninitialisedInts(items.length);
  const merged: number[] = [];
  answers.forEach(({ positions }, number) => {
    positions.forEach((position, place) => {
      if (bringer[position] === 0) merged.push(position);
      else if (place >= (rank[position] ?? 0)) return;
      bringer[position] = number + 1;
      rank[position] = place;
    });
  });
  return {
    positions: merged,
    sourceOf: (position) => elementAt(answers, (bringer[position] ?? 0) - 1).source,
  };
}
