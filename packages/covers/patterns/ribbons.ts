import { at, points, type Pattern, type Point } from './pattern.ts';

/** Bands that flow side by side. */
export const ribbons: Pattern = ({ width, height, dice, colours }) => {
  const count = dice.whole(5, 8);
  const upright = dice.chance(0.4);
  const [long, across] = upright ? [height, width] : [width, height];
  const thickness = across * dice.between(0.05, 0.1);
  const start = across * dice.between(0, 0.45);
  const swing = across * dice.between(-0.6, 0.6);
  const shades = [colours.first, colours.second, colours.third];
  const bands = Array.from({ length: count }, (_, index) => {
    const place = start + index * thickness * 1.05;
    const path: readonly Point[] = [
      [-5, place],
      [long * 0.35, place + swing],
      [long * 0.6, place - swing * 0.7],
      [long + 5, place + swing * 0.5],
    ];
    const turned = path.map(([x, y]): Point => (upright ? [y, x] : [x, y]));
    return `<path d="M${points(turned.slice(0, 1))}C${points(turned.slice(1))}" stroke="${shades[index % 3]}"/>`;
  });
  return `<g fill="none" stroke-width="${at(thickness)}">${bands.join('')}</g>`;
};
