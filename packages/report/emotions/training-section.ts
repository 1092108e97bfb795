import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { PageSection } from '../pages/html-page.ts';
import { linePlot, type PlottedLine } from '../plots/line-plot.ts';

const figuresSchema = z
  .record(z.string(), z.unknown())
  .default({})
  .transform((figures) => new Map(Object.entries(figures).filter(isFigure)));
const historySchema = z.object({
  epochs: z.array(z.object({ train: figuresSchema, validation: figuresSchema })),
});

/** The paper's Figure 4.4 from our own runs: accuracy and loss over the epochs, from the model's history.json. */
export async function trainingSection(historyFile: string): Promise<PageSection | undefined> {
  if (!existsSync(historyFile)) return undefined;
  const history = historySchema.safeParse(JSON.parse(await readFile(historyFile, 'utf8')));
  if (!history.success || history.data.epochs.length < 2) return undefined;
  const { epochs } = history.data;
  const lines = (isLoss: boolean): PlottedLine[] =>
    (['train', 'validation'] as const).flatMap((part) =>
      [...new Set(epochs.flatMap((epoch) => [...epoch[part].keys()]))]
        .filter((name) => name.toLowerCase().includes('loss') === isLoss)
        .map((name) => ({
          name: `${part} ${name}`,
          points: epochs.flatMap((epoch, index) => {
            const figure = epoch[part].get(name);
            return figure === undefined ? [] : [[index + 1, figure] as const];
          }),
        })),
    );
  return {
    title: 'Accuracy and loss over the epochs (Figure 4.4)',
    body: `<p>${epochs.length} epochs. Training figures are of augmented faces, so they may lie below validation.</p><div class="plots">${linePlot('Accuracy over the epochs', 'epoch', 'share of right answers', lines(false))}${linePlot('Loss over the epochs', 'epoch', 'loss', lines(true))}</div>`,
  };
}

function isFigure(entry: readonly [string, unknown]): entry is [string, number] {
  return typeof entry[1] === 'number' && Number.isFinite(entry[1]);
}
