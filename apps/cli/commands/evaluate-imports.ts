import type { Command } from 'commander';
import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { foldList } from '../recommender/fold-list.ts';
import { EXPORTS, measureImports, type ImportFigures } from '../recommender/measure-imports.ts';
import { STAGES } from '../recommender/rating-protocols.ts';
import { readRatingSet } from '../recommender/read-ratings.ts';
import { createProgress } from '../terminal/progress.ts';
import { formatTable } from '../terminal/table.ts';

interface EvaluateImportsOptions {
  readonly ratings: string;
  readonly folds: readonly number[];
  readonly json?: boolean;
}

/** `emoverse evaluate imports` */
export function addEvaluateImportsCommand(parent: Command, io: CommandIo): void {
  parent
    .command('imports')
    .description(
      'how much better newcomers are served who bring what they liked elsewhere, on a set of ratings',
    )
    .requiredOption(
      '--ratings <dir>',
      'folder with movies.csv and ratings.csv (MovieLens), or items.jsonl and train.csv',
    )
    .option(
      '--folds <list>',
      'people whose number modulo 5 is one of these are new, e.g. 1,2,3,4',
      foldList,
      [1, 2, 3, 4],
    )
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nEvery second of the first 50 ratings stands in an export (stars, or only that it was watched), the others come as reactions. Intervals: 2,000 resamples of people, seed 7.\n\nExample:\n  $ emoverse evaluate imports --ratings ml-latest-small',
    )
    .action(async (options: EvaluateImportsOptions) => evaluate(options, io));
}

async function evaluate(options: EvaluateImportsOptions, io: CommandIo): Promise<void> {
  const set = await readRatingSet(resolve(io.cwd, options.ratings));
  const progress = createProgress(io, 'Measuring', 'people');
  const figures = await measureImports(set, {
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
  const keys = [...STAGES.map(String), 'mean'];
  const rows = EXPORTS.flatMap((kind) => [
    [kind, ...keys.map((key) => ndcg10[kind][key].toFixed(3))],
    ...(kind === 'none'
      ? []
      : [
          ['  adds', ...keys.map((key) => gain[kind][key].difference.toFixed(3))],
          [
            '  95 % interval',
            ...keys.map((key) => gain[kind][key].ci95.map((value) => value.toFixed(3)).join(' to ')),
          ],
        ]),
  ]);
  const head = ['export', ...STAGES.map((stage) => `n=${stage}`), 'mean'];
  const columns = head.map((title, at) => (at === 0 ? { title } : { title, align: 'right' as const }));
  return `nDCG@10 of lists after n reactions (CSR-1, ${people} people, ${(100 * matched).toFixed(1)} % of what they bring is found)\n${formatTable(columns, rows)}`;
}
