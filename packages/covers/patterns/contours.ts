import { at, smoothLoop, type Pattern } from './pattern.ts';

/** Lines of equal height, as on a map. */
export const contours: Pattern = ({ width, height, dice, colours }) => {
  const [x, y] = [width * dice.between(0.15, 0.85), height * dice.between(0.15, 0.85)];
  const corners = dice.whole(6, 8);
  const outline = Array.from({ length: corners }, () => dice.between(0.6, 1.35));
  const count = dice.whole(4, 6);
  const reach = Math.max(width, height) * dice.between(0.5, 0.85);
  const filled = dice.chance(0.55);
  const shades = [colours.first, colours.second, colours.third];
  const loops = Array.from({ length: count }, (_, index) => {
    const radius = (reach * (count - index)) / count;
    const loop = outline.map((stretch, corner): [number, number] => {
      const angle = (corner / corners) * 2 * Math.PI + index * 0.06;
      const own = radius * (stretch + dice.between(-0.05, 0.05));
      return [x + Math.cos(angle) * own, y + Math.sin(angle) * own];
    });
    const colour = shades[index % 3];
    return `<path d="${smoothLoop(loop)}" ${filled ? `fill="${colour}"` : `stroke="${colour}"`}/>`;
  });
  return filled
    ? loops.join('')
    : `<g fill="none" stroke-width="${at(dice.between(4, 13))}">${loops.join('')}</g>`;
};
