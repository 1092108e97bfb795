import { randomBytes } from 'node:crypto';
import { openSync, closeSync, fsyncSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Room that is given back when the disk is full, because deleting needs some: SQLite writes what it overwrites into
 * its log first. As much as the log usually takes (1,000 pages of 4 kB).
 */
export const RESERVE_FILE = 'emoverse.reserve';
const RESERVE_BYTES = 4096 * 1000;

/** Makes the reserve of a data folder, where there is none and there is room. Never throws. */
export function keepReserve(directory: string): void {
  const file = join(directory, RESERVE_FILE);
  if (statSync(file, { throwIfNoEntry: false })?.size === RESERVE_BYTES) return;
  try {
    const handle = openSync(file, 'w', 0o600);
    try {
      // Noise: file systems that compress would keep no room for zeros.
      writeFileSync(handle, randomBytes(RESERVE_BYTES));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    rmSync(file, { force: true });
  }
}

/** Gives the reserve back to the disk. */
export function spendReserve(directory: string): void {
  rmSync(join(directory, RESERVE_FILE), { force: true });
}

/** More than any request writes. */
const ROOM_BYTES = 1024 * 1024;

/** Whether the disk of a data folder has room for ordinary work. */
export async function hasRoom(directory: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize > ROOM_BYTES;
}

/**
 * Whether a PostgreSQL server has room for as much: it tells nobody how full its disk is, so that a temporary table is
 * written and taken back. False also where that is not allowed.
 */
export async function hasServerRoom(db: Kysely<Tables>): Promise<boolean> {
  const rows = sql`select repeat(md5(n::text), 30) from generate_series(1, ${sql.lit(ROOM_BYTES / 1024)}) as n`;
  const write = sql`create temporary table emoverse_room on commit drop as ${rows}`;
  return db
    .transaction()
    .execute((transaction) => write.execute(transaction))
    .then(
      () => true,
      () => false,
    );
}
