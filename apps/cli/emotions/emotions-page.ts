import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ClassFigures } from '../measures/measure-classes.ts';
import { confusionPlot } from '../reports/confusion-plot.ts';
import { htmlPage, htmlTable } from '../reports/html-page.ts';
import { linePlot, type PlottedLine } from '../reports/line-plot.ts';
import { reliabilityPlot } from '../reports/reliability-plot.ts';
import { escapeMarkup } from '../reports/svg.ts';
import { percent } from '../terminal/table.ts';
import type { EmotionReport } from './measure-emotions.ts';
import type { FaceTiles } from './read-face-tiles.ts';
import { FIGURE_COLUMNS, figureCells, figureSets } from './tell-emotions.ts';

/** What the page says besides the figures. */
export interface EmotionsPageFacts {
  readonly model: string;
  readonly modelHash: string;
  /** Folder of the network; undefined for an outside reader. */
  readonly modelFolder: string | undefined;
  readonly detector: string;
  readonly date: string;
}

/** The report as one self-contained page: figures, per class, confusion, reliability, training curves, data. */
export async function emotionsPage(
  report: EmotionReport,
  data: Pick<FaceTiles, 'split' | 'counts'>,
  facts: EmotionsPageFacts,
): Promise<string> {
  const sets = figureSets(report);
  const about = `<p>Model ${escapeMarkup(facts.model)}, SHA-256 <code>${facts.modelHash}</code>, detector ${facts.detector}, split ${escapeMarkup(data.split)}, measured ${facts.date}. ${report.msPerFace.median.toFixed(1)} ms a face (median; 95 % within ${report.msPerFace.p95.toFixed(1)} ms) on one thread.</p>`;
  const plots = sets
    .slice(0, 4)
    .map(([name, figures]) => detailOf(name, figures))
    .join('\n');
  const curves =
    facts.modelFolder === undefined ? '' : await trainingCurves(join(facts.modelFolder, 'history.json'));
  return htmlPage(
    `EmoVerse: emotions on ${data.split}`,
    `${about}\n${overview(sets, report)}\n${plots}\n${curves}\n<h2>Data set</h2>\n${countsTable(data.counts)}`,
  );
}

function overview(sets: readonly (readonly [string, ClassFigures])[], { flip }: EmotionReport): string {
  const rows = sets.map(([name, figures]) => [name, ...figureCells(figures)]);
  const plus = flip.ferplus8 === undefined ? '' : `, FER+ ${percent(flip.ferplus8.accuracy)}`;
  return `<h2>Accuracy</h2>\n${htmlTable(['labels', ...FIGURE_COLUMNS], rows)}<p>Averaged with the mirrored face: FER-2013 ${percent(flip.fer2013.accuracy)}${plus}.</p>`;
}

function detailOf(name: string, { classes, perClass, confusion, reliability }: ClassFigures): string {
  const rows = classes.map((label) => {
    const { precision, recall, f1, n } = perClass[label];
    return [label, String(n), percent(precision), percent(recall), f1.toFixed(3)];
  });
  const plots =
    confusionPlot(`Confusion: ${name}`, classes, confusion) +
    reliabilityPlot(`Reliability: ${name}`, reliability);
  return `<h2>${escapeMarkup(name)}</h2>\n${htmlTable(['class', 'faces', 'precision', 'recall', 'F1'], rows)}<div class="plots">${plots}</div>`;
}

const historySchema = z.object({
  epochs: z.array(
    z.object({
      epoch: z.number(),
      train: z.record(z.string(), z.number()).default({}),
      validation: z.record(z.string(), z.number()).default({}),
    }),
  ),
});

/** Loss and accuracy over the epochs of training, from the model's history.json; nothing where there is none. */
async function trainingCurves(file: string): Promise<string> {
  if (!existsSync(file)) return '';
  const history = historySchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!history.success || history.data.epochs.length < 2) return '';
  const { epochs } = history.data;
  const lines = (isLoss: boolean): PlottedLine[] =>
    (['train', 'validation'] as const).flatMap((part) =>
      Object.keys(epochs[0][part])
        .filter((name) => (name === 'loss') === isLoss)
        .map((name) => ({
          name: `${part} ${name}`,
          points: epochs.flatMap((epoch) =>
            name in epoch[part] ? [[epoch.epoch, epoch[part][name]] as const] : [],
          ),
        })),
    );
  return `<h2>Training</h2>\n<div class="plots">${linePlot('Loss', 'epoch', 'loss', lines(true))}${linePlot('Accuracy', 'epoch', 'share of right answers', lines(false))}</div>`;
}

function countsTable(counts: FaceTiles['counts']): string {
  const classes = [...new Set(Object.values(counts).flatMap((split) => Object.keys(split)))];
  const rows = Object.entries(counts).map(([split, byClass]) => [
    split,
    ...classes.map((label) => String(byClass[label] ?? 0)),
    String(Object.values(byClass).reduce((sum, count) => sum + count, 0)),
  ]);
  return htmlTable(['split', ...classes, 'all'], rows);
}
