import { PLOT_COLOURS, round, svgLine, svgPlot, svgText } from './svg.ts';

const [WIDTH, HEIGHT, LEFT, TOP] = [420, 150, 20, 30];

/** Counts of equal parts between two bounds as bars, with the mean as a line. */
export function histogramPlot(
  title: string,
  counts: readonly number[],
  [lowest, highest]: readonly [number, number],
  mean: number,
): string {
  const most = Math.max(1, ...counts);
  const bar = WIDTH / Math.max(1, counts.length);
  const bottom = TOP + HEIGHT;
  const bars = counts.map((count, index) => {
    const height = (count / most) * HEIGHT;
    return `<rect x="${round(LEFT + index * bar + 1)}" y="${round(bottom - height)}" width="${round(bar - 2)}" height="${round(height)}" fill="${PLOT_COLOURS[0]}" fill-opacity="0.75"/>`;
  });
  const share = highest > lowest ? (mean - lowest) / (highest - lowest) : 0.5;
  const x = LEFT + share * WIDTH;
  const texts = [
    svgText(LEFT, 18, title, 'font-weight="600"'),
    svgText(LEFT, bottom + 16, figure(lowest)),
    svgText(LEFT + WIDTH, bottom + 16, figure(highest), 'text-anchor="end"'),
    svgText(
      Math.min(LEFT + WIDTH - 40, Math.max(LEFT + 40, x)),
      bottom + 32,
      `mean ${figure(mean)}`,
      'text-anchor="middle"',
    ),
  ];
  const line = svgLine(x, TOP, x, bottom + 4, PLOT_COLOURS[1], 'stroke-width="2"');
  return svgPlot(LEFT * 2 + WIDTH, bottom + 42, title, [...bars, line, ...texts].join(''));
}

/** A number with as many digits as say something. */
export function figure(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value)) return String(value);
  return size >= 1000 ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : value.toFixed(3);
}
