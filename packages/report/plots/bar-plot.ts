import { PLOT_COLOURS, round, svgLine, svgPlot, svgText } from './svg.ts';

export interface PlottedBar {
  readonly name: string;
  /** 0…1. */
  readonly value: number;
  /** Bounds of an interval about the value. */
  readonly interval?: readonly [number, number];
}

const ROW = 26;
const LEFT = 90;
const WIDTH = 420;
const TOP = 30;

/** Shares as horizontal bars, each with its interval as a whisker, number at the right. */
export function barPlot(title: string, bars: readonly PlottedBar[]): string {
  const right = LEFT + WIDTH;
  const bottom = TOP + bars.length * ROW;
  const placeX = (value: number): number => LEFT + value * WIDTH;
  const grid = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (tick) =>
      svgLine(placeX(tick), TOP, placeX(tick), bottom, '#e5e5e5') +
      svgText(placeX(tick), bottom + 16, String(tick), 'text-anchor="middle"'),
  );
  const drawn = bars.map(({ name, value, interval }, index) => {
    const y = TOP + index * ROW;
    const middle = y + ROW / 2;
    const whisker =
      interval === undefined
        ? ''
        : `<path d="M${round(placeX(interval[0]))} ${middle}H${round(placeX(interval[1]))}M${round(placeX(interval[0]))} ${middle - 5}v10M${round(placeX(interval[1]))} ${middle - 5}v10" stroke="#d55e00" stroke-width="2" fill="none"/>`;
    return (
      svgText(LEFT - 6, middle + 4, name, 'text-anchor="end"') +
      `<rect x="${LEFT}" y="${y + 5}" width="${round(Math.max(0, value) * WIDTH)}" height="${ROW - 10}" fill="${PLOT_COLOURS[0]}" fill-opacity="0.75"/>${whisker}` +
      svgText(right + 8, middle + 4, value.toFixed(3))
    );
  });
  const heading = svgText(LEFT, 18, title, 'font-weight="600"');
  return svgPlot(right + 60, bottom + 26, title, [heading, ...grid, ...drawn].join(''));
}
