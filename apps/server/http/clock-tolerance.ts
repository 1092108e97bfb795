/**
 * How far the clock of a browser, or of the machine that a file comes from, may be ahead of ours: 14 hours, as one that
 * shows the time of another zone is at most.
 */
export const CLOCK_TOLERANCE_MILLISECONDS = 14 * 60 * 60 * 1000;

/** Whether a time lies in the future by more than clocks differ. */
export function isFuture(at: number, now: number): boolean {
  return at > now + CLOCK_TOLERANCE_MILLISECONDS;
}

/** When something happened that a browser tells of: now, where its clock says that it is yet to come. */
export function momentOf(at: number, now: number): number {
  return isFuture(at, now) ? now : at;
}
