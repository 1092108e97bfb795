import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EmoVerseError } from '@emoverse/domain';
import { endOf, readCertifiedKey, type CertifiedKey } from './certified-key.ts';

const OWNER_ONLY = 0o600;

/**
 * The authority in a file that only its owner may read, made by `make` on first use, and anew where the kept one does not
 * hold from `from` to `until` (milliseconds since the epoch): it nears its end, or the clock was wrong when it was made. Two processes that make it at once end up with one. Throws `authority-damaged` where
 * the file holds something else.
 */
export async function keepAuthority(
  file: string,
  { from, until }: { readonly from: number; readonly until: number },
  make: () => Promise<CertifiedKey>,
): Promise<CertifiedKey> {
  if (!(await isThere(file))) await writeUnlessThere(file, (await make()).pem);
  const kept = await readAuthority(file);
  if (Date.parse(kept.certificate.validFrom) <= from && endOf(kept) > until) return kept;
  await replaceFile(file, (await make()).pem);
  return readAuthority(file);
}

/** Puts a text into a file of its owner's, whole or not at all. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const written = `${file}.${randomUUID()}`;
  await writeFile(written, text, { mode: OWNER_ONLY });
  await rename(written, file);
}

async function isThere(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

async function writeUnlessThere(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    const made = await open(file, 'wx', OWNER_ONLY);
    try {
      await made.writeFile(text);
      await made.sync();
    } finally {
      await made.close();
    }
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

async function readAuthority(file: string): Promise<CertifiedKey> {
  // Another process may have made the file and not have written it yet.
  for (let tries = 0; tries < 20; tries += 1) {
    const text = await readFile(file, 'utf8');
    const found = readCertifiedKey(text);
    if (found?.certificate.ca === true) return found;
    if (text !== '') break;
    await wait(25);
  }
  throw new EmoVerseError(
    'authority-damaged',
    `${file} holds no certificate of an authority with its key: put a copy of it back, or delete it and let every device trust the new one (/trust)`,
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
