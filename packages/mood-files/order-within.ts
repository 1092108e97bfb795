import { hashText } from '@emoverse/numeric';

/**
 * Tells entries of one moment apart by their order, from 1; the same entry again, as in two exports that somebody put together,
 * is the same one. Holds a number for each, not what they say.
 */
export function orderWithin(): (moment: string, entry: string) => number {
  const known = new Map<string, number[]>();
  return (moment, entry) => {
    const entries = known.get(moment) ?? [];
    known.set(moment, entries);
    const hash = hashText(entry);
    const place = entries.indexOf(hash);
    return place >= 0 ? place + 1 : entries.push(hash);
  };
}
