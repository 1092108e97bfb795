import type {
  ClassFigures,
  FullFigures,
  JudgedTile,
  EmotionReport,
  Robustness,
  FaceTile,
  TileReader,
} from '@emoverse/evaluation';
import { formatTable, percent } from '../tables/format-table.ts';

/** A reader with its figures. */
export interface MeasuredReader {
  readonly reader: TileReader;
  readonly tiles: readonly FaceTile[];
  readonly judged: readonly JudgedTile[];
  readonly report: EmotionReport;
  /** Only where it was asked for. */
  readonly robust: Robustness | undefined;
}

/** Every set of figures with its name, the main ones first. */
export function figureSets(report: EmotionReport): (readonly [string, ClassFigures | FullFigures])[] {
  const sets: (readonly [string, ClassFigures | FullFigures | undefined])[] = [
    ['FER-2013, 7 classes', report.fer2013],
    ['FER+ majority, 8 classes', report.ferplus8],
    ['FER+ majority, 7 classes', report.ferplus7],
    ['what is shown, against FER-2013', report.seen?.fer2013],
    ['what is shown, against FER+ 7', report.seen?.ferplus7],
    ['FER+ strict majority, 8 classes', report.strict8],
    ['FER-2013, no duplicates', report.withoutDuplicates?.fer2013],
    ['FER+ 8, no duplicates', report.withoutDuplicates?.ferplus8],
  ];
  return sets.filter((set): set is readonly [string, ClassFigures | FullFigures] => set[1] !== undefined);
}

/** The columns of `figureCells`. */
export const FIGURE_COLUMNS = [
  'faces',
  'accuracy',
  '95 % interval',
  'macro F1',
  '95 % interval',
  'log-loss',
  'ECE',
  'ECE, cross-fitted',
] as const;

/** A set of figures in words, in the order of FIGURE_COLUMNS; `–` for what was not measured. */
export function figureCells(
  figures: ClassFigures & Partial<Pick<FullFigures, 'macroF1Ci95' | 'crossFitted'>>,
): string[] {
  return [
    String(figures.n),
    percent(figures.accuracy),
    `${percent(figures.ci95[0])} – ${percent(figures.ci95[1])}`,
    figures.macroF1.toFixed(3),
    interval(figures.macroF1Ci95),
    figures.logLoss.toFixed(3),
    figures.ece.toFixed(3),
    figures.crossFitted?.ece.toFixed(3) ?? '–',
  ];
}

/** Two bounds with three decimals. */
export function interval(bounds: readonly [number, number] | undefined): string {
  return bounds === undefined ? '–' : `${bounds[0].toFixed(3)} – ${bounds[1].toFixed(3)}`;
}

const right = (title: string): { title: string; align: 'right' } => ({ title, align: 'right' });

/** The figures of one reader as text for the terminal. */
export function formatEmotions({ reader, report, robust, tiles }: MeasuredReader, split: string): string {
  const title = `${nameOf(reader)} on ${split}, ${tiles.length} faces, detector ${reader.detector}`;
  const sets = formatTable(
    [{ title: 'labels' }, ...FIGURE_COLUMNS.map(right)],
    figureSets(report).map(([name, figures]) => [name, ...figureCells(figures)]),
  );
  const perClass = formatTable(
    [{ title: 'FER-2013 class' }, ...['n', 'precision', 'recall', 'F1', '95 % interval'].map(right)],
    Object.entries(report.fer2013.perClass).map(([label, { n, precision, recall, f1, f1Ci95 }]) => [
      label,
      String(n),
      percent(precision),
      percent(recall),
      f1.toFixed(3),
      interval(f1Ci95),
    ]),
  );
  const plus = report.flip.ferplus8 === undefined ? '' : `, FER+ ${percent(report.flip.ferplus8.accuracy)}`;
  const found =
    report.detected === tiles.length
      ? ''
      : `The detector found a face in ${report.detected} of ${tiles.length} tiles; the others were taken whole.\n`;
  const notes = reader.notes.map((note) => `Note: ${reader.name} ${note}.\n`).join('');
  return `${title}\n\n${sets}\n${perClass}\nAveraged with the mirrored face: FER-2013 ${percent(report.flip.fer2013.accuracy)}${plus}\n${found}${notes}${report.msPerFace.median.toFixed(2)} ms a face (median), ${report.msPerFace.p95.toFixed(2)} ms (95 %), ${report.tilesPerSecond.toFixed(0)} faces a second on one thread\n${robust === undefined ? '' : `\n${formatRobustness(robust)}`}`;
}

/** The columns of `robustCells`. */
export const ROBUST_COLUMNS = ['faces', 'FER-2013', 'lost', 'FER+ 8', 'lost', 'FER+ 7', 'lost'] as const;

/** Name and figures of every degradation, in the order of ROBUST_COLUMNS after the name; `lost` against clean. */
export function robustCells(robust: Robustness): string[][] {
  const { clean } = robust;
  return Object.values(robust).map((row) => [
    row.about,
    ...(['fer2013', 'ferplus8', 'ferplus7'] as const).flatMap((name) => {
      const lost = (clean?.[name]?.accuracy ?? Number.NaN) - (row[name]?.accuracy ?? Number.NaN);
      return [
        percent(row[name]?.accuracy),
        row === clean || Number.isNaN(lost) ? '–' : (100 * lost).toFixed(1),
      ];
    }),
  ]);
}

function formatRobustness(robust: Robustness): string {
  return formatTable([{ title: 'faces' }, ...ROBUST_COLUMNS.slice(1).map(right)], robustCells(robust));
}

/** Name and version. */
export function nameOf({ name, version }: Pick<TileReader, 'name' | 'version'>): string {
  return version === undefined ? name : `${name} ${version}`;
}
