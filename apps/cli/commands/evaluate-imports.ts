import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { lookUpItems } from '../imports/look-up-items.ts';
import { EXPORTS, measureImports, type ImportFigures, STAGES, readRatingSet } from '@emoverse/evaluation';
import { createProgress } from '../terminal/progress.ts';
import { formatTable } from '@emoverse/report';

export interface EvaluateImportsOptions {
  readonly ratings: string;
  readonly folds: readonly number[];
  readonly json?: boolean;
}

export async function evaluateImports(options: EvaluateImportsOptions, io: CommandIo): Promise<void> {
  const set = await readRatingSet(resolve(io.cwd, options.ratings));
  const progress = createProgress(io, 'Measuring', 'people');
  const figures = await measureImports(set, {
    lookUp: lookUpItems,
    folds: options.folds,
    onProgress: (share, people) => progress.to(share, people),
  });
  progress.end();
  if (figures.people === 0)
    throw new BadInputError(
      `nobody in folds ${options.folds.join(', ')} of ${options.ratings} has ratings enough (60, of them 5 likes after the 50th)`,
    );
  io.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : tell(figures));
}

function tell({ people, matched, ndcg10, gain }: ImportFigures): string {
  const rows = EXPORTS.flatMap((kind) => [
    [kind, ...Object.values(ndcg10[kind]).map((value) => value.toFixed(3))],
    ...(kind === 'none'
      ? []
      : [
          ['  adds', ...Object.values(gain[kind]).map(({ difference }) => difference.toFixed(3))],
          [
            '  95 % interval',
            ...Object.values(gain[kind]).map(({ ci95 }) =>
              ci95.map((value) => value.toFixed(3)).join(' to '),
            ),
          ],
        ]),
  ]);
  const head = ['export', ...STAGES.map((stage) => `n=${stage}`), 'mean'];
  const columns = head.map((title, at) => (at === 0 ? { title } : { title, align: 'right' as const }));
  return `nDCG@10 of lists after n reactions (CSR-1, ${people} people, ${(100 * matched).toFixed(1)} % of what they bring is found)\n${formatTable(columns, rows)}`;
}
