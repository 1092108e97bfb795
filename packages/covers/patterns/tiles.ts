import { at, points, type Pattern } from './pattern.ts';

/** Quarter circles on a board, turned by chance (Truchet's tiles). */
export const tiles: Pattern = ({ width, height, dice, colours }) => {
  const columns = dice.whole(3, 5);
  const side = width / columns;
  const rows = Math.ceil(height / side);
  const quarters = new Map<string, string[]>(
    [colours.first, colours.second, colours.third].map((colour) => [colour, []]),
  );
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [column * side, row * side];
      const [s, t] = [dice.chance(0.5) ? 1 : -1, dice.chance(0.5) ? 1 : -1];
      const corner = `M${points([[s > 0 ? x : x + side, t > 0 ? y : y + side]])}`;
      const shape = dice.chance(0.8)
        ? `${corner}h${at(s * side)}a${at(side)} ${at(side)} 0 0 ${s * t > 0 ? 1 : 0} ${at(-s * side)} ${at(t * side)}z`
        : `M${points([[x, y]])}h${at(side)}v${at(side)}h${at(-side)}z`;
      quarters.get(dice.pick([...quarters.keys()]))?.push(shape);
    }
  }
  return [...quarters].map(([colour, shapes]) => `<path d="${shapes.join('')}" fill="${colour}"/>`).join('');
};
