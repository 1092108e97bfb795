import { formatTable, percent } from '../tables/format-table.ts';
import { VARIANTS } from '@emoverse/evaluation';
import type { DetectorReport, Look } from '@emoverse/evaluation/faces';

/** A table of figures: a title, its columns, its rows. */
export interface FiguresTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const LOOKS: readonly Look[] = ['thorough', 'fast'];

/** Every detector and way of looking that was measured, as `neural` or `neural, fast`. */
function lines(reports: readonly DetectorReport[]): {
  name: string;
  figures: NonNullable<DetectorReport['looks'][Look]>;
}[] {
  return reports.flatMap(({ name, looks }) =>
    LOOKS.flatMap((look) => {
      const figures = looks[look];
      return figures === undefined ? [] : [{ name: look === 'fast' ? `${name}, fast` : name, figures }];
    }),
  );
}

/** The figures as tables: the photos, and, where they were measured, varied faces and pictures without people. */
export function facesTables(reports: readonly DetectorReport[]): readonly FiguresTable[] {
  const measured = lines(reports);
  const photos: FiguresTable = {
    title: 'Photos',
    columns: ['detector', 'faces', 'n', 'recall', 'precision', 'AP at 0.5', 'ms median', 'ms 95 %'],
    rows: measured.flatMap(({ name, figures }) => [
      [
        name,
        'all',
        String(figures.n),
        percent(figures.recall),
        percent(figures.precision),
        figures.ap50.toFixed(3),
        figures.ms.median.toFixed(1),
        figures.ms.p95.toFixed(1),
      ],
      ...Object.entries(figures.bySize).map(([size, { n, recall, precision, ap50 }]) => [
        '',
        `from ${size} px on`,
        String(n),
        percent(recall),
        percent(precision),
        ap50.toFixed(3),
      ]),
    ]),
  };
  const varied = measured.flatMap(({ name, figures: { variants } }) =>
    variants === undefined ? [] : [{ name, variants }],
  );
  const [first] = varied;
  if (first === undefined) return [photos];
  return [
    photos,
    {
      title: 'Recall of varied faces, one at a time in 640×480',
      columns: ['variant', 'n', ...varied.map(({ name }) => name)],
      rows: VARIANTS.map(({ name }) => [
        name,
        String(first.variants.faces[name]?.n ?? 0),
        ...varied.map(({ variants }) => percent(variants.faces[name]?.recall)),
      ]),
    },
    {
      title: 'False faces in pictures without people',
      columns: ['detector', 'pictures', 'false faces', 'in ten pictures', 'listed', 'cut', 'masked'],
      rows: varied.map(({ name, variants: { withoutPeople } }) => {
        const { listed, cut, masked } = withoutPeople.byKind;
        return [
          name,
          String(withoutPeople.pictures),
          String(withoutPeople.found),
          (10 * withoutPeople.perPicture).toFixed(1),
          ...[listed, cut, masked].map(({ found, pictures }) => `${found} in ${pictures}`),
        ];
      }),
    },
  ];
}

/** The tables as text for a terminal. */
export function formatFaces(reports: readonly DetectorReport[]): string {
  return facesTables(reports)
    .map(({ title, columns, rows }, index) => {
      const table = formatTable(
        columns.map((column, place) => ({
          title: column,
          align: place === 0 || column === 'faces' ? ('left' as const) : ('right' as const),
        })),
        rows,
      );
      return index === 0 ? table : `\n${title}\n${table}`;
    })
    .join('');
}
