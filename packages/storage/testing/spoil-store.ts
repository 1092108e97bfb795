import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { STORE_FILE } from '../dialects/open-sqlite.ts';
import type { Tables } from '../tables.ts';

/** What no program of ours writes. SQLite takes any of them into any column. */
const ODD_VALUES: readonly Value[] = [
  ...[null, '', 'x', 'de_DE', '2024-02-30', '\ud800', 'x'.repeat(9000), new Uint8Array([0xff])],
  ...[
    '{broken',
    '"unfinished',
    'null',
    '7',
    '[]',
    '{}',
    '[null,{"title":7}]',
    JSON.stringify('x'.repeat(9000)),
  ],
  ...[-1, 0.5, 9e15, 1e300],
];
const PERSONAL = [
  ...['moods', 'feedback_events', 'playlists', 'day_notes', 'reviews', 'showings', 'impressions'],
  'taste_imports',
] as const satisfies readonly (keyof Tables)[];
const OWN_ORDER: ReadonlySet<string> = new Set(['profile_id', 'sequence']);
const SETTINGS = '{"locale":"de_DE","theme":7,"filters":{"fromYear":1e300}}';

/**
 * Leaves in an embedded store what an early version, or another hand, may have left about a person: beside each record of
 * theirs, copies of which one column holds something odd, for every column and every odd value. Settings as well.
 *
 * @returns how many records there are now beside those that were there.
 */
export function spoilStore(directory: string, profileId: string): number {
  const database = new DatabaseSync(join(directory, STORE_FILE), { timeout: 5000 });
  try {
    database.exec('pragma foreign_keys = off; begin immediate');
    let spoiled = 0;
    for (const table of PERSONAL) {
      const rows = database.prepare(`select * from ${table} where profile_id = ?`).all(profileId) as Row[];
      if (rows.length === 0) throw new Error(`expected a record of the person in ${table}, found none`);
      for (const row of rows)
        for (const column of Object.keys(row).filter((name) => !OWN_ORDER.has(name)))
          for (const value of ODD_VALUES) {
            const { sequence: _, ...copy } = { ...row, ...freshKey(row, ++spoiled), [column]: value };
            const names = Object.keys(copy);
            // One that the table does not take is none that could be there.
            database
              .prepare(
                `insert or ignore into ${table} (${names.join()}) values (${names.map(() => '?').join()})`,
              )
              .run(...Object.values(copy));
          }
    }
    database
      .prepare('update profiles set settings = ?, created_at = 9000000000000000 where id = ?')
      .run(SETTINGS, profileId);
    database.exec('commit');
    return spoiled;
  } finally {
    database.close();
  }
}

type Value = string | number | null | Uint8Array;
type Row = Record<string, Value>;

function freshKey(row: Row, nth: number): Row {
  return {
    ...('id' in row && { id: randomUUID() }),
    ...('day' in row && { day: new Date(86_400_000 * nth).toISOString().slice(0, 10) }),
  };
}
