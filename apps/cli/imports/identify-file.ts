import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { BadInputError } from '../command-error.ts';
import { whyUnreadable } from '../read-rows.ts';

/** What a file is told apart by, so that an import that was cut off goes on with the same file only. */
export interface FileIdentity {
  /** Bytes. */
  readonly size: number;
  /** Size and SHA-256 of the first megabyte, in hex. */
  readonly key: string;
  /** The first bytes as text, enough to see the form. */
  readonly beginning: string;
}

const LOOKED_AT = 1024 * 1024;

/** Throws BadInputError where the path is no readable file. */
export async function identifyFile(path: string): Promise<FileIdentity> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new BadInputError(`expected a table at ${path}, which ${whyUnreadable(cause)}; check the path`, {
      cause,
    });
  });
  try {
    const about = await file.stat();
    if (!about.isFile()) throw new BadInputError(`expected a file at ${path}, got a folder or device`);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(LOOKED_AT), position: 0 });
    const seen = buffer.subarray(0, bytesRead);
    const hash = createHash('sha256').update(seen).digest('hex');
    return {
      size: about.size,
      key: `${about.size}-${hash.slice(0, 32)}`,
      beginning: seen.subarray(0, 2000).toString('utf8'),
    };
  } finally {
    await file.close();
  }
}
