/** An item with its score for one step, and the source that brought it. */
export interface ScoredCandidate {
  readonly position: number;
  readonly source: string;
  readonly score: number;
}
