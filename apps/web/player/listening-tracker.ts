import type { ReactionTarget } from '../state/reactions.ts';
import type { PlaybackEvent } from './shared-queue.ts';
import type { Track } from './track.ts';

/** Left sooner than this, and before its half, a track was skipped. */
const SKIPPED_BEFORE_SECONDS = 30;

/** Listening tracker of one track: reports each playback event once, in whichever tab it sounds. */
export class ListeningTracker {
  readonly #report: (target: ReactionTarget, action: PlaybackEvent) => void;
  #events = new Set<PlaybackEvent>();

  constructor(report: (target: ReactionTarget, action: PlaybackEvent) => void) {
    this.#report = report;
  }

  get events(): PlaybackEvent[] {
    return [...this.#events];
  }

  /** @param events what was reported of this listening before, in this tab or another */
  begin(events: readonly PlaybackEvent[] = []): void {
    this.#events = new Set(events);
  }

  report(track: Track | undefined, action: PlaybackEvent): void {
    // A practice is reported by its session, in a queue or not.
    if (track === undefined || track.sound.kind === 'practice' || this.#events.has(action)) return;
    this.#events.add(action);
    this.#report({ itemId: track.work.id, impressionId: track.impressionId }, action);
  }

  /** The track is left at `position`. One that was heard and is left early was skipped; one that never sounded was not. */
  leave(track: Track | undefined, position: number, duration: number | undefined): void {
    const early = position < Math.min(SKIPPED_BEFORE_SECONDS, (duration ?? Infinity) / 2);
    if (early && this.#events.has('played') && !this.#events.has('finished')) this.report(track, 'skipped');
  }
}
