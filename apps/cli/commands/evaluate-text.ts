import {
  BadDataError,
  compareTextReaders,
  heldRows,
  measureText,
  measureTextValence,
  haveColumns,
  readRows,
  type CsvRow,
  type TextFigures,
  type TextReport,
} from '@emoverse/evaluation';
import type { WordsModel } from '@emoverse/mood';
import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { findWordsModel } from '../find-words-model.ts';
import { createProgress } from '../terminal/progress.ts';
import { formatTable, percent } from '@emoverse/report';

export interface TextOptions {
  readonly data: string;
  readonly given?: boolean;
  readonly held?: boolean;
  readonly compare?: boolean;
  readonly model: string;
  readonly json?: boolean;
}

export async function evaluateText(options: TextOptions, io: CommandIo): Promise<void> {
  const file = resolve(io.cwd, options.data);
  const all = await readRows(file, ['text']);
  const rows = options.held === true ? heldRows(all, file).held : all;
  if (rows.length === 0)
    throw new BadDataError(`${file} has no row that is held; expected some, or no --held`);
  const model = await findWordsModel(io, options.model);
  if (haveColumns(rows, ['human_mean', 'set'])) {
    await evaluateValence(rows, file, model, options, io);
    return;
  }
  if (!['emotion', 'emotions', 'labels'].some((column) => haveColumns(rows, [column]))) {
    throw new BadInputError(
      `${file} has the columns ${Object.keys(rows[0] ?? {}).join(', ')}; expected emotion or emotions beside text, or set and human_mean`,
    );
  }
  if (options.compare === true) {
    await compare(rows, file, model, options, io);
    return;
  }
  const progress = createProgress(io, 'Reading', 'texts');
  try {
    const figures = await measureText(rows, file, {
      given: options.given === true,
      model,
      onText: (done, of) => progress.to(done / of, done),
    });
    const perSecond = Math.round(progress.perSecond());
    progress.end();
    if (options.json) io.stdout.write(`${JSON.stringify({ ...figures, textsPerSecond: perSecond })}\n`);
    else io.stdout.write(`${formatFigures(figures)}${perSecond} texts a second, loading left out.\n`);
  } finally {
    progress.end();
  }
}

async function compare(
  rows: readonly CsvRow<'text'>[],
  file: string,
  model: WordsModel | undefined,
  options: TextOptions,
  io: CommandIo,
): Promise<void> {
  if (model === undefined)
    throw new BadInputError('--compare needs a learned reader; leave --model out or name one');
  const progress = createProgress(io, 'Reading', 'texts');
  try {
    const readers = await compareTextReaders(rows, file, model, (done, of) => progress.to(done / of, done));
    progress.end();
    const table = formatTable(
      ['texts', 'n', 'commonest label', 'lexicon', 'learned', 'joined'].map((title, place) =>
        place === 0 ? { title } : { title, align: 'right' },
      ),
      Object.entries(readers).map(([name, { n, majority, lexicon, learned, joined }]) => [
        name,
        String(n),
        ...[majority, lexicon, learned, joined].map(percent),
      ]),
    );
    io.stdout.write(options.json ? `${JSON.stringify({ readers })}\n` : `${table}\n`);
  } finally {
    progress.end();
  }
}

function formatFigures(figures: TextReport): string {
  const shown = (share: number | undefined): string => (share === undefined ? '–' : percent(share));
  const line = (name: string, one: TextFigures): string[] => [
    name,
    String(one.n),
    percent(one.accuracy),
    one.macroF1?.toFixed(3) ?? '–',
    shown(one.ece),
    shown(one.sure.coverage),
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
      ...(figures.eight === undefined ? [] : [line('en de es fr pt it ru hi', figures.eight)]),
      ...Object.entries(figures.byHalf).map(([name, one]) => line(name, one)),
      ...Object.entries(figures.byLanguage).map(([name, one]) => line(name, one)),
    ],
  );
  const leftOut =
    figures.leftOut > 0 ? `${figures.leftOut} rows name no emotion of ours and were left out.\n` : '';
  return `${table}\n${leftOut}`;
}

async function evaluateValence(
  rows: readonly CsvRow<'text' | 'set'>[],
  file: string,
  model: WordsModel | undefined,
  options: TextOptions,
  io: CommandIo,
): Promise<void> {
  const progress = createProgress(io, 'Reading', 'texts');
  try {
    const onText = (done: number, of: number): Promise<void> => progress.to(done / of, done);
    const sets = await measureTextValence(rows, file, { model, onText });
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
