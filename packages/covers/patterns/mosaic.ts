import { elementAt } from '@emoverse/domain';
import { points, type Pattern, type Point } from './pattern.ts';

/** Triangles, light and dark, as of a crystal or a window. */
export const mosaic: Pattern = ({ width, height, dice, colours }) => {
  const columns = dice.whole(2, 4);
  const rows = Math.max(2, Math.round((columns * height) / width));
  const corner = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column): Point => {
      const inside = (index: number, last: number): number => (index === 0 || index === last ? 0 : 0.34);
      return [
        ((column + dice.between(-1, 1) * inside(column, columns)) / columns) * width,
        ((row + dice.between(-1, 1) * inside(row, rows)) / rows) * height,
      ];
    }),
  );
  const cornerAt = (row: number, column: number): Point => elementAt(elementAt(corner, row), column);
  const shades = new Map<string, string[]>(
    [colours.first, colours.second, colours.third, colours.field].map((shade) => [shade, []]),
  );
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [a, b] = [cornerAt(row, column), cornerAt(row, column + 1)];
      const [c, d] = [cornerAt(row + 1, column + 1), cornerAt(row + 1, column)];
      const halves = dice.chance(0.5)
        ? [
            [a, b, c],
            [a, c, d],
          ]
        : [
            [a, b, d],
            [b, c, d],
          ];
      for (const half of halves) shades.get(dice.pick([...shades.keys()]))?.push(`M${points(half)}z`);
    }
  }
  return [...shades]
    .map(
      ([shade, shapes]) =>
        `<path d="${shapes.join('')}" fill="${shade}" stroke="${shade}" stroke-width=".7"/>`,
    )
    .join('');
};
