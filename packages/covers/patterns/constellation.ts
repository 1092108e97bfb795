import { at, points, type Pattern } from './pattern.ts';

/** Stars, the lines that people draw between them, and a moon. */
export const constellation: Pattern = ({ width, height, dice, colours }) => {
  const star = (): [number, number] => [width * dice.between(0.04, 0.96), height * dice.between(0.04, 0.96)];
  const figure = Array.from({ length: dice.whole(4, 7) }, star).sort(([one], [other]) => one - other);
  const dust = Array.from({ length: dice.whole(20, 34) }, star);
  const radius = Math.min(width, height) * dice.between(0.2, 0.46);
  const [x, y] = star();
  const bite = dice.between(-0.9, 0.9);
  const moon = `<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}" fill="${colours.first}"/><circle cx="${at(x + radius * bite)}" cy="${at(y - radius * 0.3)}" r="${at(radius * 0.85)}" fill="${colours.field}"/>`;
  const dots = (places: readonly (readonly [number, number])[]): string =>
    places.map((place) => `M${points([place])}h0`).join('');
  return `${moon}<g stroke-linecap="round" stroke="${colours.second}" fill="none"><path d="${dots(dust)}" stroke-width="4"/><path d="M${points(figure)}" stroke-width="2.4"/><path d="${dots(figure)}" stroke-width="${at(dice.between(9, 16))}" stroke="${colours.third}"/></g>`;
};
