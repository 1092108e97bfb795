import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_MODEL } from '../apps/cli/command-line/choices.ts';
import { WrongOptions } from './options.ts';

export interface OurModel {
  readonly name: string;
  readonly folder: string;
  /** Whether the app reads with it. */
  readonly isDefault: boolean;
}

const MODELS = path.resolve(import.meta.dirname, '..', 'models');

/** Our networks by name, the app's own first; all of them where none is named. Throws WrongOptions. */
export function findOurModels(names: readonly string[]): readonly OurModel[] {
  const known = readdirSync(MODELS).filter((name) => existsSync(path.join(MODELS, name, 'model.onnx')));
  const missing = names.find((name) => !known.includes(name));
  if (missing !== undefined)
    throw new WrongOptions(`there is no network "${missing}": expected one of ${known.join(', ')}`);
  return known
    .filter((name) => names.length === 0 || names.includes(name))
    .map((name) => ({ name, folder: path.join(MODELS, name), isDefault: name === DEFAULT_MODEL }))
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
}
