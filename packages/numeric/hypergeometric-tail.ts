/**
 * Fisher's exact test, one-sided: the chance to draw at least `hits` marked ones when `drawn` are drawn without putting back
 * from `all`, of which `marked` are marked. Exact but for rounding; takes as long as `drawn`.
 *
 * R. A. Fisher, Statistical Methods for Research Workers (1934), § 21.02.
 *
 * @example hypergeometricTail({ all: 8, marked: 4, drawn: 4, hits: 4 }) // 1/70
 */
export function hypergeometricTail({
  all,
  marked,
  drawn,
  hits,
}: {
  readonly all: number;
  readonly marked: number;
  readonly drawn: number;
  readonly hits: number;
}): number {
  const most = Math.min(marked, drawn);
  const first = Math.max(hits, drawn + marked - all, 0);
  if (first > most) return 0;
  let logChance = logChoose(marked, first) + logChoose(all - marked, drawn - first) - logChoose(all, drawn);
  let sum = 0;
  for (let count = first; count <= most; count++) {
    sum += Math.exp(logChance);
    logChance += Math.log(
      ((marked - count) * (drawn - count)) / ((count + 1) * (all - marked - drawn + count + 1)),
    );
  }
  return Math.min(1, sum);
}

function logChoose(from: number, taken: number): number {
  let log = 0;
  for (let at = 1; at <= Math.min(taken, from - taken); at++)
    log += Math.log((from - Math.min(taken, from - taken) + at) / at);
  return log;
}
