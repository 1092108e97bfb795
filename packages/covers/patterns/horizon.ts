import { at, points, type Pattern } from './pattern.ts';

/** Land and sky in wide bands, and the way between. */
export const horizon: Pattern = ({ width, height, dice, colours }) => {
  const y = height * dice.between(0.35, 0.7);
  const x = width * dice.between(0.25, 0.75);
  const foot = width * dice.between(0.12, 0.4);
  const end = width * dice.between(0, 1);
  const count = dice.whole(2, 4);
  const bands = Array.from({ length: count }, (_, index) => {
    const top = (y * index) / count;
    return `<rect y="${at(top)}" width="${at(width)}" height="${at(y / count + 1)}" fill="${index % 2 === 0 ? colours.second : colours.field}" opacity="${at(0.4 + (0.6 * index) / count)}"/>`;
  });
  const way = `<path d="M${points([
    [x, y],
    [end + foot, height],
    [end - foot, height],
  ])}z" fill="${colours.third}"/>`;
  const light = `<circle cx="${at(x)}" cy="${at(y)}" r="${at(width * dice.between(0.1, 0.28))}" fill="${colours.third}"/>`;
  return `${bands.join('')}${light}<rect y="${at(y)}" width="${at(width)}" height="${at(height - y)}" fill="${colours.first}"/>${way}`;
};
