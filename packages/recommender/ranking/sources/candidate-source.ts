import type { MoodPoint } from '@emoverse/domain';
import type { RankingContext } from '../ranking-context.ts';

/** One way of finding items worth ranking. One file each; a policy lists the sources that it asks. */
export interface CandidateSource {
  readonly name: string;
  /** Whether the answer depends on the target; if not, it is asked once for all steps of a journey. */
  readonly dependsOnTarget: boolean;
  /** Whether it reads the terms of every item: then it looks through a shortlist of a large catalogue. */
  readonly readsTerms: boolean;
  /** At most `limit` positions out of `ranking context.eligible`, best first; the same ranking context gives the same answer. */
  retrieve(ranking: RankingContext, target: MoodPoint, limit: number): readonly number[];
}
