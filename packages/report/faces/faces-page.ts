import { htmlPage, htmlTable } from '../pages/html-page.ts';
import { linePlot, type PlottedLine } from '../plots/line-plot.ts';
import { escapeMarkup } from '../plots/svg.ts';
import { VARIANTS, type Variant } from '@emoverse/evaluation';
import type { DetectorReport } from '@emoverse/evaluation/faces';
import { facesTables } from './format-faces.ts';

/** The report as one self-contained page: tables, precision over recall, recall over size and turn. */
export function facesPage(
  reports: readonly DetectorReport[],
  facts: { readonly photos: number; readonly date: string },
): string {
  const about = `<p>${facts.photos} photos, measured ${facts.date}. A detection hits where it overlaps a marked face by at least half (intersection over union). Times are those of 640×480 on one thread.</p>`;
  const tables = facesTables(reports)
    .map(({ title, columns, rows }) => `<h2>${escapeMarkup(title)}</h2>\n${htmlTable(columns, rows)}`)
    .join('\n');
  const curves = linePlot(
    'Precision over recall, photos',
    'recall',
    'precision',
    reports.flatMap(({ name, curve }) => (curve.length === 0 ? [] : [{ name, points: curve }])),
  );
  const plots = [
    curves,
    recallPlot('Recall over the size of the face', 'short side of the face, pixels', reports, isSize, 'side'),
    recallPlot('Recall over the turn of the picture', 'degrees, clockwise', reports, isUpright, 'degrees'),
  ].join('\n');
  return htmlPage('EmoVerse: finding faces', `${about}\n${tables}\n<div class="plots">${plots}</div>`);
}

const isSize = ({ degrees, light, blur }: Variant): boolean => (degrees ?? light ?? blur) === undefined;
/** The largest upright face stands for no turn. */
const isUpright = ({ side, light, blur }: Variant): boolean =>
  side === 96 && light === undefined && blur === undefined;

function recallPlot(
  title: string,
  xTitle: string,
  reports: readonly DetectorReport[],
  shown: (variant: Variant) => boolean,
  axis: 'side' | 'degrees',
): string {
  const drawn: PlottedLine[] = reports.flatMap(({ name, looks }) => {
    const faces = (looks.thorough ?? looks.fast)?.variants?.faces;
    if (faces === undefined) return [];
    const points = VARIANTS.filter(shown)
      .map((variant) => [variant[axis] ?? 0, faces[variant.name]?.recall ?? 0] as const)
      .sort((a, b) => a[0] - b[0]);
    return [{ name, points }];
  });
  return drawn.length === 0 ? '' : linePlot(title, xTitle, 'recall', drawn);
}
