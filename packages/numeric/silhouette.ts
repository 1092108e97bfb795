import { numberAt } from '@emoverse/domain';
import { euclideanDistance } from './distances.ts';
import { shuffled } from './sampling.ts';

/**
 * Mean silhouette (Rousseeuw 1987), −1…1: for each row (b − a) / max(a, b), where a is the mean distance to the
 * other rows of its cluster and b the smallest mean distance to the rows of another cluster; 0 for a row that is alone in
 * its cluster. High means tight, well separated clusters.
 *
 * Quadratic, so it is taken over at most `sample.size` rows drawn at random (all rows by default).
 *
 * @returns NaN when there is only one cluster.
 */
export function silhouette(
  rows: readonly ArrayLike<number>[],
  assignments: readonly number[],
  sample?: { readonly size: number; readonly random: () => number },
): number {
  if (rows.length !== assignments.length) {
    throw new RangeError(`expected ${rows.length} assignments, got ${assignments.length}`);
  }
  const all = rows.map((row, number) => ({ row, cluster: numberAt(assignments, number) }));
  const chosen =
    sample && sample.size < rows.length ? shuffled(all, sample.random).slice(0, sample.size) : all;
  const clusters = [...new Set(chosen.map(({ cluster }) => cluster))];
  if (clusters.length < 2) return Number.NaN;
  const values = chosen.map((one) => {
    const sums = new Map(clusters.map((cluster) => [cluster, { distance: 0, count: 0 }]));
    for (const other of chosen) {
      const sum = sums.get(other.cluster);
      if (other === one || sum === undefined) continue;
      sum.distance += euclideanDistance(one.row, other.row);
      sum.count += 1;
    }
    const own = sums.get(one.cluster);
    if (own === undefined || own.count === 0) return 0;
    const within = own.distance / own.count;
    const between = Math.min(
      ...[...sums].flatMap(([cluster, { distance, count }]) =>
        cluster === one.cluster || count === 0 ? [] : [distance / count],
      ),
    );
    return within === between ? 0 : (between - within) / Math.max(within, between);
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
