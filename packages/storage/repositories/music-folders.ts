import { epochMillisecondsSchema } from '@emoverse/domain';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { fromJson, readable, storedMoment } from '../as-json.ts';
import { atomically } from '../atomically.ts';
import { deriveId } from '../derive-id.ts';
import type { Tables } from '../tables.ts';

const progressSchema = z.object({
  /** Sound files found so far; all there are once reading has begun. */
  found: z.number(),
  /** Those of them that are as they are known, or were read by now. */
  done: z.number(),
  /** When the reading of files began, and how many were done then: what is left takes as long a file as those since. */
  readingSince: epochMillisecondsSchema.optional(),
  doneBefore: z.number().optional(),
  /** What was not looked at, the first of them by path below the folder, and why. */
  passedOver: z
    .array(z.object({ path: z.string(), why: z.enum(['folder-not-readable', 'odd-name']) }))
    .readonly()
    .optional(),
});
/** How far a scan has come. */
export type ScanProgress = z.infer<typeof progressSchema>;

const STATES = ['waiting', 'running', 'paused', 'cancelled', 'done', 'failed'] as const;
/** `waiting`: for its turn, or for the server to start again. `paused` waits for the person, however long. */
export type ScanState = (typeof STATES)[number];

const scanSchema = progressSchema.extend({
  /** Counts the scans of a folder from 1: who finds another number there is not the one that reads it any more. */
  run: z.number(),
  state: z.enum(STATES),
  updatedAt: epochMillisecondsSchema,
  /** Code of what it failed of. */
  problem: z.string().optional(),
});
/** The last scan of a folder: how far it is, or how it ended. */
export type FolderScan = z.infer<typeof scanSchema>;

/** A folder of this machine that was chosen for its music. */
export interface MusicFolder {
  /** The same for the same folder, always. */
  readonly id: string;
  readonly folder: string;
  readonly addedAt: number;
  readonly scan: FolderScan | undefined;
}

/**
 * Chosen folders and how reading each stands; what was found in them is in `library`. Whoever begins a scan is its reader
 * from then on, whatever process read it before: that one is told so the next time it notes how far it is.
 */
export interface MusicFolders {
  /** In the order of their paths. */
  list(): Promise<MusicFolder[]>;
  find(id: string): Promise<MusicFolder | undefined>;
  /** One that is there already stays as it is. Gives the id. */
  add(folder: string, at: number): Promise<string>;
  /** Begins a scan, and gives its number; undefined where the folder was taken out. */
  beginScan(folder: string, at: number): Promise<number | undefined>;
  /** Notes how far a scan is; false once it is paused, cancelled, begun by another or its folder taken out. */
  noteScan(folder: string, run: number, progress: ScanProgress, at: number): Promise<boolean>;
  /** Ends a scan that still runs under this number; else does nothing. */
  endScan(
    folder: string,
    run: number,
    end: { readonly state: 'done' | 'failed' | 'paused' | 'waiting'; readonly problem?: string },
    at: number,
  ): Promise<void>;
  /** Sets how a scan stands, whoever reads it; false where there is none, or it is over already. */
  holdScan(folder: string, state: 'waiting' | 'paused' | 'cancelled', at: number): Promise<boolean>;
  /** Takes a folder out; what was found in it stays with `library`. */
  remove(folder: string): Promise<boolean>;
}

const NOTHING: ScanProgress = { found: 0, done: 0 };
const OVER: ReadonlySet<ScanState> = new Set(['cancelled', 'done', 'failed']);

export function createMusicFolders(db: Kysely<Tables>): MusicFolders {
  const list: MusicFolders['list'] = async () => {
    const rows = await db.selectFrom('music_folders').selectAll().execute();
    return readable(rows, toFolder).sort((left, right) => (left.folder < right.folder ? -1 : 1));
  };
  /** Changes a scan in one transaction; `next` gives undefined to leave it. */
  const change = (
    folder: string,
    next: (scan: FolderScan | undefined) => FolderScan | undefined,
  ): Promise<FolderScan | undefined> =>
    atomically(db, async (db) => {
      const scan = await lockScan(db, folder);
      const changed = scan === 'gone' ? undefined : next(scan);
      if (changed !== undefined)
        await db
          .updateTable('music_folders')
          .set({ scan: JSON.stringify(changed) })
          .where('folder', '=', JSON.stringify(folder))
          .execute();
      return changed;
    });
  const isRead = (scan: FolderScan | undefined, run: number): scan is FolderScan =>
    scan?.run === run && scan.state === 'running';
  return {
    list,
    async find(id) {
      return (await list()).find((one) => one.id === id);
    },
    async add(folder, at) {
      await db
        .insertInto('music_folders')
        .values({ folder: JSON.stringify(folder), added_at: at, scan: null })
        .onConflict((conflict) => conflict.column('folder').doNothing())
        .execute();
      return deriveId(folder);
    },
    async beginScan(folder, at) {
      const begun = await change(folder, (scan) => ({
        ...NOTHING,
        run: (scan?.run ?? 0) + 1,
        state: 'running',
        updatedAt: at,
      }));
      return begun?.run;
    },
    async noteScan(folder, run, progress, at) {
      const noted = await change(folder, (scan) =>
        isRead(scan, run) ? { ...progress, run, state: 'running', updatedAt: at } : undefined,
      );
      return noted !== undefined;
    },
    async endScan(folder, run, { state, problem }, at) {
      await change(folder, (scan) =>
        isRead(scan, run) ? { ...scan, state, problem, updatedAt: at } : undefined,
      );
    },
    async holdScan(folder, state, at) {
      const held = await change(folder, (scan) => {
        if (state === 'waiting') {
          // What is begun anew has come nowhere yet; what was paused stands where it was.
          const before = scan === undefined || OVER.has(scan.state) ? NOTHING : scan;
          return { ...before, run: scan?.run ?? 0, state, problem: undefined, updatedAt: at };
        }
        return scan === undefined || OVER.has(scan.state) ? undefined : { ...scan, state, updatedAt: at };
      });
      return held !== undefined;
    },
    async remove(folder) {
      const { numDeletedRows } = await db
        .deleteFrom('music_folders')
        .where('folder', '=', JSON.stringify(folder))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

/** The state of the last scan, held until the transaction ends; `gone` where there is no such folder. */
async function lockScan(db: Kysely<Tables>, folder: string): Promise<FolderScan | undefined | 'gone'> {
  // A write takes the row in both engines.
  const row = await db
    .updateTable('music_folders')
    .set((set) => ({ folder: set.ref('folder') }))
    .where('folder', '=', JSON.stringify(folder))
    .returning('scan')
    .executeTakeFirst();
  return row === undefined ? 'gone' : scanOf(row.scan);
}

function scanOf(text: string | null): FolderScan | undefined {
  return readable(text === null ? [] : [text], (json) => fromJson(scanSchema, json, 'music_folders.scan')).at(
    0,
  );
}

function toFolder(row: Tables['music_folders']): MusicFolder {
  const folder = fromJson(z.string(), row.folder, 'music_folders.folder');
  return { id: deriveId(folder), folder, addedAt: storedMoment(row.added_at), scan: scanOf(row.scan) };
}
