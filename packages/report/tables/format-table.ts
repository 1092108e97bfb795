import stringWidth from 'string-width';
import { fitToWidth } from './fit-to-width.ts';

export interface TableColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Longer cells are cut with an ellipsis. */
  readonly atMost?: number;
}

/** Rows as lines of aligned columns, two spaces apart, with a header line. Cells must not carry colours. */
export function formatTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) =>
    columns.map(({ atMost }, index) =>
      fitToWidth(oneLine(row[index] ?? ''), atMost ?? Number.POSITIVE_INFINITY),
    ),
  );
  const layout = columns.map(({ align }, index) => ({
    align,
    width: Math.max(...lines.map((line) => stringWidth(line[index] ?? ''))),
  }));
  return lines
    .map((line) =>
      layout
        .map(({ align, width }, index) => {
          const cell = line[index] ?? '';
          const blank = ' '.repeat(width - stringWidth(cell));
          return align === 'right' ? blank + cell : cell + blank;
        })
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A share as a percentage with one decimal, `–` where it is not known. */
export function percent(share: number | undefined): string {
  return share === undefined || Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`;
}
