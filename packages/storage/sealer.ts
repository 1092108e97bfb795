import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmoVerseError } from '@emoverse/domain';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts what must not be read from the store, or from a cookie. */
export interface Sealer {
  /** `about` names whose it is and what for; what is sealed for one opens for no other. */
  seal(text: string, about: string): Promise<string>;
  /** The text; nothing where it was changed, was sealed for another, or with another key. */
  open(sealed: string, about: string): Promise<string | undefined>;
}

/** AES-256-GCM with a key that is asked for when it is first needed. */
export function createSealer(key: () => Promise<Uint8Array>): Sealer {
  let known: Promise<Uint8Array> | undefined;
  const keyOnce = (): Promise<Uint8Array> => {
    known ??= key().catch((error: unknown) => {
      // The next try may find the disk writable again.
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    async seal(text, about) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', await keyOnce(), nonce);
      cipher.setAAD(Buffer.from(about));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
    },
    async open(sealed, about) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', await keyOnce(), bytes.subarray(0, NONCE_BYTES));
      decipher.setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}

/**
 * The key in a file that only its owner may read (mode 600), made on first use. Two processes that make it at once
 * end up with one. Throws `key-damaged` where the file holds something else.
 */
export async function keyFromFile(file: string): Promise<Uint8Array> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    const made = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    try {
      await made.writeFile(randomBytes(KEY_BYTES).toString('base64url'));
      await made.sync();
    } finally {
      await made.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  // Another process may have made the file and not have written it yet.
  for (let tries = 0; tries < 20; tries += 1) {
    const key = Buffer.from(await readFile(file, 'utf8'), 'base64url');
    if (key.length === KEY_BYTES) return key;
    if (key.length > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new EmoVerseError(
    'key-damaged',
    `${file} does not hold a key of ${KEY_BYTES} bytes: delete it; whoever was connected with Spotify or a music server logs in again`,
  );
}
