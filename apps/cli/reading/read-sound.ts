import { isOutOfFiles } from '@emoverse/domain';
import { BadDataError, type Sound } from '@emoverse/evaluation';
import { UndecodableError, decodeFile } from '@emoverse/library';
import { existsSync } from 'node:fs';

/** The sound of a recording, of any format that the library decodes. Throws BadDataError naming the file. */
export async function readSound(path: string): Promise<Sound> {
  if (!existsSync(path)) throw new BadDataError(`clips.csv names ${path}, which does not exist`);
  try {
    return await decodeFile(path, {});
  } catch (cause) {
    if (isOutOfFiles(cause)) throw cause;
    const reason = cause instanceof UndecodableError ? cause.message : String(cause);
    throw new BadDataError(`${path} cannot be heard: ${reason}`, { cause });
  }
}
