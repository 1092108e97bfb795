import type { CatalogueItem } from '@emoverse/domain';

/**
 * Of works in order, those that find room on the mood plane as squares of this size (the side, in units of the plane) around
 * their places: none overlaps one before it.
 */
export function spreadOverPlane(items: Iterable<CatalogueItem>, spacing: number): CatalogueItem[] {
  const cells = new Map<string, CatalogueItem[]>();
  const kept: CatalogueItem[] = [];
  for (const item of items) {
    const { valence, arousal } = item.mood;
    const [column, row] = [Math.floor(valence / spacing), Math.floor(arousal / spacing)];
    const near = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => cells.get(`${column + dx} ${row + dy}`) ?? []),
    );
    const isTaken = near.some(
      ({ mood }) => Math.abs(mood.valence - valence) < spacing && Math.abs(mood.arousal - arousal) < spacing,
    );
    if (isTaken) continue;
    kept.push(item);
    const cell = cells.get(`${column} ${row}`);
    if (cell === undefined) cells.set(`${column} ${row}`, [item]);
    else cell.push(item);
  }
  return kept;
}
