import { elementAt } from '@emoverse/domain';

/** How fast work goes on, and how long it will. */
export interface Pace {
  /** Things done a second. */
  readonly perSecond: number;
  /** Seconds until all is done; undefined where nobody knows how much there is. */
  readonly secondsLeft: number | undefined;
}

/** Watches work that says now and then how far it has come. */
export interface PaceEstimate {
  /**
   * `at`: ms of a monotonic clock; `share` of the work done, 0…1, or always 0 where that is not known; `done`: the
   * number of things done.
   */
  note(at: number, share: number, done: number): void;
  /** Undefined while there is no ground for telling. */
  pace(): Pace | undefined;
}

interface Note {
  readonly at: number;
  readonly share: number;
  readonly done: number;
}

/** The pace is that of the recent half of the time, but of so many milliseconds at least. */
const RECENT_SHARE = 0.5;
const RECENT_MS = 20_000;
/** A pace is told from so many steps over so many milliseconds on. */
const FEWEST_STEPS = 3;
const SHORTEST_MS = 3000;
/** And where it is known so well: its standard error as a share of it. */
const LARGEST_ERROR = 0.25;
/** Notes that come quicker are joined; the longer the work goes on the more, so that some hundreds are kept at most. */
const STEP_MS = 250;
const MOST_STEPS = 200;

/**
 * Pace of the recent part of some work. What comes before the first note is left out (loading, warming up), and an older
 * pace is forgotten as the work goes on. With uneven things it takes more of them until something is told: the pace is
 * a ratio of sums, time over work, whose standard error comes from the steps' residuals (Cochran, "Sampling
 * techniques", 1977, chapter 6).
 */
export function estimatePace(): PaceEstimate {
  let begun = 0;
  let notes: readonly Note[] = [];
  let last: Note | undefined;
  return {
    note(at, share, done) {
      if (last === undefined) begun = at;
      last = { at, share, done };
      const before = notes.at(-1);
      const isStep =
        before === undefined ||
        ((share > before.share || done > before.done) &&
          at - before.at >= Math.max(STEP_MS, (at - begun) / MOST_STEPS));
      if (isStep) notes = recentOf([...notes, last], begun);
    },
    pace() {
      const [first, latest] = [notes[0], notes.at(-1)];
      if (last === undefined || first === undefined || latest === undefined) return undefined;
      const knowsShare = latest.share > 0;
      const workOf = ({ share, done }: Note): number => (knowsShare ? share : done);
      const [steps, ms, work] = [notes.length - 1, latest.at - first.at, workOf(latest) - workOf(first)];
      if (steps < FEWEST_STEPS || ms < SHORTEST_MS || work <= 0) return undefined;
      const squares = notes.slice(1).reduce((sum, note, index) => {
        const before = elementAt(notes, index);
        const residual = note.at - before.at - (ms / work) * (workOf(note) - workOf(before));
        return sum + residual ** 2;
      }, 0);
      if (Math.sqrt((squares * steps) / (steps - 1)) > LARGEST_ERROR * ms) return undefined;
      return {
        perSecond: (1000 * (latest.done - first.done)) / ms,
        secondsLeft: knowsShare ? ((1 - last.share) * ms) / work / 1000 : undefined,
      };
    },
  };
}

/** The notes of the recent part, and the one at which it begins. */
function recentOf(notes: readonly Note[], begun: number): readonly Note[] {
  const latest = elementAt(notes, notes.length - 1).at;
  const from = latest - Math.max(RECENT_MS, RECENT_SHARE * (latest - begun));
  const inside = notes.findIndex(({ at }) => at > from);
  return notes.slice(Math.max(0, inside - 1));
}
