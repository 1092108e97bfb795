import { svgPlot, svgText } from './svg.ts';

const CELL = 52;
const LEFT = 96;
const TOP = 40;

/** Confusion matrix: rows are the truth, columns the answer; shade and number are the share of the row. */
export function confusionPlot(
  title: string,
  classes: readonly string[],
  confusion: readonly (readonly number[])[],
): string {
  const side = classes.length * CELL;
  const cells = confusion.flatMap((row, truth) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, guess) => {
      const share = total === 0 ? 0 : count / total;
      const [x, y] = [LEFT + guess * CELL, TOP + truth * CELL];
      const shade = Math.round(255 - 120 * share);
      return (
        `<rect x="${x}" y="${y}" width="${CELL - 1}" height="${CELL - 1}" fill="rgb(${shade - (share > 0 ? 20 : 0)},${shade},255)"/>` +
        svgText(
          x + CELL / 2,
          y + CELL / 2,
          `${Math.round(100 * share)} %`,
          'class="cell-text" text-anchor="middle"',
        ) +
        svgText(
          x + CELL / 2,
          y + CELL / 2 + 14,
          String(count),
          'class="cell-text" text-anchor="middle" font-size="10" fill-opacity="0.8"',
        )
      );
    });
  });
  const names = classes.flatMap((name, index) => [
    svgText(LEFT - 6, TOP + index * CELL + CELL / 2 + 4, name, 'text-anchor="end"'),
    svgText(LEFT + index * CELL + CELL / 2, TOP - 8, name, 'text-anchor="middle" font-size="10"'),
  ]);
  const axes =
    svgText(LEFT + side / 2, 14, 'answer', 'text-anchor="middle" font-weight="600"') +
    svgText(8, TOP - 8, 'truth', 'font-weight="600"');
  return svgPlot(LEFT + side + 10, TOP + side + 10, title, [...cells, ...names, axes].join(''));
}
