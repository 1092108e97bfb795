import { elementAt, numberAt } from '@emoverse/domain';
import { dotProduct } from './distances.ts';
import { createSeededRandom } from './seeded-random.ts';
import { sparseTimes, sparseTransposedTimes, type SparseRows } from './sparse-rows.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** The largest singular values, largest first, and the right singular vectors: `right[column × rank + k]`. */
export interface TruncatedSvd {
  readonly rank: number;
  readonly values: Float64Array;
  readonly right: Float64Array;
}

const OVERSAMPLED = 10;
const ROUNDS = 7;
/** Singular values below this share of the largest are rounding, not data. */
const NEGLIGIBLE = 1e-7;

/**
 * The `rank` largest singular values of a sparse matrix and their right vectors, by randomised subspace iteration
 * (Halko, Martinsson and Tropp, "Finding structure with randomness", SIAM Review 53, 2011, algorithm 4.4). The same
 * seed gives the same answer. Of a matrix of smaller rank fewer are given.
 *
 * Costs about 14 × (rank + 10) × (entries + (rank + 10) × the smaller side) multiplications.
 */
export function truncatedSvd(matrix: SparseRows, rank: number, seed = 1): TruncatedSvd {
  const size = Math.min(rank + OVERSAMPLED, matrix.rows, matrix.width);
  const wide = matrix.rows <= matrix.width;
  // The subspace is kept on the smaller side, where making it orthonormal is cheap.
  const there = wide ? sparseTransposedTimes : sparseTimes;
  const back = wide ? sparseTimes : sparseTransposedTimes;
  const random = createSeededRandom(seed);
  let basis: Float64Array[] = Array.from({ length: size }, () =>
    Float64Array.from({ length: Math.min(matrix.rows, matrix.width) }, () => random() - 0.5),
  );
  for (let round = 0; round < ROUNDS; round++)
    basis = orthonormal(basis.map((vector) => back(matrix, there(matrix, vector))));
  const projected = basis.map((vector) => there(matrix, vector));
  const gram = projected.map((a) => Float64Array.from(projected, (b) => dotProduct(a, b)));
  const { values, vectors } = symmetricEigen(gram);
  const largest = Math.sqrt(Math.max(0, values[0] ?? 0));
  const kept = values
    .slice(0, rank)
    .map((value) => Math.sqrt(Math.max(0, value)))
    .filter((value) => value > NEGLIGIBLE * largest);
  const right = new Float64Array(matrix.width * kept.length);
  kept.forEach((value, k) => {
    (wide ? projected : basis).forEach((row, at) => {
      const entry = numberAt(elementAt(vectors, k), at);
      const share = wide ? entry / value : entry;
      for (let column = 0; column < matrix.width; column++)
        right[column * kept.length + k] =
          (right[column * kept.length + k] ?? Number.NaN) + share * (row[column] ?? Number.NaN);
    });
  });
  return { rank: kept.length, values: Float64Array.from(kept), right };
}

/** Modified Gram–Schmidt, twice for accuracy; a vector that depends on the ones before it becomes zero. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const before = Math.sqrt(dotProduct(vector, vector));
    for (let pass = 0; pass < 2; pass++) {
      for (const other of done) {
        const share = dotProduct(other, vector);
        if (share === 0) continue;
        for (let at = 0; at < vector.length; at++)
          vector[at] = (vector[at] ?? Number.NaN) - share * (other[at] ?? Number.NaN);
      }
    }
    const length = Math.sqrt(dotProduct(vector, vector));
    if (length > 1e-10 * before)
      for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? Number.NaN) / length;
    else vector.fill(0);
    done.push(vector);
  }
  return done;
}
