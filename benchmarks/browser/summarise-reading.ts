import { summariseTimes, type Times } from '../measures/summarise-times.ts';
import type { Marks } from './camera-run.ts';

export interface ReadingSummary {
  /** Pictures of the camera read a second; the camera gives 30. */
  readonly framesPerSecond: number;
  /** From asking for a look to its answer, as the page waits for it. */
  readonly times: Times;
  /** Longest task of the main thread while reading, ms; 0 where none reached 50 ms. */
  readonly longestTask: number;
  readonly tasksOver50: number;
  /** The same from the tap to the first reading. */
  readonly longestTaskBefore: number;
}

/** What the marks of a page tell about its reading between two moments (ms of the page's clock). */
export function summariseReading({ tap, looks, tasks }: Marks, from: number, to: number): ReadingSummary {
  const within = <T extends { readonly at: number }>(marks: readonly T[], low: number, high: number): T[] =>
    marks.filter(({ at }) => at >= low && at < high);
  const longest = (marks: readonly { readonly milliseconds: number }[]): number =>
    Math.max(0, ...marks.map(({ milliseconds }) => milliseconds));
  const read = within(looks, from, to);
  const long = within(tasks, from, to);
  if (read.length === 0)
    throw new RangeError(
      `expected at least one picture to be read in ${(to - from) / 1000} s, got none: the machine is too busy; try again, or with a higher --seconds`,
    );
  return {
    framesPerSecond: (1000 * read.length) / (to - from),
    times: summariseTimes(read),
    longestTask: longest(long),
    tasksOver50: long.filter(({ milliseconds }) => milliseconds > 50).length,
    longestTaskBefore: longest(within(tasks, tap, from)),
  };
}
