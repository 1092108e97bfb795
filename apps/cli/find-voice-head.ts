import { VOICE_HEAD } from './command-line/choices.ts';
import { voiceManifestSchema, type VoiceManifest } from '@emoverse/evaluation';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { BadInputError } from './command-error.ts';
import type { CommandIo } from './command-io.ts';
import { modelsFolder } from './find-model.ts';

/** The head for voices by its name under `models/` or by its folder. Throws BadInputError where there is none, or it is no head. */
export async function findVoiceHead(io: CommandIo, nameOrFolder: string): Promise<VoiceManifest> {
  const file = [join(modelsFolder(), nameOrFolder), resolve(io.cwd, nameOrFolder)]
    .map((folder) => join(folder, 'manifest.json'))
    .find((one) => existsSync(one));
  if (file === undefined) {
    throw new BadInputError(
      `there is no head for voices "${nameOrFolder}": expected ${VOICE_HEAD}, or a folder with the manifest.json that train-voice writes`,
    );
  }
  const manifest = voiceManifestSchema.safeParse(parsed(await readFile(file, 'utf8')));
  if (manifest.success) return manifest.data;
  throw new BadInputError(
    `${file} is no head for voices (${z.prettifyError(manifest.error)}); train it with emoverse train-voice`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
