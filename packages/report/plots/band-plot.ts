import { drawAxes } from './axes.ts';
import { PLOT_COLOURS, round, svgPlot, svgText } from './svg.ts';

/** A curve with a band around it: `points` are x, middle, low, high. */
export interface PlottedBand {
  readonly name: string;
  readonly points: readonly (readonly [number, number, number, number])[];
}

/** Curves with bands over a common axis, with a legend. */
export function bandPlot(
  title: string,
  xTitle: string,
  yTitle: string,
  bands: readonly PlottedBand[],
): string {
  const [width, height] = [720, 380];
  const all = bands.flatMap(({ points }) => points);
  const xs = all.map(([x]) => x);
  const [low, high] = [Math.min(...all.map((point) => point[2])), Math.max(...all.map((point) => point[3]))];
  const { body, placeX, placeY, legendX } = drawAxes({
    width,
    height,
    x: [Math.min(...xs), Math.max(Math.min(...xs) + 1, ...xs)],
    y: high > low ? [low, high] : [low - 1, high + 1],
    xTitle,
    yTitle,
    legendWidth: 170,
  });
  const drawn = bands.map(({ name, points }, index) => {
    const colour = PLOT_COLOURS[index % PLOT_COLOURS.length];
    const path = (column: 1 | 2 | 3): string[] =>
      points.map((point) => `${round(placeX(point[0]))},${round(placeY(point[column]))}`);
    return (
      `<polygon points="${[...path(3), ...path(2).reverse()].join(' ')}" fill="${colour}" fill-opacity="0.18"/>` +
      `<polyline points="${path(1).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>` +
      `<rect x="${legendX}" y="${20 + 20 * index}" width="14" height="4" fill="${colour}"/>${svgText(legendX + 20, 26 + 20 * index, name)}`
    );
  });
  return svgPlot(width, height, title, body + drawn.join(''));
}
