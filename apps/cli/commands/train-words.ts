import {
  BadDataError,
  fitWords,
  heldRows,
  measureText,
  readRows,
  truthsOf,
  readOwnSentences,
  readGoldenTexts,
} from '@emoverse/evaluation';
import { TEXT_LANGUAGES, loadWordsReading, type WordsManifest } from '@emoverse/mood';
import { EMOTIONS } from '@emoverse/domain';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { WORDS_FILES } from '../find-words-model.ts';
import { wordsCard } from '@emoverse/report';

export interface TrainOptions {
  readonly data: string;
  readonly out: string;
  readonly all?: boolean;
  readonly seed: number;
}

const VERSION = '1.1.0';
const BUCKETS = 2 ** 18;
const LICENCE =
  'CC BY 4.0: weights fitted on BRIGHTER (Muhammad et al. 2025, CC BY 4.0) and XED (Öhman et al. 2020, CC BY 4.0); the texts are not included';

export async function trainWords(options: TrainOptions, io: CommandIo): Promise<void> {
  const file = resolve(io.cwd, options.data);
  const rows = await readRows(file, ['id', 'text']);
  const { held, rest } = heldRows(rows, file);
  const learned = options.all === true ? rows : rest;
  const texts = learned.flatMap((row, index) => {
    const emotions = truthsOf(row, file, index);
    return emotions.length === 0 ? [] : [{ text: row['text'], emotions }];
  });
  if (texts.length < 100)
    throw new BadDataError(`${file} has ${texts.length} texts to learn from; expected at least 100`);
  const onStage = async (stage: string): Promise<void> => void io.stderr.write(`${stage} …\n`);
  const { weights, ...fitted } = await fitWords(texts, {
    buckets: BUCKETS,
    seed: options.seed,
    own: await readOwnSentences(),
    onStage,
  });
  const folder = resolve(io.cwd, options.out);
  const unnamed: Omit<WordsManifest, 'files'> = {
    name: basename(folder),
    version: VERSION,
    licence: LICENCE,
    kind: 'hashed-linear',
    labels: [...EMOTIONS],
    languages: [...TEXT_LANGUAGES],
    ...fitted,
  };
  const { createWordsModel } = await loadWordsReading();
  const model = createWordsModel({ ...unnamed, files: {} }, weights);
  const golden = Buffer.from(`${JSON.stringify(await readGoldenTexts(model), undefined, 1)}\n`);
  const fileOf = (bytes: Uint8Array): { sha256: string; bytes: number } => ({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  });
  const manifest: WordsManifest = {
    ...unnamed,
    files: { [WORDS_FILES.weights]: fileOf(weights), 'golden.json': fileOf(golden) },
  };
  await onStage('Reading the held rows');
  const figures =
    options.all === true || held.length === 0
      ? undefined
      : await measureText(held, file, { model, onText: async () => undefined });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, WORDS_FILES.weights), weights);
  await writeFile(join(folder, WORDS_FILES.manifest), `${JSON.stringify(manifest, undefined, 1)}\n`);
  await writeFile(join(folder, 'golden.json'), golden);
  await writeFile(join(folder, 'card.md'), wordsCard(manifest, texts.length, figures));
  io.stdout.write(`Learned from ${texts.length} texts; written to ${folder}\n`);
}
