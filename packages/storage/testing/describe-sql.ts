import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { StoreKind } from '../tables.ts';
import type { SqlRecorder } from './record-sql.ts';

const REPOSITORIES = join(import.meta.dirname, '../repositories');

/**
 * Last in a file that runs the conformance suite on a watched store: what was sent is what stands beside each repository,
 * in `<repository>.sql`, and for PostgreSQL in `<repository>.postgres.sql` where that differs.
 */
export function describeSql(kind: StoreKind, recorder: SqlRecorder): void {
  it('sends the SQL that is recorded beside its repositories (record a change by: npm run record:sql)', async () => {
    const documents = recorder.documents();
    const silent = [...documents].flatMap(([name, text]) =>
      [...text.matchAll(/^-- (\w+)\n(?=\n|$)/gm)].map(([, key]) => `${name}.${key}`),
    );
    expect(silent, 'functions that no case of the conformance suite calls').toEqual([]);
    for (const [name, text] of documents) {
      const file = join(
        REPOSITORIES,
        name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      );
      const own = `${file}.postgres.sql`;
      if (kind === 'sqlite') await expect(text).toMatchFileSnapshot(`${file}.sql`);
      else if (text !== (await readFile(`${file}.sql`, 'utf8'))) await expect(text).toMatchFileSnapshot(own);
      else expect(existsSync(own), `${own} says what ${file}.sql says: delete it`).toBe(false);
    }
  });
}
