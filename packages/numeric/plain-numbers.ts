/** The numbers of a typed array as a plain one, for JSON. A loop: `Array.from` goes through an iterator, ten times slower. */
export function plainNumbers(values: ArrayLike<number>): number[] {
  const plain = new Array<number>(values.length);
  for (let at = 0; at < plain.length; at++) plain[at] = values[at] ?? Number.NaN;
  return plain;
}
