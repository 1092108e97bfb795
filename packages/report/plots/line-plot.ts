import { drawAxes } from './axes.ts';
import { PLOT_COLOURS, round, svgPlot, svgText } from './svg.ts';

export interface PlottedLine {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

/** Curves over a common axis, with a legend. */
export function linePlot(
  title: string,
  xTitle: string,
  yTitle: string,
  lines: readonly PlottedLine[],
): string {
  const [width, height] = [640, 320];
  const all = lines.flatMap(({ points }) => points);
  const range = (axis: 0 | 1): [number, number] => {
    const values = all.map((point) => point[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return high > low ? [low, high] : [low - 1, high + 1];
  };
  const { body, placeX, placeY, legendX } = drawAxes({
    width,
    height,
    x: range(0),
    y: range(1),
    xTitle,
    yTitle,
    legendWidth: 150,
  });
  const drawn = lines.map(({ name, points }, index) => {
    const colour = PLOT_COLOURS[index % PLOT_COLOURS.length];
    const path = points.map(([x, y]) => `${round(placeX(x))},${round(placeY(y))}`).join(' ');
    return (
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>` +
      `<rect x="${legendX}" y="${20 + 20 * index}" width="14" height="4" fill="${colour}"/>${svgText(legendX + 20, 26 + 20 * index, name)}`
    );
  });
  return svgPlot(width, height, title, body + drawn.join(''));
}
