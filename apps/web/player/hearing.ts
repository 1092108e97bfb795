import type { ReactionTarget } from '../state/reactions.ts';
import type { Told } from './shared-queue.ts';
import type { Track } from './track.ts';

/** Left sooner than this, and before its half, a track was skipped. */
const SKIPPED_BEFORE_SECONDS = 30;

/** What is told of the hearing of one track: each thing once, in whichever tab it sounds. */
export class Hearing {
  readonly #tell: (target: ReactionTarget, action: Told) => void;
  #told = new Set<Told>();

  constructor(tell: (target: ReactionTarget, action: Told) => void) {
    this.#tell = tell;
  }

  get told(): Told[] {
    return [...this.#told];
  }

  /** @param told what was told of this hearing before, in this tab or another */
  begin(told: readonly Told[] = []): void {
    this.#told = new Set(told);
  }

  tell(track: Track | undefined, action: Told): void {
    // A practice is told of by its session, in a queue or not.
    if (track === undefined || track.sound.kind === 'practice' || this.#told.has(action)) return;
    this.#told.add(action);
    this.#tell({ itemId: track.work.id, impressionId: track.impressionId }, action);
  }

  /** The track is left at `position`. One that was heard and is left early was skipped; one that never sounded was not. */
  leave(track: Track | undefined, position: number, duration: number | undefined): void {
    const early = position < Math.min(SKIPPED_BEFORE_SECONDS, (duration ?? Infinity) / 2);
    if (early && this.#told.has('played') && !this.#told.has('finished')) this.tell(track, 'skipped');
  }
}
