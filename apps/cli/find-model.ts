import { DEFAULT_MODEL } from './command-line/choices.ts';
import { elementAt } from '@emoverse/domain';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadInputError } from './command-error.ts';
import type { CommandIo } from './command-io.ts';

/** The folder `models/` of the checkout, both when run from source and when run from `dist`. */
export function modelsFolder(): string {
  const candidates = ['../../models/', '../../../models/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return candidates.find((path) => existsSync(path)) ?? elementAt(candidates, 0);
}

/** Folder of a network, by name under `models/` or by path. Throws BadInputError naming those that there are. */
export function findModel(io: CommandIo, nameOrFolder: string = DEFAULT_MODEL): string {
  const models = modelsFolder();
  const found = [join(models, nameOrFolder), resolve(io.cwd, nameOrFolder)].find((folder) =>
    existsSync(join(folder, 'manifest.json')),
  );
  if (found !== undefined) return found;
  const known = existsSync(models)
    ? readdirSync(models).filter((name) => existsSync(join(models, name, 'model.onnx')))
    : [];
  throw new BadInputError(
    `there is no network "${nameOrFolder}": expected a folder with manifest.json and model.onnx, or one of ${known.join(', ') || '(none in models/)'}`,
  );
}
