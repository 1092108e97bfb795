import { at, points, type Pattern } from './pattern.ts';

/** A small being of squares, the same on both sides. */
export const pixels: Pattern = ({ width, height, dice, colours }) => {
  const half = dice.whole(3, 5);
  const rows = dice.whole(6, 9);
  const side = Math.min(width / (half * 2 + 1), height / (rows + 1));
  const [x, y] = [(width - side * half * 2) / 2, (height - side * rows) / 2];
  const cells = new Map<string, string[]>(
    [colours.first, colours.second, colours.third].map((colour) => [colour, []]),
  );
  const square = `h${at(side)}v${at(side)}h${at(-side)}z`;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < half; column++) {
      if (!dice.chance(0.35 + 0.4 * (column / half))) continue;
      const colour = dice.pick([colours.first, colours.first, colours.second, colours.third]);
      cells
        .get(colour)
        ?.push(
          `M${points([[x + column * side, y + row * side]])}${square}M${points([[x + (half * 2 - 1 - column) * side, y + row * side]])}${square}`,
        );
    }
  }
  return [...cells].map(([colour, squares]) => `<path d="${squares.join('')}" fill="${colour}"/>`).join('');
};
