import { whyUnreadable } from '@emoverse/evaluation';
import { createDecoder, detectEncoding } from '@emoverse/text-files';
import { createHash } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInputError } from '../command-error.ts';

/** What a file or folder is told apart by, so that an import that was cut off goes on with the same content only. */
export interface FileIdentity {
  /** Bytes, of a folder those of its files together. */
  readonly size: number;
  /** Size and SHA-256 of the first and the last megabyte, in hex; of a folder over its tables. */
  readonly key: string;
  readonly isFolder: boolean;
  /** The first bytes of a file as text, enough to see the form; empty for a folder. */
  readonly beginning: string;
}

const LOOKED_AT = 1024 * 1024;

/** Throws BadInputError where the path is no readable file or folder. */
export async function identifyFile(path: string): Promise<FileIdentity> {
  const unreadable = (cause: unknown): never => {
    throw new BadInputError(`expected a table at ${path}, which ${whyUnreadable(cause)}; check the path`, {
      cause,
    });
  };
  const about = await stat(path).catch(unreadable);
  if (about.isDirectory()) {
    const files = (await readdir(path)).filter((file) => /\.(csv|tsv)(\.gz)?$/i.test(file)).sort();
    const each = await Promise.all(files.map((file) => identifyFile(join(path, file))));
    const size = each.reduce((sum, one) => sum + one.size, 0);
    const hash = createHash('sha256');
    for (const { key } of each) hash.update(key);
    return { size, key: `${size}-${hash.digest('hex').slice(0, 32)}`, isFolder: true, beginning: '' };
  }
  if (!about.isFile()) throw new BadInputError(`expected a file or folder at ${path}, got a device`);
  const file = await open(path, 'r').catch(unreadable);
  try {
    const first = await file.read({ buffer: Buffer.alloc(LOOKED_AT), position: 0 });
    const last = await file.read({
      buffer: Buffer.alloc(LOOKED_AT),
      position: Math.max(0, about.size - LOOKED_AT),
    });
    const seen = first.buffer.subarray(0, first.bytesRead);
    const hash = createHash('sha256').update(seen).update(last.buffer.subarray(0, last.bytesRead));
    return {
      size: about.size,
      key: `${about.size}-${hash.digest('hex').slice(0, 32)}`,
      isFolder: false,
      beginning: beginningOf(seen),
    };
  } finally {
    await file.close();
  }
}

function beginningOf(bytes: Uint8Array): string {
  const { encoding, skip } = detectEncoding(bytes);
  return encoding.startsWith('utf-32') ? '' : createDecoder(encoding)(bytes.subarray(skip, 2000), true);
}
