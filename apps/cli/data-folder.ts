import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CommandIo } from './command-io.ts';

export const DATA_OPTION = [
  '--data <dir>',
  'data folder with the store (default: EMOVERSE_DATA, else .emoverse)',
] as const;

/** The folder of the store: the option, else EMOVERSE_DATA, else `.emoverse` where the command is run. */
export function dataFolder(io: CommandIo, option: string | undefined): string {
  return resolve(io.cwd, option ?? (io.env['EMOVERSE_DATA'] || '.emoverse'));
}

/** Whether a store was made there before; opening one would make it. */
export function hasStore(folder: string): boolean {
  return existsSync(join(folder, 'emoverse.db'));
}
