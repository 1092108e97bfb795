import { htmlPage, htmlTable } from '@emoverse/report';
import { escapeMarkup } from '@emoverse/report';
import type { BenchResult } from '../bench-result.ts';
import { accuracyChart, type ChartPoint } from './accuracy-chart.ts';
import { benchTables, machineLine } from './bench-tables.ts';

/** A page that needs nothing but itself: charts of accuracy against cost, and all tables. */
export function benchPage(result: BenchResult): string {
  const paragraph = (text: string): string => `<p>${escapeMarkup(text)}</p>`;
  const tables = benchTables(result).map(
    ({ title, note, head, rows }) =>
      `<h2>${escapeMarkup(title)}</h2>${paragraph(note)}${htmlTable(head, rows)}`,
  );
  const head = [
    paragraph(`${result.startedAt}; ${machineLine(result.machine, result.chromium)}.`),
    ...result.warnings.map((warning) => paragraph(`Warning: ${warning}.`)),
  ];
  return htmlPage('EmoVerse beside its peers', [...head, ...charts(result), ...tables].join('\n'));
}

/** Accuracy against milliseconds and against bytes, of all that have both figures. */
export function charts({ accuracy, classifier }: BenchResult): readonly string[] {
  if (accuracy === undefined) return [];
  const against = (xOf: (name: string) => number | undefined): ChartPoint[] =>
    accuracy.rows.flatMap(({ name, ours, fer2013 }) => {
      const x = xOf(name);
      return x === undefined ? [] : [{ name, ours, x, accuracy: fer2013.accuracy, ci95: fer2013.ci95 }];
    });
  const milliseconds = (name: string): number | undefined =>
    classifier?.node.find((row) => row.name === name)?.times.median;
  const weights = (name: string): number | undefined => {
    const bytes = accuracy.rows.find((row) => row.name === name)?.bytes;
    return bytes === undefined ? undefined : bytes / 1e6;
  };
  const title = `Accuracy on FER-2013 ${accuracy.split}`;
  const plots = [accuracyChart(`${title} against size`, 'MB of the network', against(weights))];
  if (classifier !== undefined)
    plots.unshift(
      accuracyChart(`${title} against time`, 'median ms a face, Node, one thread', against(milliseconds)),
    );
  return plots;
}
