import { EMOTIONS } from '@emoverse/domain';
import { BadDataError } from '@emoverse/evaluation';
import { markdownTable } from '../tables/markdown-table.ts';
import { formatTable, percent } from '../tables/format-table.ts';
import { PAPER_CLAIMS } from './paper-claims.ts';
import { interval } from './format-emotions.ts';
import { reportedName, type ReportedFigures, type ReportedSet } from './reported-figures.ts';

/** A table to be told as text, Markdown or HTML; the first column is the name of the row. */
export interface ComparisonTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const CLAIM = 'the 2025 paper (its claim)';

/**
 * Several readers side by side: accuracy, calibration, F1 of every class against both label sets, and what is left of
 * them on harder faces, where that was measured. Throws BadDataError where they were not judged on the same faces.
 */
export function comparisonTables(readers: readonly ReportedFigures[]): ComparisonTable[] {
  const [first, ...others] = readers;
  const other = others.find(({ split, tiles }) => split !== first?.split || tiles !== first.tiles);
  if (first !== undefined && other !== undefined)
    throw new BadDataError(
      `figures are compared on the same faces: ${reportedName(first)} has ${first.tiles} of ${first.split}, ${reportedName(other)} has ${other.tiles} of ${other.split}`,
    );
  return [
    accuracyTable(readers),
    calibrationTable(readers),
    seenTable(readers),
    classTable('F1 by class, FER-2013', readers, ({ fer2013 }) => fer2013),
    classTable('F1 by class, FER+ without contempt', readers, ({ ferplus7 }) => ferplus7),
    robustTable(readers),
  ].filter((table) => table !== undefined);
}

function accuracyTable(readers: readonly ReportedFigures[]): ComparisonTable {
  const shareOf = (set: ReportedSet | undefined): string =>
    set === undefined
      ? '–'
      : `${percent(set.accuracy)} (${(100 * set.ci95[0]).toFixed(1)}–${(100 * set.ci95[1]).toFixed(1)})`;
  const f1Of = (set: ReportedSet | undefined): string =>
    set === undefined ? '–' : `${set.macroF1.toFixed(3)} (${interval(set.macroF1Ci95)})`;
  const rows = readers.map((told) => [
    reportedName(told),
    told.modelBytes === undefined ? '–' : (told.modelBytes / 1e6).toFixed(2),
    shareOf(told.fer2013),
    f1Of(told.fer2013),
    shareOf(told.ferplus8),
    shareOf(told.ferplus7),
    f1Of(told.ferplus7),
  ]);
  return {
    title: 'Accuracy and macro F1 with 95 % intervals',
    head: ['reader', 'MB', 'FER-2013', 'macro F1', 'FER+ 8', 'FER+ 7', 'macro F1, FER+ 7'],
    rows: [...rows, [CLAIM, '–', percent(PAPER_CLAIMS.accuracy), '–', '–', '–', '–']],
  };
}

function calibrationTable(readers: readonly ReportedFigures[]): ComparisonTable {
  const cellsOf = (set: ReportedSet | undefined): string[] => [
    set?.logLoss.toFixed(3) ?? '–',
    percent(set?.ece),
    percent(set?.crossFitted?.ece),
  ];
  const columns = ['FER-2013', 'FER+ 8', 'FER+ 7'].flatMap((set) => [
    `log-loss, ${set}`,
    'ECE',
    'ECE, cross-fitted',
  ]);
  const rows = readers.map((told) => [
    reportedName(told),
    ...[told.fer2013, told.ferplus8, told.ferplus7].flatMap(cellsOf),
    told.msPerFace.median.toFixed(2),
  ]);
  const claim = [CLAIM, PAPER_CLAIMS.loss.toFixed(2), ...Array.from({ length: 9 }, () => '–')];
  return { title: 'Calibration', head: ['reader', ...columns, 'ms'], rows: [...rows, claim] };
}

