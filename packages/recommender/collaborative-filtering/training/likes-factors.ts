import { sparseRows, truncatedSvd, type SparseRows } from '@emoverse/numeric';
import type { RatingHistory } from './gather-ratings.ts';
import type { ItemFactors } from '../collaborative-model.ts';

export interface ItemFactorsOptions {
  readonly rank: number;
  /** Which of a person's ratings count. */
  readonly counts: (stars: number) => boolean;
  /** Power by which busy people count less, 0…1. */
  readonly personPower: number;
  /** Power by which popular items count less, 0…1. */
  readonly itemPower: number;
}

/** Weight of an item with this many counted ratings when item power is p: (count + 1)^−p. */
export function itemScale(count: number, power: number): number {
  return (count + 1) ** -power;
}

/** Factors of the people × items matrix of counted ratings (1 each), scaled as asked. */
export function fitItemFactors(
  people: readonly RatingHistory[],
  itemCount: number,
  options: ItemFactorsOptions,
): ItemFactors {
  const { rank, values, right } = truncatedSvd(matrixOf(people, itemCount, options), options.rank);
  return { rank, factors: Float32Array.from(right), values };
}

/** How many of each item's ratings count. */
export function countRatings(
  people: readonly RatingHistory[],
  itemCount: number,
  counts: (stars: number) => boolean,
): Float64Array {
  const total = new Float64Array(itemCount);
  for (const { items, stars } of people)
    for (const [at, item] of items.entries())
      if (counts(stars[at] ?? 0)) total[item] = (total[item] ?? 0) + 1;
  return total;
}

function matrixOf(
  people: readonly RatingHistory[],
  itemCount: number,
  { counts, personPower, itemPower }: ItemFactorsOptions,
): SparseRows {
  const total = countRatings(people, itemCount, counts);
  const rows = people.map(({ items, stars }) => {
    const columns = items.filter((_, at) => counts(stars[at] ?? 0));
    const own = Math.max(1, columns.length) ** -personPower;
    return {
      columns,
      values: Float64Array.from(columns, (item) => own * itemScale(total[item] ?? 0, itemPower)),
    };
  });
  return sparseRows(rows, itemCount);
}
