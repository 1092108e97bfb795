// Drawn with the plots of the command line, so that all reports look alike.
import { PLOT_COLOURS, round, svgLine, svgPlot, svgText } from '../../apps/cli/reports/svg.ts';

export interface ChartPoint {
  readonly name: string;
  readonly ours: boolean;
  /** Above nought: the axis is logarithmic. */
  readonly x: number;
  /** Share of right answers with its interval, 0…1. */
  readonly accuracy: number;
  readonly ci95: readonly [number, number];
}

const [WIDTH, HEIGHT] = [760, 420];
const [LEFT, RIGHT, TOP, BOTTOM] = [60, 740, 20, 372];
const LABEL_HEIGHT = 14;

/** Accuracy, with its 95 % interval, against a cost on a logarithmic axis: up and to the left is better. */
export function accuracyChart(title: string, xTitle: string, points: readonly ChartPoint[]): string {
  const [lowX, highX] = bounds(
    points.map(({ x }) => Math.log10(x)),
    0.12,
  );
  const [lowY, highY] = bounds(
    points.flatMap(({ ci95 }) => [...ci95]),
    0.05,
  );
  const placeX = (x: number): number => LEFT + ((Math.log10(x) - lowX) / (highX - lowX)) * (RIGHT - LEFT);
  const placeY = (y: number): number => BOTTOM - ((y - lowY) / (highY - lowY)) * (BOTTOM - TOP);
  const vertical = logTicks(10 ** lowX, 10 ** highX).map(
    (tick) =>
      svgLine(placeX(tick), TOP, placeX(tick), BOTTOM, '#e5e5e5') +
      svgText(placeX(tick), BOTTOM + 16, String(tick), 'text-anchor="middle"'),
  );
  const first = Math.ceil(lowY * 20);
  const horizontal = Array.from({ length: Math.max(0, Math.floor(highY * 20) - first + 1) }, (_, index) => {
    const share = (first + index) / 20;
    return (
      svgLine(LEFT, placeY(share), RIGHT, placeY(share), '#e5e5e5') +
      svgText(LEFT - 6, placeY(share) + 4, `${Math.round(100 * share)} %`, 'text-anchor="end"')
    );
  });
  const titles =
    svgText((LEFT + RIGHT) / 2, HEIGHT - 8, `${xTitle} (logarithmic)`, 'text-anchor="middle"') +
    svgText(
      16,
      (TOP + BOTTOM) / 2,
      'accuracy',
      `text-anchor="middle" transform="rotate(-90 16 ${(TOP + BOTTOM) / 2})"`,
    );
  const labels = placeLabels(points.map((point) => [placeX(point.x), placeY(point.accuracy)]));
  const marks = points.map(({ name, ours, x, accuracy, ci95 }, index) => {
    const colour = ours ? PLOT_COLOURS[0] : PLOT_COLOURS[1];
    const [left, top] = [round(placeX(x)), round(placeY(accuracy))];
    const shape = ours
      ? `<circle cx="${left}" cy="${top}" r="6" fill="${colour}"/>`
      : `<rect x="${left - 5}" y="${top - 5}" width="10" height="10" fill="${colour}"/>`;
    const atRight = left > RIGHT - 190;
    const label = svgText(
      atRight ? left - 11 : left + 11,
      labels[index] + 4,
      `${name}, ${(100 * accuracy).toFixed(1)} %`,
      `text-anchor="${atRight ? 'end' : 'start'}"${ours ? ' font-weight="600"' : ''}`,
    );
    return (
      svgLine(left, placeY(ci95[0]), left, placeY(ci95[1]), colour, 'stroke-width="1.5"') + shape + label
    );
  });
  return svgPlot(WIDTH, HEIGHT, title, [...vertical, ...horizontal, titles, ...marks].join(''));
}

function bounds(values: readonly number[], air: number): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = air * (high - low) || 0.1;
  return [low - margin, high + margin];
}

/** 1, 2 and 5 of each power of ten between two bounds. */
export function logTicks(low: number, high: number): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    for (const factor of [1, 2, 5]) {
      const tick = Number((factor * 10 ** power).toPrecision(3));
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  }
  return ticks;
}

/** Heights for labels beside their points, moved down where two would lie on each other. */
function placeLabels(points: readonly (readonly [number, number])[]): number[] {
  const heights = points.map(([, y]) => y);
  const order = points.map((_, index) => index).sort((a, b) => heights[a] - heights[b]);
  order.forEach((index, place) => {
    for (const other of order.slice(0, place)) {
      const near = Math.abs(points[index][0] - points[other][0]) < 220;
      if (near && heights[index] < heights[other] + LABEL_HEIGHT)
        heights[index] = heights[other] + LABEL_HEIGHT;
    }
  });
  return heights;
}
