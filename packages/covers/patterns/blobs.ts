import { smoothLoop, type Pattern } from './pattern.ts';

/** Soft shapes that lie over one another like coloured paper. */
export const blobs: Pattern = ({ width, height, dice, colours }) => {
  const shades = [colours.first, colours.second, colours.third];
  const count = dice.whole(3, 5);
  return Array.from({ length: count }, (_, index) => {
    const [x, y] = [width * dice.between(0.1, 0.9), height * dice.between(0.1, 0.9)];
    const radius = Math.min(width, height) * dice.between(0.18, 0.5);
    const corners = dice.whole(5, 7);
    const outline = Array.from({ length: corners }, (_, corner): [number, number] => {
      const angle = (corner / corners) * 2 * Math.PI;
      const reach = radius * dice.between(0.65, 1.25);
      return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
    });
    return `<path d="${smoothLoop(outline)}" fill="${shades[index % 3]}" opacity="${index === 0 ? '1' : '.82'}"/>`;
  }).join('');
};
