import { cutText } from '@emoverse/domain';
import type { DataSetTable } from '@emoverse/catalogue';
import { markdownTable } from '../tables/markdown-table.ts';
import { barPlot } from '../plots/bar-plot.ts';
import { figure, histogramPlot } from '../plots/histogram-plot.ts';

/** A data set of the catalogue: a domain, or what one table brought of it. */
export interface NamedDataSet {
  readonly name: string;
  readonly table: DataSetTable;
}

/** Head and rows of the table of numeric columns, as text. */
export const COLUMN_HEAD = [
  'column',
  'known',
  'missing',
  'lowest',
  'quarter',
  'median',
  'three quarters',
  'highest',
  'mean',
  'deviation',
] as const;

export function columnRows({ columns }: DataSetTable): string[][] {
  return columns.map(({ name, known, missing, lowest, quartiles, highest, mean, deviation }) => [
    name,
    String(known),
    String(missing),
    ...[lowest, ...quartiles, highest, mean, deviation].map(figure),
  ]);
}

/** What a data set holds, as pairs of name and value. */
export function factRows({ items, people, genres, missing, placedBy, columns }: DataSetTable): string[][] {
  const year = columns.find(({ name }) => name === 'year');
  return [
    ['items', String(items)],
    ['people', String(people)],
    ['genres', String(genres.length)],
    ...(year === undefined ? [] : [['years', `${year.lowest}–${year.highest}`]]),
    ...Object.entries(missing).map(([fact, count]) => [
      `without ${fact}`,
      `${count} (${((100 * count) / Math.max(1, items)).toFixed(1)} %)`,
    ]),
    ...placedBy.map(({ moodSource, items: count }) => [`placed by ${moodSource}`, String(count)]),
  ];
}

/** All data sets as a Markdown document. */
export function dataSetMarkdown(sets: readonly NamedDataSet[], plots: readonly PlotFile[]): string {
  const parts = sets.map(({ name, table }) => {
    const genres = table.genres.slice(0, MOST_GENRES).map(({ genre, items }) => [genre, String(items)]);
    return [
      `## ${name}\n\n`,
      markdownTable(['', 'figure'], factRows(table)),
      '\n',
      markdownTable([...COLUMN_HEAD], columnRows(table)),
      genres.length > 0 ? `\n${markdownTable(['genre', 'items'], genres)}` : '',
      ...plots.filter(({ set }) => set === name).map(({ file, title }) => `\n![${title}](${file})\n`),
    ].join('');
  });
  return `# Data sets\n\n${parts.join('\n')}`;
}

/** A plot beside the document. */
export interface PlotFile {
  readonly set: string;
  readonly title: string;
  readonly file: string;
  readonly svg: string;
}

const MOST_GENRES = 15;

/** Histograms of the columns and bars of the genres. */
export function dataSetPlots(sets: readonly NamedDataSet[]): PlotFile[] {
  return sets.flatMap(({ name, table }) => {
    const fileOf = (what: string): string => `${slugOf(name)}-${slugOf(what)}.svg`;
    const columns = table.columns.map(({ name: column, histogram, lowest, highest, mean }) => ({
      set: name,
      title: `${column} of ${name}`,
      file: fileOf(column),
      svg: histogramPlot(`${column} of ${name}`, histogram, [lowest, highest], mean),
    }));
    const title = `share of genres, ${name}`;
    const bars = table.genres
      .slice(0, MOST_GENRES)
      .map(({ genre, items }) => ({ name: cutText(genre, 14), value: items / table.items }));
    return bars.length === 0
      ? columns
      : [...columns, { set: name, title, file: fileOf('genres'), svg: barPlot(title, bars) }];
  });
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
