import { readRows, fittedCare, readCareSentences, writeFittedModel } from '@emoverse/evaluation';
import { CARE_LANGUAGES, loadCareFitting, type CareSentence } from '@emoverse/mood';
import { createSeededRandom, shuffled } from '@emoverse/numeric';
import { join, resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';

export interface TrainOptions {
  readonly sentences: string;
  readonly everyday?: string;
  readonly output?: string;
  readonly json?: boolean;
}

/**
 * Tables of sentences; the threshold is chosen on the strangers', each judged by a fit without them. Sentences with more hints than plain
 * words, and near misses beside them, count twice.
 */
const TABLES = [
  { name: 'development-sentences.csv', strangers: false, tunedTables: true, weight: 1 },
  { name: 'practice-sentences.csv', strangers: false, tunedTables: false, weight: 1 },
  { name: 'unseen-sentences.csv', strangers: true, tunedTables: false, weight: 1 },
  { name: 'stranger-sentences.csv', strangers: true, tunedTables: false, weight: 2 },
  { name: 'aside-sentences.csv', strangers: true, tunedTables: false, weight: 1 },
  { name: 'kept-aside-sentences.csv', strangers: true, tunedTables: false, weight: 1 },
  { name: 'fifth-sentences.csv', strangers: true, tunedTables: false, weight: 2 },
  { name: 'close-sentences.csv', strangers: false, tunedTables: false, weight: 2 },
] as const;
/** Everyday texts are far from a call for care; they hold the threshold, and need not bend the weights. */
const EVERYDAY_WEIGHT = 0.2;
const EVERYDAY_OF_A_LANGUAGE = 400;
const LONGEST_EVERYDAY = 400;
const SEED = 3;

export async function trainCare(options: TrainOptions, io: CommandIo): Promise<void> {
  const folder = resolve(io.cwd, options.sentences);
  const sentences: CareSentence[] = [];
  const counts: Record<string, number> = {};
  for (const { name, tunedTables, weight } of TABLES) {
    const rows = await readCareSentences(join(folder, name));
    counts[name] = rows.length;
    for (const row of rows) sentences.push({ ...row, writer: name, tunedTables, weight });
  }
  const { fitCare, findCarePhrase } = await loadCareFitting();
  const everyday = (await readEveryday(options, io)).filter((text) => findCarePhrase(text) === undefined);
  for (const text of everyday)
    sentences.push({
      text,
      care: false,
      kind: undefined,
      writer: 'everyday',
      tunedTables: false,
      weight: EVERYDAY_WEIGHT,
    });
  io.stderr.write(`Fitting on ${sentences.length} texts…\n`);
  const strangers = TABLES.flatMap((table) => (table.strangers ? table.name : []));
  const { packed, forecasts } = fitCare(sentences, strangers);
  const date = new Date(io.now()).toISOString().slice(0, 10);
  if (options.output !== undefined) {
    const into = resolve(io.cwd, options.output);
    const origin = { date, sentences: counts, everyday: everyday.length };
    await writeFittedModel(into, fittedCare(packed, forecasts, origin));
    io.stderr.write(`Weights written to ${into}\n`);
  }
  const told = { ...counts, everyday: everyday.length, threshold: packed.threshold, forecasts };
  if (options.json) io.stdout.write(`${JSON.stringify(told)}\n`);
  else
    for (const [name, value] of Object.entries(told)) io.stdout.write(`${name}: ${JSON.stringify(value)}\n`);
}

/** As many texts of each language, chosen by lot. Who writes such texts rarely calls for care; what the phrases hear is left out. */
async function readEveryday({ everyday }: TrainOptions, io: CommandIo): Promise<readonly string[]> {
  const reference = io.env['EMOVERSE_REFERENCE_DATA'] || undefined;
  const file =
    everyday === undefined
      ? reference && join(reference, 'text/text_emotions.csv')
      : resolve(io.cwd, everyday);
  if (file === undefined)
    throw new BadInputError(
      'expected everyday texts (CSV with language and text); give them with --everyday FILE',
    );
  const rows = await readRows(file, ['language', 'text']);
  return CARE_LANGUAGES.flatMap((language) => {
    const texts = rows.flatMap((row) =>
      row['language'] === language && row['text'].length < LONGEST_EVERYDAY ? row['text'] : [],
    );
    return shuffled(texts, createSeededRandom(SEED)).slice(0, EVERYDAY_OF_A_LANGUAGE);
  });
}
