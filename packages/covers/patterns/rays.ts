import { at, points, type Pattern } from './pattern.ts';

/** Light, or force, out of one point. */
export const rays: Pattern = ({ width, height, dice, colours }) => {
  const [x, y] = [width * dice.between(-0.1, 1.1), height * dice.between(-0.1, 1.1)];
  const reach = Math.hypot(width, height) * 1.3;
  const count = dice.whole(7, 18);
  const start = dice.between(0, 2 * Math.PI);
  const share = dice.between(0.35, 0.65);
  const wedges = Array.from({ length: count }, (_, index) => {
    const angleOf = (step: number): number => start + (step / count) * 2 * Math.PI;
    const [from, to] = [angleOf(index), angleOf(index + share)];
    return `M${points([
      [x, y],
      [x + Math.cos(from) * reach, y + Math.sin(from) * reach],
      [x + Math.cos(to) * reach, y + Math.sin(to) * reach],
    ])}z`;
  });
  const radius = Math.min(width, height) * dice.between(0.1, 0.28);
  const some = wedges.filter((_, index) => index % 3 === 0);
  return `<path d="${wedges.join('')}" fill="${colours.first}"/><path d="${some.join('')}" fill="${colours.second}"/><circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}" fill="${colours.third}"/>`;
};
