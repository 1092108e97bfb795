import { svgLine, svgText, ticksBetween } from './svg.ts';

export interface AxesOptions {
  readonly width: number;
  readonly height: number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly xTitle: string;
  readonly yTitle: string;
  /** Room at the right for a legend, pixels. */
  readonly legendWidth?: number;
}

/** Axes with a grid, and the functions that place data on them. */
export interface Axes {
  readonly body: string;
  readonly placeX: (value: number) => number;
  readonly placeY: (value: number) => number;
  /** Where a legend may begin. */
  readonly legendX: number;
}

const LEFT = 56;
const TOP = 16;
const BOTTOM = 44;

export function drawAxes({ width, height, x, y, xTitle, yTitle, legendWidth = 0 }: AxesOptions): Axes {
  const right = width - 16 - legendWidth;
  const bottom = height - BOTTOM;
  const placeX = (value: number): number => LEFT + ((value - x[0]) / (x[1] - x[0])) * (right - LEFT);
  const placeY = (value: number): number => bottom - ((value - y[0]) / (y[1] - y[0])) * (bottom - TOP);
  const vertical = ticksBetween(x[0], x[1]).map(
    (tick) =>
      svgLine(placeX(tick), TOP, placeX(tick), bottom, '#e5e5e5') +
      svgText(placeX(tick), bottom + 16, String(tick), 'text-anchor="middle"'),
  );
  const horizontal = ticksBetween(y[0], y[1]).map(
    (tick) =>
      svgLine(LEFT, placeY(tick), right, placeY(tick), '#e5e5e5') +
      svgText(LEFT - 6, placeY(tick) + 4, String(tick), 'text-anchor="end"'),
  );
  const middle = (TOP + bottom) / 2;
  const titles =
    svgText((LEFT + right) / 2, height - 8, xTitle, 'text-anchor="middle"') +
    svgText(14, middle, yTitle, `text-anchor="middle" transform="rotate(-90 14 ${middle})"`);
  return { body: [...vertical, ...horizontal, titles].join(''), placeX, placeY, legendX: right + 16 };
}
