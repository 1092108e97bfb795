import type { Scene } from './scene.ts';
import { shortlistItems } from './shortlist-items.ts';
import type { CandidateSource } from './sources/candidate-source.ts';

/** An item worth ranking and the source that placed it highest. */
export interface Candidate {
  readonly position: number;
  readonly source: string;
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
  scene: Scene,
  shares: readonly SourceShare[],
  shortlists: boolean,
): Candidate[][] {
  const short = shortlists ? { ...scene, eligible: shortlistItems(scene) } : scene;
  const lookedThrough = ({ readsTerms }: CandidateSource): Scene => (readsTerms ? short : scene);
  const once = shares.map(({ source, limit }) =>
    source.dependsOnTarget ? undefined : source.retrieve(lookedThrough(source), scene.path[0], limit),
  );
  return scene.path.map((target) =>
    merge(
      shares.map(({ source, limit }, number) => ({
        source: source.name,
        positions: once[number] ?? source.retrieve(lookedThrough(source), target, limit),
      })),
    ),
  );
}

function merge(
  answers: readonly { readonly source: string; readonly positions: readonly number[] }[],
): Candidate[] {
  if (answers.length === 1) {
    const [{ source, positions }] = answers;
    return positions.map((position) => ({ position, source }));
  }
  const place = new Map<number, number>();
  const merged: { position: number; source: string; rank: number }[] = [];
  for (const { source, positions } of answers) {
    positions.forEach((position, rank) => {
      const known = place.get(position);
      if (known === undefined) {
        place.set(position, merged.length);
        merged.push({ position, source, rank });
      } else if (rank < merged[known].rank) {
        merged[known] = { position, source, rank };
      }
    });
  }
  return merged.map(({ position, source }) => ({ position, source }));
}
