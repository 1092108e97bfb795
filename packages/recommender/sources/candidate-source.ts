import type { MoodPoint } from '@emoverse/domain';
import type { Scene } from '../scene.ts';

/** One way of finding items worth ranking. One file each; a policy lists the sources that it asks. */
export interface CandidateSource {
  readonly name: string;
  /** At most `limit` positions out of `scene.eligible`, best first; the same scene gives the same answer. */
  retrieve(scene: Scene, target: MoodPoint, limit: number): readonly number[];
}
