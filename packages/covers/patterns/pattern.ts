import { elementAt } from '@emoverse/domain';
import type { CoverPalette } from '../cover-palette.ts';
import type { Dice } from '../dice.ts';

/** What a pattern is drawn on: from (0, 0) to its width and height; what reaches beyond is cut off. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly dice: Dice;
  readonly colours: CoverPalette;
}

/** A family of pictures: the same dice give the same SVG elements. */
export type Pattern = (canvas: Canvas) => string;

/** A coordinate, short: no more than a tenth of a unit is ever seen. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Across, down. */
export type Point = readonly [number, number];

export function points(path: readonly Point[]): string {
  return path.map(([x, y]) => `${at(x)} ${at(y)}`).join(' ');
}

/** A smooth closed curve through some points (Catmull–Rom as Bézier). */
export function smoothLoop(path: readonly Point[]): string {
  const corner = (index: number): Point => elementAt(path, (index + path.length) % path.length);
  const curves = path.map((_, index) => {
    const [before, from, to, after] = [
      corner(index - 1),
      corner(index),
      corner(index + 1),
      corner(index + 2),
    ];
    return `C${points([
      [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
      [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
      to,
    ])}`;
  });
  return `M${points([corner(0)])}${curves.join('')}z`;
}
