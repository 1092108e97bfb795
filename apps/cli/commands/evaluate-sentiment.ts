import {
  compareWithPeople,
  compareWithReference,
  judgeReviews,
  type Reviewer,
  parseJsonLines,
  haveColumns,
  readRows,
  readTextFile,
} from '@emoverse/evaluation';
import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { createProgress } from '../terminal/progress.ts';
import { formatTable, percent } from '@emoverse/report';

export interface SentimentOptions {
  readonly data: string;
  readonly reviewer: Reviewer;
  readonly json?: boolean;
}

export async function evaluateSentiment(options: SentimentOptions, io: CommandIo): Promise<void> {
  const file = resolve(io.cwd, options.data);
  const progress = createProgress(io, 'Scoring', 'texts');
  const onText = (done: number, of: number): Promise<void> => progress.to(done / of, done);
  try {
    const { figures, table } = await measure(file, options.reviewer, onText);
    const perSecond = Math.round(progress.perSecond());
    progress.end();
    if (options.json) io.stdout.write(`${JSON.stringify({ ...figures, textsPerSecond: perSecond })}\n`);
    else io.stdout.write(`${table}\n${perSecond} texts a second.\n`);
  } finally {
    progress.end();
  }
}

interface Measured {
  readonly figures: object;
  readonly table: string;
}

async function measure(
  file: string,
  reviewer: Reviewer,
  onText: (done: number, of: number) => Promise<void>,
): Promise<Measured> {
  const beginning = (await readTextFile(file)).trimStart();
  if (beginning.startsWith('{')) return reviews(file, reviewer, onText);
  const rows = await readRows(file);
  if (haveColumns(rows, ['text', 'neg', 'neu', 'pos', 'compound'])) {
    const figures = await compareWithReference(rows, file, onText);
    const wrong = figures.mismatches.map(
      ({ text, expected, got }) =>
        `  ${text}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}\n`,
    );
    return {
      figures,
      table: `${figures.equal} of ${figures.n} sentences score as the reference does.\n${wrong.join('')}`,
    };
  }
  if (haveColumns(rows, ['set', 'human_mean', 'text'])) {
    const sets = await compareWithPeople(rows, file, onText);
    const table = formatTable(
      [
        { title: 'set' },
        { title: 'n', align: 'right' },
        { title: 'r', align: 'right' },
        { title: 'weighted F1', align: 'right' },
      ],
      Object.entries(sets).map(([name, { n, r, weightedF1 }]) => [
        name,
        String(n),
        r.toFixed(3),
        weightedF1.toFixed(3),
      ]),
    );
    return { figures: { sets }, table };
  }
  throw new BadInputError(
    `${file} has the columns ${Object.keys(rows[0] ?? {}).join(', ')}; expected text,neg,neu,pos,compound or set,human_mean,text, or JSON lines with text and label`,
  );
}

async function reviews(
  file: string,
  reviewer: Reviewer,
  onText: (done: number, of: number) => Promise<void>,
): Promise<Measured> {
  const figures = await judgeReviews(parseJsonLines(await readTextFile(file), file), file, onText, reviewer);
  const table = formatTable(
    [
      { title: 'reviews', align: 'right' },
      { title: 'accuracy', align: 'right' },
      { title: 'macro F1', align: 'right' },
      { title: 'AUC', align: 'right' },
    ],
    [[String(figures.n), percent(figures.accuracy), figures.macroF1.toFixed(3), figures.auc.toFixed(3)]],
  );
  return { figures, table };
}
