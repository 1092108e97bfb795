import { elementAt } from '@emoverse/domain';
import { drawAxes } from './axes.ts';
import { PLOT_COLOURS, round, svgPlot, svgText } from './svg.ts';

export interface PlottedGroup {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  /** Marked with a cross. */
  readonly centre?: readonly [number, number];
}

/** Points in groups, each in its colour and with its centre, with a legend. */
export function scatterPlot(
  title: string,
  xTitle: string,
  yTitle: string,
  groups: readonly PlottedGroup[],
): string {
  const [width, height] = [900, 620];
  const all = groups.flatMap(({ points, centre }) =>
    centre === undefined ? [...points] : [...points, centre],
  );
  const range = (axis: 0 | 1): [number, number] => {
    const values = all.map((point) => point[axis]).sort((a, b) => a - b);
    const [low, high] = [values[0] ?? 0, values[values.length - 1] ?? 1];
    const air = 0.04 * (high - low) || 1;
    return [low - air, high + air];
  };
  const { body, placeX, placeY, legendX } = drawAxes({
    width,
    height,
    x: range(0),
    y: range(1),
    xTitle,
    yTitle,
    legendWidth: 190,
  });
  const clouds = groups.map(({ points }, index) => {
    const dots = points
      .map(([x, y]) => `<circle cx="${round(placeX(x))}" cy="${round(placeY(y))}" r="2"/>`)
      .join('');
    return `<g fill="${colourOf(index)}" fill-opacity="0.45">${dots}</g>`;
  });
  const centres = groups.map(({ centre, name }, index) => {
    if (centre === undefined) return '';
    const [x, y] = [round(placeX(centre[0])), round(placeY(centre[1]))];
    const cross = `<path d="M${x - 6} ${y}h12M${x} ${y - 6}v12" stroke="#ffffff" stroke-width="5"/><path d="M${x - 6} ${y}h12M${x} ${y - 6}v12" stroke="${colourOf(index)}" stroke-width="2.5"/>`;
    const halo = svgText(
      x + 9,
      y - 6,
      name,
      'font-weight="600" stroke="#ffffff" stroke-width="4" stroke-linejoin="round"',
    );
    return cross + halo + svgText(x + 9, y - 6, name, 'font-weight="600"');
  });
  const legend = groups.map(
    ({ name, points }, index) =>
      `<circle cx="${legendX + 5}" cy="${24 + 20 * index}" r="5" fill="${colourOf(index)}"/>${svgText(legendX + 16, 28 + 20 * index, `${name} (${points.length})`)}`,
  );
  return svgPlot(width, height, title, [body, ...clouds, ...centres, ...legend].join(''));
}

function colourOf(index: number): string {
  return elementAt(PLOT_COLOURS, index % PLOT_COLOURS.length);
}
