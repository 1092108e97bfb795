/** Square matrix (row-major) × vector. */
export function timesVector(matrix: Float64Array, vector: ArrayLike<number>): Float64Array {
  const size = vector.length;
  const product = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let column = 0; column < size; column++)
      sum += (matrix[row * size + column] ?? Number.NaN) * (vector[column] ?? Number.NaN);
    product[row] = sum;
  }
  return product;
}
