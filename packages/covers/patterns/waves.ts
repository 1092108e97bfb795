import { at, points, type Pattern } from './pattern.ts';

/** Water, layer upon layer. */
export const waves: Pattern = ({ width, height, dice, colours }) => {
  const count = dice.whole(3, 7);
  const length = width * dice.between(0.35, 0.9);
  const rise = height * dice.between(0.03, 0.09);
  const top = height * dice.between(0.15, 0.45);
  const moon = width * dice.between(0.06, 0.16);
  const layers = Array.from({ length: count }, (_, index) => {
    const y = top + ((height - top) * index) / count;
    const start = -dice.between(0, length);
    const crests = Math.ceil((width - start) / (length / 2));
    const colour = [colours.first, colours.second, colours.third][(index + (count % 3)) % 3];
    return `<path d="M${points([[start, y]])}q${points([
      [length / 4, -rise * 2],
      [length / 2, 0],
    ])}${`t${at(length / 2)} 0`.repeat(crests)}V${at(height)}H${at(start)}z" fill="${colour}" opacity="${at(0.6 + (0.4 * index) / count)}"/>`;
  });
  return `<circle cx="${at(width * dice.between(0.15, 0.85))}" cy="${at(top * 0.5)}" r="${at(moon)}" fill="${colours.second}"/>${layers.join('')}`;
};
