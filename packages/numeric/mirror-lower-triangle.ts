/** Makes a square matrix (row-major) symmetric, in place: what stands below the diagonal is written above it. */
export function mirrorLowerTriangle(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++)
    for (let column = 0; column < row; column++)
      matrix[column * size + row] = matrix[row * size + column] ?? Number.NaN;
}
