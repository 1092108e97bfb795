import type { Command } from 'commander';
import {
  measureText,
  measureTextValence,
  type TextFigures,
  readRows,
  type CsvRow,
} from '@emoverse/evaluation';
import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { createProgress } from '../terminal/progress.ts';
import { formatTable, percent } from '../terminal/table.ts';

interface TextOptions {
  readonly data: string;
  readonly given?: boolean;
  readonly json?: boolean;
}

/** `emoverse evaluate text` */
export function addEvaluateTextCommand(parent: Command, io: CommandIo): void {
  parent
    .command('text')
    .description('mood from a few words: accuracy and macro F1 over the seven emotions, by language')
    .requiredOption(
      '--data <file>',
      'CSV with text and emotion (or emotions, apart by |), and if known language (ISO 639-1) and half; or set, human_mean and text (pleasantness rated by people)',
    )
    .option('--given', "take the row's language as chosen instead of recognising it")
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nJoy and love count as happy, an empty cell as neutral; a row with several emotions is right when the top\nemotion is one of them, and left out of macro F1.\n\nExample:\n  $ emoverse evaluate text --data packages/mood/text/test-sentences.csv',
    )
    .action(async (options: TextOptions) => evaluate(options, io));
}

async function evaluate(options: TextOptions, io: CommandIo): Promise<void> {
  const file = resolve(io.cwd, options.data);
  const rows = await readRows(file, ['text']);
  if (Object.hasOwn(rows[0], 'human_mean') && Object.hasOwn(rows[0], 'set')) {
    await evaluateValence(rows, file, options, io);
    return;
  }
  if (!Object.hasOwn(rows[0], 'emotion') && !Object.hasOwn(rows[0], 'emotions')) {
    throw new BadInputError(
      `${file} has the columns ${Object.keys(rows[0]).join(', ')}; expected emotion or emotions beside text, or set and human_mean`,
    );
  }
  const progress = createProgress(io, 'Reading', 'texts');
  try {
    const figures = await measureText(rows, file, options.given === true, (done, of) =>
      progress.to(done / of, done),
    );
    progress.end();
    if (options.json) {
      io.stdout.write(`${JSON.stringify(figures)}\n`);
      return;
    }
    const shown = (share: number | undefined): string => (share === undefined ? '–' : percent(share));
    const line = (name: string, one: TextFigures): string[] => [
      name,
      String(one.n),
      percent(one.accuracy),
      one.macroF1?.toFixed(3) ?? '–',
      shown(one.ece),
      shown(one.sure.share),
      shown(one.sure.accuracy),
      one.valenceInDeviations?.toFixed(2) ?? '–',
      shown(one.languageFound),
    ];
    const right = (title: string): { title: string; align: 'right' } => ({ title, align: 'right' });
    const table = formatTable(
      [
        { title: 'texts' },
        ...[
          'n',
          'accuracy',
          'macro F1',
          'ECE',
          'sure',
          'right when sure',
          'valence off by (sd)',
          'language found',
        ].map(right),
      ],
      [
        line('all', figures),
        ...Object.entries(figures.byHalf).map(([name, one]) => line(name, one)),
        ...Object.entries(figures.byLanguage).map(([name, one]) => line(name, one)),
      ],
    );
    io.stdout.write(`${table}\n`);
    if (figures.leftOut > 0)
      io.stdout.write(`${figures.leftOut} rows name no emotion of ours and were left out.\n`);
  } finally {
    progress.end();
  }
}

async function evaluateValence(
  rows: readonly CsvRow[],
  file: string,
  options: TextOptions,
  io: CommandIo,
): Promise<void> {
  const progress = createProgress(io, 'Reading', 'texts');
  try {
    const sets = await measureTextValence(rows, file, (done, of) => progress.to(done / of, done));
    progress.end();
    if (options.json) {
      io.stdout.write(`${JSON.stringify({ sets })}\n`);
      return;
    }
    const table = formatTable(
      [{ title: 'set' }, { title: 'n', align: 'right' }, { title: 'r of valence', align: 'right' }],
      Object.entries(sets).map(([name, { n, r }]) => [name, String(n), r.toFixed(3)]),
    );
    io.stdout.write(`${table}\n`);
  } finally {
    progress.end();
  }
}
