import type { ClassFigures, FullFigures } from '@emoverse/evaluation';
import { barPlot } from '../plots/bar-plot.ts';
import { confusionPlot } from '../plots/confusion-plot.ts';
import { htmlTable, type PageSection } from '../pages/html-page.ts';
import { reliabilityPlot } from '../plots/reliability-plot.ts';
import { percent } from '../tables/format-table.ts';
import { interval } from './format-emotions.ts';

/** One head against one label set: classification report, F1 with intervals, confusion matrix, reliability. */
export function headSection(name: string, figures: FullFigures): PageSection {
  const { classes, perClass, confusion, reliability, crossFitted, ece } = figures;
  const calibration =
    crossFitted === undefined
      ? ''
      : `<p>Expected calibration error ${percent(ece)} as it answers; ${percent(crossFitted.ece)} when a temperature is fitted on one half of the faces and measured on the other (mean of ${crossFitted.repeats} halvings, ${percent(crossFitted.eceRange[0])} to ${percent(crossFitted.eceRange[1])}; identical pictures stay in one half; temperature ${crossFitted.temperature.toFixed(2)} on top of the answers).</p>`;
  const bars = barPlot(
    `F1 by class: ${name}`,
    Object.entries(perClass).map(([name, { f1, f1Ci95 }]) => ({ name, value: f1, interval: f1Ci95 })),
  );
  return {
    title: name,
    body: `${classificationReport(name, figures)}<div class="plots">${bars}${reliabilityPlot(`Reliability: ${name}`, reliability)}</div>\n${calibration}<div class="plots">${confusionPlot(`Confusion: ${name}`, classes, confusion)}</div>`,
  };
}

/** As scikit-learn prints it: every class, then accuracy, the mean over classes and the mean over faces. */
function classificationReport(name: string, figures: FullFigures): string {
  const { perClass, accuracy, n, macroF1Ci95 } = figures;
  const rows = Object.entries(perClass).map(([label, { precision, recall, f1, f1Ci95, n: faces }]) => [
    label,
    percent(precision),
    percent(recall),
    f1.toFixed(3),
    interval(f1Ci95),
    String(faces),
  ]);
  const macro = meanOver(figures, () => 1);
  const weighted = meanOver(figures, (faces) => faces);
  return htmlTable(
    ['class', 'precision', 'recall', 'F1', '95 % interval', 'faces'],
    [
      ...rows,
      ['accuracy', '', '', accuracy.toFixed(3), interval(figures.ci95), String(n)],
      ['mean over classes', ...macro, interval(macroF1Ci95), String(n)],
      ['mean over faces', ...weighted, '–', String(n)],
    ],
    `Classification report: ${name}`,
  );
}

/** Precision, recall and F1 over the classes that occur in the truth. */
function meanOver({ perClass }: ClassFigures, weightOf: (faces: number) => number): string[] {
  const present = Object.values(perClass).filter(({ n }) => n > 0);
  const total = present.reduce((sum, { n }) => sum + weightOf(n), 0);
  const mean = (name: 'precision' | 'recall' | 'f1'): number =>
    present.reduce((sum, row) => sum + (weightOf(row.n) / total) * row[name], 0);
  return [percent(mean('precision')), percent(mean('recall')), mean('f1').toFixed(3)];
}
