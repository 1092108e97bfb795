import { drawAxes } from './axes.ts';
import { PLOT_COLOURS, svgLine, svgPlot, svgText, round } from './svg.ts';

export interface PlottedInterval {
  readonly name: string;
  readonly value: number;
  readonly ci95: readonly [number, number];
}

const ROW = 34;

/** One row a value: a dot with its interval, its name above it. */
export function intervalPlot(title: string, xTitle: string, rows: readonly PlottedInterval[]): string {
  const [width, height] = [640, 80 + ROW * rows.length];
  const lows = rows.map(({ ci95, value }) => Math.min(value, ci95[0]));
  const highs = rows.map(({ ci95, value }) => Math.max(value, ci95[1]));
  const [low, high] = [Math.min(...lows), Math.max(...highs)];
  const margin = high > low ? 0.08 * (high - low) : 0.5;
  const { body, placeX, placeY } = drawAxes({
    width,
    height,
    x: [low - margin, high + margin],
    y: [0, rows.length],
    xTitle,
    yTitle: '',
  });
  const drawn = rows.map(({ name, value, ci95 }, index) => {
    const y = placeY(rows.length - index - 0.65);
    const colour = PLOT_COLOURS[index % PLOT_COLOURS.length];
    return (
      svgLine(placeX(ci95[0]), y, placeX(ci95[1]), y, colour, 'stroke-width="3" class=""') +
      `<circle cx="${round(placeX(value))}" cy="${round(y)}" r="5" fill="${colour}"/>` +
      svgText(placeX(Math.min(value, ci95[0])), y - 9, name)
    );
  });
  return svgPlot(width, height, title, body + drawn.join(''));
}
