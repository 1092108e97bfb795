/** The first `limit` of positions in an order that pass a test: mostly a few steps, whatever the catalogue's size. */
export function firstFitting(
  order: Int32Array | undefined,
  limit: number,
  fits: (position: number) => boolean,
): number[] {
  const found: number[] = [];
  if (order === undefined) return found;
  for (let at = 0; at < order.length && found.length < limit; at++)
    if (fits(order[at] ?? 0)) found.push(order[at] ?? 0);
  return found;
}
