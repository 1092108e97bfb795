import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../open-store.ts';
import { NOON } from '../testing/samples.ts';
import { backUpStore } from './back-up-store.ts';
import { restoreStore } from './restore-store.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'emoverse-drafts-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const HOUR = 3600;
/** A file that was last written so many seconds ago; gives its name. */
function write(name: string, age: number): string {
  writeFileSync(join(directory, name), 'somebody’s words');
  const then = NOON / 1000 - age;
  utimesSync(join(directory, name), then, then);
  return name;
}

it('a restore takes away what an ended restore had begun to write, and nothing else', async () => {
  const id = randomUUID();
  const gone = [`emoverse.db.${id}.new`, `emoverse.db.${id}.new-wal`, `library.key.${id}.new`];
  for (const name of gone) write(name, 2 * HOUR);
  const kept = [
    write(`emoverse.db.${randomUUID()}.new`, HOUR / 2),
    write(`notes.${id}.new`, 2 * HOUR),
    write('emoverse.db.old.new', 2 * HOUR),
  ];
  const [source, file] = [join(directory, 'source'), join(directory, 'backup')];
  await (await openStore({ directory: source })).close();
  await backUpStore({ directory: source, file, now: NOON });
  await restoreStore({ directory, file, now: NOON });
  const left = readdirSync(directory);
  expect(left).toEqual(expect.arrayContaining(kept));
  expect(left.filter((name) => gone.includes(name))).toEqual([]);
});

it('a backup takes away what an ended one of its name had begun to write', async () => {
  await (await openStore({ directory })).close();
  const [own, another] = [`a.${randomUUID()}.partial`, `b.${randomUUID()}.partial`];
  for (const name of [own, another]) write(name, 2 * HOUR);
  await backUpStore({ directory, file: join(directory, 'a'), now: NOON });
  const left = readdirSync(directory);
  expect(left).toContain(another);
  expect(left).not.toContain(own);
});
