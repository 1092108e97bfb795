/** Where `elapsed` seconds fall among steps of the given lengths; after the last, `finished`. */
export function stepAt(
  stepSeconds: readonly number[],
  elapsed: number,
): { stepIndex: number; elapsedInStep: number; secondsLeft: number; finished: boolean } {
  let start = 0;
  for (const [stepIndex, seconds] of stepSeconds.entries()) {
    if (elapsed < start + seconds) {
      return {
        stepIndex,
        elapsedInStep: elapsed - start,
        secondsLeft: start + seconds - elapsed,
        finished: false,
      };
    }
    start += seconds;
  }
  const last = Math.max(0, stepSeconds.length - 1);
  return { stepIndex: last, elapsedInStep: stepSeconds[last] ?? 0, secondsLeft: 0, finished: true };
}
