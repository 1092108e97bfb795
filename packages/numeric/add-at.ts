/**
 * `values[index] += amount`, for an index that exists. Innermost loops write it out: where a caller is large, the engine does
 * not take it in.
 */
export function addAt(values: Float64Array, index: number, amount: number): void {
  values[index] = (values[index] ?? Number.NaN) + amount;
}
