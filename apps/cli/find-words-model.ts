import { NO_WORDS_MODEL, WORDS_MODEL } from './command-line/choices.ts';
import { loadWordsReading, type WordsModel } from '@emoverse/mood';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BadInputError } from './command-error.ts';
import type { CommandIo } from './command-io.ts';
import { modelsFolder } from './find-model.ts';

/** The two files of its folder. */
export const WORDS_FILES = { manifest: 'manifest.json', weights: 'weights.bin' } as const;

/**
 * The learned reader of words by its name under `models/` or by its folder; undefined for "none". Throws BadInputError where
 * there is none of that name, or its weights are not those that its manifest tells.
 */
export async function findWordsModel(
  io: CommandIo,
  nameOrFolder: string = WORDS_MODEL,
): Promise<WordsModel | undefined> {
  if (nameOrFolder === NO_WORDS_MODEL) return undefined;
  const folder = [join(modelsFolder(), nameOrFolder), resolve(io.cwd, nameOrFolder)].find((one) =>
    existsSync(join(one, WORDS_FILES.weights)),
  );
  if (folder === undefined)
    throw new BadInputError(
      `there is no reader of words "${nameOrFolder}": expected ${WORDS_MODEL}, ${NO_WORDS_MODEL}, or a folder with ${WORDS_FILES.manifest} and ${WORDS_FILES.weights}`,
    );
  const manifest: unknown = JSON.parse(await readFile(join(folder, WORDS_FILES.manifest), 'utf8'));
  const weights = await readFile(join(folder, WORDS_FILES.weights));
  const { createWordsModel } = await loadWordsReading();
  const model = createWordsModel(manifest, weights);
  const expected = model.manifest.files[WORDS_FILES.weights]?.sha256;
  if (createHash('sha256').update(weights).digest('hex') !== expected)
    throw new BadInputError(
      `${join(folder, WORDS_FILES.weights)} is not the file that its manifest tells of; copy or train it again`,
    );
  return model;
}
