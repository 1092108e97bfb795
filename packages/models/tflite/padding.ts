import { sizesOf, type TfliteTensor } from './conversion.ts';

/** The padding by which a picture is as large as strides fit; the other kind adds nothing. */
export const SAME = 0;

/** "Same" padding: as many outputs as strides fit, what is missing split with the larger half at the end. */
export function padsOf(
  picture: TfliteTensor,
  kernel: readonly [number, number],
  strides: readonly [number, number],
  padding: number,
): readonly number[] {
  if (padding !== SAME) return [0, 0, 0, 0];
  const [, rows, columns] = sizesOf(picture);
  const missing = [missingOf(rows, kernel[0], strides[0]), missingOf(columns, kernel[1], strides[1])];
  return [...missing.map((amount) => amount >> 1), ...missing.map((amount) => amount - (amount >> 1))];
}

function missingOf(size: number, kernel: number, stride: number): number {
  return Math.max(0, (Math.ceil(size / stride) - 1) * stride + kernel - size);
}
