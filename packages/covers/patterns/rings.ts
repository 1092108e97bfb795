import { at, type Pattern } from './pattern.ts';

/** Rings around a place, as of a record or a stone in water. */
export const rings: Pattern = ({ width, height, dice, colours }) => {
  const [x, y] = [width * dice.between(0.1, 0.9), height * dice.between(0.1, 0.9)];
  const count = dice.whole(4, 9);
  const reach = Math.max(width, height) * dice.between(0.5, 0.95);
  const thick = dice.between(0.3, 0.75);
  const circles = Array.from({ length: count }, (_, index) => {
    const radius = (reach * (index + 0.6)) / count;
    const colour = index % 3 === dice.whole(0, 2) ? colours.second : colours.first;
    return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}" stroke="${colour}"/>`;
  });
  return `<g fill="none" stroke-width="${at((reach / count) * thick)}">${circles.join('')}</g><circle cx="${at(x)}" cy="${at(y)}" r="${at((reach / count) * 0.3)}" fill="${colours.third}"/>`;
};
