// Drawn with the plots of the command line, so that all reports look alike.
import { PLOT_COLOURS, round, svgLine, svgPlot, svgText } from '@emoverse/report';

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
/** Of the 12 px text, on average, rather too wide. */
const LETTER_WIDTH = 6.6;

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
  const texts = points.map(({ name, accuracy }) => `${name}, ${(100 * accuracy).toFixed(1)} %`);
  const labels = placeLabels(
    points.map(({ x, accuracy }) => [placeX(x), placeY(accuracy)]),
    texts,
  );
  const marks = points.map(({ ours, x, accuracy, ci95 }, index) => {
    const colour = ours ? PLOT_COLOURS[0] : PLOT_COLOURS[1];
    const [left, top] = [round(placeX(x)), round(placeY(accuracy))];
    const shape = ours
      ? `<circle cx="${left}" cy="${top}" r="6" fill="${colour}"/>`
      : `<rect x="${left - 5}" y="${top - 5}" width="10" height="10" fill="${colour}"/>`;
    const { x: labelX, y: labelY, anchor } = labels[index];
    const weight = ours ? ' font-weight="600"' : '';
    const label = svgText(labelX, labelY, texts[index], `text-anchor="${anchor}"${weight}`);
    return (
      svgLine(
        left,
        placeY(ci95[0]),
        left,
        placeY(ci95[1]),
        colour,
        'class="plot-interval" stroke-width="1.5"',
      ) +
      shape +
      label
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

interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where each label stands: at the right of its point, else at the left, above or below, whatever lies on no other
 * label and no point; where all are taken, at the right.
 */
export function placeLabels(
  points: readonly (readonly [number, number])[],
  texts: readonly string[],
): Label[] {
  const taken: Box[] = points.map(([x, y]) => ({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 }));
  return points.map(([x, y], index) => {
    const width = texts[index].length * LETTER_WIDTH;
    const candidates = [0, -1, 1, -2, 2].flatMap((line) => [
      { x: x + 11, y: y + 4 + line * LABEL_HEIGHT, anchor: 'start' as const },
      { x: x - 11, y: y + 4 + line * LABEL_HEIGHT, anchor: 'end' as const },
    ]);
    const boxOf = (label: Label): Box => {
      const left = label.anchor === 'start' ? label.x : label.x - width;
      return { left, top: label.y - 11, right: left + width, bottom: label.y + 3 };
    };
    const free = (box: Box): boolean =>
      box.left >= LEFT &&
      box.right <= RIGHT &&
      box.top >= TOP - 12 &&
      !taken.some((other) => overlap(box, other));
    const label = candidates.find((candidate) => free(boxOf(candidate))) ?? candidates[0];
    taken.push(boxOf(label));
    return label;
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
