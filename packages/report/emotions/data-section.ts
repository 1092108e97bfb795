import { htmlTable, type PageSection } from '../pages/html-page.ts';
import { OFFICIAL_COUNTS } from './paper-claims.ts';
import type { FaceTiles } from '@emoverse/evaluation';

type Counts = FaceTiles['counts'];

/** Table 4.1 of the paper as it is for the data given, beside the published counts of FER-2013. */
export function dataSection(counts: Counts): PageSection {
  const official = Object.fromEntries(
    Object.entries(OFFICIAL_COUNTS).filter(([split]) => Object.hasOwn(counts, split)),
  );
  const published =
    Object.keys(official).length === 0
      ? ''
      : `${table(official, 'The same splits as published (Goodfellow et al. 2013)')}<p>${same(counts, official)}</p>`;
  return {
    title: 'The data (Table 4.1)',
    body: table(counts, 'Faces by split and class, counted in labels.csv') + published,
  };
}

function table(counts: Counts, caption: string): string {
  const classes = [...new Set(Object.values(counts).flatMap((split) => Object.keys(split)))].sort();
  const line = (name: string, countOf: (label: string) => number): string[] => [
    name,
    ...classes.map((label) => String(countOf(label))),
    String(classes.reduce((sum, label) => sum + countOf(label), 0)),
  ];
  const splits = Object.entries(counts);
  const rows = splits.map(([split, byClass]) => line(split, (label) => byClass[label] ?? 0));
  const all = line('all', (label) => splits.reduce((sum, [, byClass]) => sum + (byClass[label] ?? 0), 0));
  return htmlTable(['split', ...classes, 'all'], splits.length > 1 ? [...rows, all] : rows, caption);
}

function same(counts: Counts, official: Counts): string {
  const differing = Object.entries(official).filter(([split, byClass]) =>
    Object.entries(byClass).some(([label, count]) => (counts[split]?.[label] ?? 0) !== count),
  );
  return differing.length === 0
    ? 'Every count equals the published one.'
    : `The counts differ from the published ones in ${differing.map(([split]) => split).join(', ')}.`;
}