/** The one answer that people see, against both label sets; readers from elsewhere have but one answer anyway. */
function seenTable(readers: readonly ReportedFigures[]): ComparisonTable | undefined {
  const rows = readers.flatMap(({ seen, ...told }) => {
    if (seen === undefined) return [];
    return [seen.fer2013, seen.ferplus7].map((set, index) => [
      index === 0 ? reportedName(told) : '',
      index === 0 ? 'FER-2013' : 'FER+ 7',
      percent(set?.accuracy),
      set?.macroF1.toFixed(3) ?? '–',
      set?.logLoss.toFixed(3) ?? '–',
      percent(set?.ece),
      ...EMOTIONS.map((emotion) => set?.perClass[emotion]?.recall.toFixed(2) ?? '–'),
    ]);
  });
  if (rows.length === 0) return undefined;
  const recalls = EMOTIONS.map((emotion) => `recall, ${emotion}`);
  return {
    title: 'What people see',
    head: ['reader', 'labels', 'accuracy', 'macro F1', 'log-loss', 'ECE', ...recalls],
    rows,
  };
}

function classTable(
  title: string,
  readers: readonly ReportedFigures[],
  setOf: (told: ReportedFigures) => ReportedSet | undefined,
): ComparisonTable | undefined {
  const sets = readers.flatMap((told) => {
    const set = setOf(told);
    return set === undefined ? [] : [{ name: reportedName(told), set }];
  });
  const [first] = sets;
  if (first === undefined) return undefined;
  const { classes } = first.set;
  const rows = sets.map(({ name, set }) => [
    name,
    ...classes.map((label) => set.perClass[label]?.f1.toFixed(3) ?? '–'),
  ]);
  const faces = ['faces', ...classes.map((label) => String(first.set.perClass[label]?.n ?? 0))];
  return { title, head: ['reader', ...classes], rows: [...rows, faces] };
}

function robustTable(readers: readonly ReportedFigures[]): ComparisonTable | undefined {
  const measured = readers.filter(({ robust }) => robust !== undefined);
  const [first] = measured;
  if (first?.robust === undefined) return undefined;
  const rows = Object.entries(first.robust).map(([kind, { about }]) => [
    about,
    ...measured.map(({ robust }) => {
      const row = robust?.[kind];
      return `${percent(row?.fer2013.accuracy)} / ${percent(row?.ferplus7?.accuracy)}`;
    }),
  ]);
  return {
    title: 'Accuracy on faces that are harder to read, FER-2013 / FER+ 7',
    head: ['faces', ...measured.map(reportedName)],
    rows,
  };
}

/** What the tables do not say by themselves. */
export function comparisonNotes(readers: readonly ReportedFigures[]): string[] {
  return readers.flatMap((told) => (told.notes ?? []).map((note) => `${reportedName(told)} ${note}.`));
}

/** The comparison as text for the terminal. */
export function formatComparison(readers: readonly ReportedFigures[]): string {
  const tables = comparisonTables(readers).map(
    ({ title, head, rows }) =>
      `${title}\n${formatTable(
        head.map((name, index) => ({ title: name, align: index === 0 ? 'left' : 'right' })),
        rows,
      )}`,
  );
  const notes = comparisonNotes(readers).map((note) => `Note: ${note}\n`);
  return `${headline(readers)}\n\n${tables.join('\n')}\n${notes.join('')}`;
}

/** The comparison as Markdown, for `docs/results.md`. */
export function comparisonAsMarkdown(readers: readonly ReportedFigures[]): string {
  const tables = comparisonTables(readers).map(
    ({ title, head, rows }) => `### ${title}\n\n${markdownTable(head, rows)}`,
  );
  const notes = comparisonNotes(readers).map((note) => `- ${note}\n`);
  return [`${headline(readers)}.\n`, ...tables, ...(notes.length > 0 ? [notes.join('')] : [])].join('\n');
}

function headline([first]: readonly ReportedFigures[]): string {
  if (first === undefined) return 'no readers';
  const { split, tiles, detector } = first;
  return `${split}, ${tiles} faces, ${detector === 'none' ? 'tiles as they are' : `detector ${detector}`}, one look a face`;
}
