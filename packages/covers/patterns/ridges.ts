import { at, points, type Pattern } from './pattern.ts';

/** Mountains behind mountains. */
export const ridges: Pattern = ({ width, height, dice, colours }) => {
  const count = dice.whole(3, 5);
  const steep = dice.between(0.06, 0.2);
  const shades = [colours.second, colours.first, colours.third];
  const chains = Array.from({ length: count }, (_, index) => {
    const y = height * (0.35 + (0.6 * index) / count);
    const peaks = dice.whole(4, 8);
    const line = Array.from({ length: peaks + 1 }, (_, peak): [number, number] => [
      (width * peak) / peaks,
      y + height * steep * dice.between(-1, 0.6) * (peak % 2 === index % 2 ? 1 : 0.2),
    ]);
    return `<path d="M0 ${at(height)}L${points(line)}L${points([[width, height]])}z" fill="${shades[index % 3]}" opacity="${at(0.55 + (0.45 * index) / count)}"/>`;
  });
  return `<circle cx="${at(width * dice.between(0.15, 0.85))}" cy="${at(height * dice.between(0.14, 0.32))}" r="${at(width * dice.between(0.07, 0.19))}" fill="${colours.third}"/>${chains.join('')}`;
};
