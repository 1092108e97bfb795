/** Gray level 0…255 of a colour, ITU-R BT.601: what made the training tiles gray. */
export function luma(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** {@link luma} of the pixel of a frame whose bytes (RGBA) begin at `at`; black where there is none. */
export function lumaAt(data: Uint8ClampedArray, at: number): number {
  return luma(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
}
