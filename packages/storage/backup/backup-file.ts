import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, statSync, truncateSync, writeSync } from 'node:fs';
import { EmoVerseError } from '@emoverse/domain';
import { z } from 'zod';

/**
 * A backup is one file: the store as an SQLite database, then what is said about it as JSON, the length of that JSON
 * (4 bytes, big-endian) and a mark. SQLite reads the database in it as it is.
 */
const MARK = Buffer.from('EmoVerse backup\n');
const LENGTH_BYTES = 4;
const LARGEST_ABOUT = 1024 * 1024;
const PIECE = 1024 * 1024;

/** 2 since there are digests of rows; 1 is read as well. */
const NEWEST_FORMAT = 2;

export const backupAboutSchema = z.strictObject({
  format: z.int().min(1).max(NEWEST_FORMAT),
  /** Milliseconds since the epoch. */
  madeAt: z.number().int(),
  schemaVersion: z.number().int(),
  /** Rows of each table. */
  rows: z.record(z.string(), z.number().int()),
  /** SHA-256 of the rows of each table in the order of their keys, as hex: the same whichever engine holds them. */
  digests: z.record(z.string(), z.string().length(64)).optional(),
  /** Of the database in the file: length in bytes, and SHA-256 as hex. */
  bytes: z.number().int().positive(),
  sha256: z.string().length(64),
  /** Key files of the data folder, by name, as they are: what is sealed in the store opens with them alone. */
  keys: z.record(z.string().regex(/^[a-z]+\.key$/), z.string().max(200)),
});
export type BackupAbout = z.infer<typeof backupAboutSchema>;

const formatSchema = z.looseObject({ format: z.int() });

/** SHA-256 of the first bytes of a file, as hex. */
export function digestOf(file: string, bytes: number): string {
  const hash = createHash('sha256');
  const handle = openSync(file, 'r');
  try {
    const piece = Buffer.alloc(PIECE);
    for (let at = 0; at < bytes;) {
      const read = readSync(handle, piece, 0, Math.min(PIECE, bytes - at), at);
      if (read === 0) break;
      hash.update(piece.subarray(0, read));
      at += read;
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

/** Writes what is said about the database behind it, and waits for the disk. */
export function appendAbout(file: string, about: BackupAbout): void {
  const text = Buffer.from(JSON.stringify(about));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  const handle = openSync(file, 'a');
  try {
    writeSync(handle, Buffer.concat([text, length, MARK]));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * What a backup says about itself, after its database was compared with it. Throws `not-a-backup` where the file is
 * none, `backup-damaged` where it is not as it was written, `store-too-new` where a newer EmoVerse has written it in another form.
 */
export function readAbout(file: string): BackupAbout {
  const size = statSync(file).size;
  const end = MARK.length + LENGTH_BYTES;
  const tail = readAt(file, Math.max(0, size - end), Math.min(size, end));
  if (size <= end || !tail.subarray(LENGTH_BYTES).equals(MARK)) {
    throw new EmoVerseError(
      'not-a-backup',
      `${file} is no backup of EmoVerse, or was cut off: give a file that emoverse backup has written`,
    );
  }
  const length = tail.readUInt32BE(0);
  const damaged = (what: string, cause?: unknown): EmoVerseError =>
    new EmoVerseError('backup-damaged', `${file} is a damaged backup (${what}): use another one`, { cause });
  if (length > LARGEST_ABOUT || length > size - end) throw damaged('what it says about itself is too long');
  let about: BackupAbout;
  try {
    const told: unknown = JSON.parse(readAt(file, size - end - length, length).toString('utf8'));
    const { format } = formatSchema.parse(told);
    if (format > NEWEST_FORMAT) {
      throw new EmoVerseError(
        'store-too-new',
        `${file} is a backup of form ${format}, this program knows forms up to ${NEWEST_FORMAT}: use the newer EmoVerse that wrote it`,
      );
    }
    about = backupAboutSchema.parse(told);
  } catch (cause) {
    if (cause instanceof EmoVerseError) throw cause;
    throw damaged('what it says about itself cannot be read', cause);
  }
  if (about.bytes !== size - end - length) throw damaged(`${about.bytes} bytes were written`);
  if (digestOf(file, about.bytes) !== about.sha256) throw damaged('its content has changed');
  return about;
}

/** Leaves the database of a backup alone in the file. */
export function dropAbout(file: string, about: BackupAbout): void {
  truncateSync(file, about.bytes);
}

function readAt(file: string, at: number, bytes: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const content = Buffer.alloc(bytes);
    readSync(handle, content, 0, bytes, at);
    return content;
  } finally {
    closeSync(handle);
  }
}
