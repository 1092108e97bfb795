import { at, type Pattern } from './pattern.ts';

/** A low sun, cut by the lines of the evening. */
export const sun: Pattern = ({ width, height, dice, colours }) => {
  const radius = Math.min(width, height) * dice.between(0.26, 0.5);
  const [x, y] = [width * dice.between(0.2, 0.8), height * dice.between(0.4, 0.72)];
  const count = dice.whole(4, 9);
  const lines = Array.from({ length: count }, (_, index) => {
    const place = (index + 1) / count;
    const thickness = radius * 0.16 * place;
    const reach = dice.between(0.5, 1.5) * width * 0.5;
    return `<rect x="${at(x - reach)}" y="${at(y + radius * place * 0.9 - thickness / 2)}" width="${at(reach * 2)}" height="${at(thickness)}" fill="${index % 2 === 0 ? colours.field : colours.second}"/>`;
  });
  const halo = dice.chance(0.5)
    ? `<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius * dice.between(1.2, 1.6))}" fill="${colours.second}" opacity=".45"/>`
    : '';
  return `${halo}<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}" fill="${colours.first}"/>${lines.join('')}`;
};
