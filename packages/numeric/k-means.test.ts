import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squaredDistance } from './distances.ts';
import { kMeans, nearestCentroid } from './k-means.ts';
import { randomNormal } from './sampling.ts';
import { createSeededRandom } from './seeded-random.ts';
import { silhouette } from './silhouette.ts';

const points = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
  minLength: 2,
  maxLength: 30,
});

describe('k-means', () => {
  it('assigns every row to its nearest centroid, and the inertia is the sum of those distances', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 5 }), fc.integer(), (rows, k, seed) => {
        const count = Math.min(k, rows.length);
        const found = kMeans(rows, count, { random: createSeededRandom(seed), restarts: 2 });
        expect(found.centroids).toHaveLength(count);
        let inertia = 0;
        rows.forEach((row, number) => {
          const distances = found.centroids.map((centroid) => squaredDistance(centroid, row));
          expect(distances[found.assignments[number]]).toBe(Math.min(...distances));
          inertia += Math.min(...distances);
        });
        expect(found.inertia).toBeCloseTo(inertia, 6);
      }),
    );
  });

  it('never raises the inertia from step to step, and ends with centroids that are means', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 5 }), fc.integer(), (rows, k, seed) => {
        const found = kMeans(rows, Math.min(k, rows.length), {
          random: createSeededRandom(seed),
          restarts: 1,
        });
        found.history
          .slice(1)
          .forEach((inertia, step) => expect(inertia).toBeLessThanOrEqual(found.history[step] + 1e-9));
        found.centroids.forEach((centroid, cluster) => {
          const members = rows.filter((_, number) => found.assignments[number] === cluster);
          if (members.length === 0) return; // only where rows coincide and there are more clusters than places
          centroid.forEach((entry, column) =>
            expect(entry).toBeCloseTo(members.reduce((sum, row) => sum + row[column], 0) / members.length, 9),
          );
        });
      }),
    );
  });

  it('finds the best of all partitions of a few points nearly always, given enough starts, and never a better one', () => {
    const few = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 3,
      maxLength: 7,
    });
    const tries = fc.sample(fc.tuple(few, fc.integer({ min: 1, max: 3 })), { numRuns: 100, seed: 3 });
    // Now and then no start at k of the points leads to the best partition, so a few misses are the method's own.
    const excess = tries.map(([rows, k]) => {
      const { inertia } = kMeans(rows, k, { random: createSeededRandom(1), restarts: 60 });
      return inertia - bestInertia(rows, k);
    });
    expect(Math.min(...excess)).toBeGreaterThan(-1e-6);
    expect(excess.filter((one) => one < 1e-6).length).toBeGreaterThanOrEqual(95);
  });

  it('is the same for the same seed', () => {
    const random = createSeededRandom(2);
    const rows = Array.from({ length: 100 }, () => [randomNormal(random), randomNormal(random)]);
    const run = (): unknown => kMeans(rows, 4, { random: createSeededRandom(9) });
    expect(run()).toEqual(run());
  });

  it('keeps k centroids when fewer places are taken than clusters are asked for', () => {
    const found = kMeans([[1], [1], [1], [2]], 3, { random: createSeededRandom(1) });
    expect(found.centroids).toHaveLength(3);
    expect(found.inertia).toBe(0);
  });

  it('refuses k below one or above the number of rows', () => {
    expect(() => kMeans([[1]], 2, { random: Math.random })).toThrow(/1 to 1/);
    expect(() => kMeans([[1]], 0, { random: Math.random })).toThrow(RangeError);
  });

  it('resolves a tie between centroids to the first', () => {
    expect(nearestCentroid([[0], [2]], [1])).toEqual({ cluster: 0, squaredDistance: 1 });
  });
});

describe('the silhouette', () => {
  it('is near 1 for two tight clusters far apart and negative when the labels are crossed', () => {
    const rows = [[0], [0.1], [10], [10.1]];
    expect(silhouette(rows, [0, 0, 1, 1])).toBeGreaterThan(0.98);
    expect(silhouette(rows, [0, 1, 0, 1])).toBeLessThan(0);
  });

  it('equals a value worked out by hand', () => {
    // Rows 0, 1 | 4: a = 1, 1, alone; b = 4, 3; so (3/4 + 2/3 + 0) / 3.
    expect(silhouette([[0], [1], [4]], [0, 0, 1])).toBeCloseTo((3 / 4 + 2 / 3) / 3, 12);
  });

  it('does not exist for one cluster', () => {
    expect(silhouette([[0], [1]], [0, 0])).toBeNaN();
  });
});

/** Smallest inertia over every assignment of the rows to k clusters: the definition, by brute force. */
function bestInertia(rows: readonly (readonly number[])[], k: number): number {
  let best = Infinity;
  for (let code = 0; code < k ** rows.length; code++) {
    const assignment = rows.map((_, number) => Math.floor(code / k ** number) % k);
    let inertia = 0;
    for (let cluster = 0; cluster < k; cluster++) {
      const members = rows.filter((_, number) => assignment[number] === cluster);
      if (members.length === 0) continue;
      const centre = [0, 1].map(
        (column) => members.reduce((sum, row) => sum + row[column], 0) / members.length,
      );
      inertia += members.reduce((sum, row) => sum + squaredDistance(row, centre), 0);
    }
    best = Math.min(best, inertia);
  }
  return best;
}
