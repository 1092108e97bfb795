import { elementAt } from '@emoverse/domain';
import { at, type Pattern } from './pattern.ts';

/** Dots that grow towards a light, as in print. */
export const halftone: Pattern = ({ width, height, dice, colours }) => {
  const gap = width / dice.whole(7, 12);
  const [x, y] = [width * dice.between(0, 1), height * dice.between(0, 1)];
  const reach = Math.hypot(width, height) * dice.between(0.5, 0.85);
  const tilt = dice.between(-30, 30);
  const sizes: string[][] = [[], [], [], [], []];
  for (let row = -height * 0.3; row < height * 1.3; row += gap) {
    for (let column = -width * 0.3; column < width * 1.3; column += gap) {
      const size = Math.floor((1 - Math.hypot(column - x, row - y) / reach) * 5);
      if (size >= 0) elementAt(sizes, Math.min(4, size)).push(`M${at(column)} ${at(row)}h0`);
    }
  }
  const turned = sizes.map((dots, size) =>
    dots.length === 0
      ? ''
      : `<path d="${thin(dots).join('')}" stroke-width="${at(gap * (0.22 + size * 0.17))}" stroke="${size < 3 ? colours.first : colours.second}"/>`,
  );
  return `<g stroke-linecap="round" transform="rotate(${at(tilt)} ${at(width / 2)} ${at(height / 2)})">${turned.join('')}</g>`;
};

/** So many dots that a cover stays small. */
const MOST_DOTS = 36;
function thin(dots: readonly string[]): readonly string[] {
  const step = Math.ceil(dots.length / MOST_DOTS);
  return dots.filter((_, index) => index % step === 0);
}
