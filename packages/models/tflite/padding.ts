/** The padding by which a picture is as large as strides fit; the other kind adds nothing. */
export const SAME = 0;

/** "Same" padding: as many outputs as strides fit, what is missing split with the larger half at the end. */
export function padsOf(
  dims: readonly number[],
  kernel: readonly number[],
  strides: readonly number[],
  padding: number,
): readonly number[] {
  if (padding !== SAME) return [0, 0, 0, 0];
  const missing = [0, 1].map((axis) => {
    const size = dims[axis + 1];
    return Math.max(0, (Math.ceil(size / strides[axis]) - 1) * strides[axis] + kernel[axis] - size);
  });
  const before = missing.map((amount) => amount >> 1);
  return [...before, ...missing.map((amount, axis) => amount - before[axis])];
}
