import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadBundledCatalogue, planImport } from '@emoverse/catalogue';
import { openStore } from '@emoverse/storage';
import { importTables } from '../../apps/cli/imports/import-tables.ts';
import { openRejectionLog } from '../../apps/cli/imports/rejection-log.ts';
import type { CommandIo } from '../../apps/cli/command-io.ts';
import type { ImportBench } from '../bench-result.ts';

const ROUNDS = 5;

interface PlainDatabase {
  prepare(sql: string): {
    all(): unknown[];
    run(...values: unknown[]): unknown;
  };
  exec(sql: string): void;
  close(): void;
}
interface PlainBinding {
  readonly DatabaseSync: new (file: string) => PlainDatabase;
}

/**
 * An import beside one bulk transaction of the rows that it leaves, in turns, in the same run: the same tables with
 * the same indexes, on the same disk with the same pragmas, one prepared statement, nothing else. The import reads
 * the file, checks, merges, keeps its place and waits for the disk after each batch.
 */
export async function measureImport(rows: number, say: (text: string) => void): Promise<ImportBench> {
  const folder = await mkdtemp(path.join(tmpdir(), 'emoverse-bench-import-'));
  try {
    const file = path.join(folder, 'songs.csv');
    await writeFile(file, madeUpSongs(rows));
    const rounds: ImportBench['rounds'][number][] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      say(`Importing ${rows} rows, round ${round} of ${ROUNDS} …`);
      const imported = path.join(folder, `import-${round}`);
      const one = await timeImport(file, imported);
      const bulk = await timeBulk(imported, path.join(folder, `bulk-${round}`));
      // The first round warms the code up.
      if (round > 0)
        rounds.push({ importMs: one.wall, bulkMs: bulk.wall, importCpuMs: one.cpu, bulkCpuMs: bulk.cpu });
    }
    return {
      rows,
      rounds,
      ratio: median(rounds.map(({ importMs, bulkMs }) => importMs / bulkMs)),
      cpuRatio: median(rounds.map(({ importCpuMs, bulkCpuMs }) => importCpuMs / bulkCpuMs)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds by the clock, and of the processor: the latter hardly know of neighbours. */
interface Took {
  readonly wall: number;
  readonly cpu: number;
}

function startWatch(): () => Took {
  const [at, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { wall: performance.now() - at, cpu: (user + system) / 1000 };
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function timeImport(file: string, directory: string): Promise<Took> {
  const store = await openStore({ directory });
  try {
    const bundled = await loadBundledCatalogue();
    const watch = startWatch();
    const plan = await planImport(file);
    const run = await store.imports.begin({
      kind: plan.kind,
      file: 'songs.csv',
      identity: randomUUID(),
      startedAt: Date.now(),
    });
    const rejections = await openRejectionLog(undefined, 0);
    await importTables({ plan, run, bundled, minimumVotes: 0, rejections }, store, silentIo());
    return watch();
  } finally {
    await store.close();
  }
}

/** One transaction with the rows that the import left: items and their keys. */
async function timeBulk(imported: string, directory: string): Promise<Took> {
  const require = createRequire(new URL('../../packages/storage/package.json', import.meta.url));
  const { DatabaseSync: Database } = require('@photostructure/sqlite') as PlainBinding;
  const source = new Database(path.join(imported, 'emoverse.db'));
  const columns = 'id, collection, domain, title_key, search_words, popularity, data, run_id';
  const items = source.prepare(`select ${columns} from items order by rowid`).all() as Record<
    string,
    unknown
  >[];
  const keys = source.prepare('select hash, item_id from item_keys').all() as Record<string, unknown>[];
  source.close();
  await (await openStore({ directory })).close();
  const database = new Database(path.join(directory, 'emoverse.db'));
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
  ])
    database.prepare(`PRAGMA ${pragma}`).all();
  const itemValues = items.map((row) => Object.values(row));
  const keyValues = keys.map((row) => Object.values(row));
  const watch = startWatch();
  database.exec('begin immediate');
  database.exec("insert into collections values ('spotify-features', '1', 0, '[]', 0)");
  const insertItem = database.prepare(`insert into items (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?)`);
  for (const values of itemValues) insertItem.run(...values);
  const insertKey = database.prepare('insert into item_keys (hash, item_id) values (?, ?)');
  for (const values of keyValues) insertKey.run(...values);
  database.exec('commit');
  const took = watch();
  database.close();
  return took;
}

function silentIo(): CommandIo {
  const silent = { write: () => undefined, isTerminal: false };
  return {
    stdout: silent,
    stderr: silent,
    lines: async function* () {},
    env: {},
    cwd: process.cwd(),
    now: () => Date.now(),
    elapsed: () => performance.now(),
    newSeed: () => 1,
    newId: () => '00000000-0000-4000-8000-000000000000',
    newToken: () => '00000000-0000-4000-8000-000000000000',
    signal: new AbortController().signal,
    fetch,
    serve: () => Promise.resolve(0),
  };
}

const SYLLABLES = 'la mo ri ta ven sol ka ne bi dor'.split(' ');

/** Songs under the header of the paper's table; the same for the same number. */
function madeUpSongs(rows: number): string {
  let state = 7;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const word = (): string =>
    Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  const share = (): string => random().toFixed(3);
  const header =
    'artist,song,duration_ms,explicit,year,popularity,danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,valence,tempo,genre';
  const lines = Array.from(
    { length: rows },
    (_, index) =>
      `${word()} ${word()},${word()} ${word()} ${index},${180_000 + index},False,${1990 + (index % 30)},${index % 90},${share()},${share()},1,-6.2,0,${share()},${share()},${share()},${share()},${share()},${(60 + 100 * random()).toFixed(2)},"pop, ${word()}"`,
  );
  return `${[header, ...lines].join('\n')}\n`;
}
