import { at, points, type Pattern } from './pattern.ts';

/** A few large plain shapes, balanced. */
export const shapes: Pattern = ({ width, height, dice, colours }) => {
  const shades = [colours.first, colours.second, colours.third];
  const side = Math.min(width, height);
  return Array.from({ length: dice.whole(3, 5) }, (_, index) => {
    const isFirst = index === 0;
    const size = side * (isFirst ? dice.between(0.7, 1.05) : dice.between(0.25, 0.6));
    const edge = isFirst ? 0.3 : 0.14;
    const [x, y] = [width * dice.between(edge, 1 - edge), height * dice.between(edge, 1 - edge)];
    const colour = shades[index % 3];
    const half = size / 2;
    const turn = `transform="rotate(${dice.pick([0, 45, 90, 135, 180, 270])} ${at(x)} ${at(y)})"`;
    switch (dice.whole(0, 4)) {
      case 0:
        return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(half)}" fill="${colour}"/>`;
      case 1:
        return `<path d="M${points([[x - half, y]])}a${at(half)} ${at(half)} 0 0 1 ${at(size)} 0z" fill="${colour}" ${turn}/>`;
      case 2:
        return `<path d="M${points([[x - half, y - half]])}h${at(size)}v${at(size)}z" fill="${colour}" ${turn}/>`;
      case 3:
        return `<rect x="${at(x - half * 1.6)}" y="${at(y - half * 0.35)}" width="${at(size * 1.6)}" height="${at(size * 0.35)}" fill="${colour}" ${turn}/>`;
      default:
        return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(half * 0.8)}" fill="none" stroke="${colour}" stroke-width="${at(half * 0.4)}"/>`;
    }
  }).join('');
};
