import { elementAt } from '@emoverse/domain';
import { squaredDistance } from './distances.ts';
import { weightedIndex } from './sampling.ts';
import { checkedWidth } from './standardise.ts';

export interface KMeansOptions {
  readonly random: () => number;
  /** Independent starts; the one with the lowest inertia is kept. Default 10. */
  readonly restarts?: number;
  /** Lloyd steps of one start at most. Default 300. */
  readonly steps?: number;
}

export interface KMeans {
  readonly centroids: readonly (readonly number[])[];
  /** Cluster of each row: the nearest centroid, ties to the smaller number. */
  readonly assignments: readonly number[];
  /** Σ squared distance of each row to its centroid. */
  readonly inertia: number;
  /** Inertia before each step of the kept start: it never rises. */
  readonly history: readonly number[];
}

/**
 * K-means clustering by Lloyd's algorithm from k-means++ starts (Arthur and Vassilvitskii 2007): assign every row
 * to the nearest centroid, move every centroid to the mean of its rows, until nothing changes.
 *
 * A cluster that loses all rows is moved to the row farthest from its centroid. Each step costs
 * rows × k × columns. Deterministic for given random numbers.
 *
 * @param k 1…number of rows.
 */
export function kMeans(rows: readonly ArrayLike<number>[], k: number, options: KMeansOptions): KMeans {
  checkedWidth(rows);
  if (!Number.isInteger(k) || k < 1 || k > rows.length)
    throw new RangeError(`k is 1 to ${rows.length}, got ${k}`);
  const { random, restarts = 10, steps = 300 } = options;
  let best: KMeans | undefined;
  for (let start = 0; start < Math.max(1, restarts); start++) {
    const found = refine(rows, spreadStart(rows, k, random), steps);
    if (best === undefined || found.inertia < best.inertia) best = found;
  }
  return best ?? refine(rows, spreadStart(rows, k, random), steps);
}

/** The centroid nearest to a point, and the squared distance to it; ties go to the smaller number. */
export function nearestCentroid(
  centroids: readonly ArrayLike<number>[],
  row: ArrayLike<number>,
): { readonly cluster: number; readonly squaredDistance: number } {
  let cluster = 0;
  let smallest = Infinity;
  for (const [candidate, centroid] of centroids.entries()) {
    const distance = squaredDistance(centroid, row);
    if (distance < smallest) {
      smallest = distance;
      cluster = candidate;
    }
  }
  return { cluster, squaredDistance: smallest };
}

/** k-means++: the first centroid is any row, each further one a row drawn by squared distance to the nearest so far. */
function spreadStart(rows: readonly ArrayLike<number>[], k: number, random: () => number): number[][] {
  const first = elementAt(rows, weightedIndex(new Float64Array(rows.length).fill(1), random));
  const centroids = [Array.from(first)];
  const nearest = Float64Array.from(rows, (row) => squaredDistance(row, first));
  while (centroids.length < k) {
    // All rows coincide with a centroid: any row serves.
    const spread = nearest.some((distance) => distance > 0) ? nearest : nearest.map(() => 1);
    const next = Array.from(elementAt(rows, weightedIndex(spread, random)));
    centroids.push(next);
    rows.forEach((row, number) => {
      nearest[number] = Math.min(nearest[number] ?? Number.NaN, squaredDistance(row, next));
    });
  }
  return centroids;
}

function refine(rows: readonly ArrayLike<number>[], start: number[][], steps: number): KMeans {
  let centroids = start;
  let assigned = assign(rows, centroids);
  const history = [assigned.inertia];
  for (let step = 0; step < steps; step++) {
    const moved = moveToMeans(rows, assigned, centroids);
    const next = assign(rows, moved);
    const changed = next.assignments.some((cluster, row) => cluster !== (assigned.assignments[row] ?? 0));
    centroids = moved;
    assigned = next;
    history.push(next.inertia);
    if (!changed) break;
  }
  return { centroids, assignments: Array.from(assigned.assignments), inertia: assigned.inertia, history };
}

interface Assignment {
  readonly assignments: Int32Array;
  readonly distances: Float64Array;
  readonly inertia: number;
}

/** The inner loop of everything: plain loops over flat centroids, no allocation for a row. */
function assign(rows: readonly ArrayLike<number>[], centroids: readonly number[][]): Assignment {
  const flat = Float64Array.from(centroids.flat());
  const width = flat.length / centroids.length;
  const assignments = new Int32Array(rows.length);
  const distances = new Float64Array(rows.length);
  let inertia = 0;
  for (let number = 0; number < rows.length; number++) {
    const row = elementAt(rows, number);
    let nearest = 0;
    let smallest = Infinity;
    for (let cluster = 0, at = 0; cluster < centroids.length; cluster++) {
      let distance = 0;
      for (let column = 0; column < width; column++, at++) {
        const difference = (flat[at] ?? Number.NaN) - (row[column] ?? Number.NaN);
        distance += difference * difference;
      }
      if (distance < smallest) {
        smallest = distance;
        nearest = cluster;
      }
    }
    assignments[number] = nearest;
    distances[number] = smallest;
    inertia += smallest;
  }
  return { assignments, distances, inertia };
}

function moveToMeans(
  rows: readonly ArrayLike<number>[],
  { assignments, distances }: Assignment,
  centroids: readonly number[][],
): number[][] {
  const clusters = centroids.map((centroid) => ({
    centroid,
    sums: new Float64Array(centroid.length),
    count: 0,
  }));
  rows.forEach((row, number) => {
    const cluster = elementAt(clusters, assignments[number] ?? 0);
    const { sums } = cluster;
    cluster.count += 1;
    for (let column = 0; column < row.length; column++)
      sums[column] = (sums[column] ?? Number.NaN) + (row[column] ?? Number.NaN);
  });
  const farthestFirst = clusters.every(({ count }) => count > 0)
    ? []
    : rows
        .map((row, number) => ({ row, distance: distances[number] ?? Number.NaN }))
        .sort((a, b) => b.distance - a.distance);
  return clusters.map(({ centroid, sums, count }) => {
    if (count > 0) return Array.from(sums, (value) => value / count);
    return Array.from(farthestFirst.shift()?.row ?? centroid);
  });
}
