import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { profileIdSchema } from '@emoverse/domain';
import { openStore } from '@emoverse/storage';
import { EMPTY_STORE, collectGarbage } from '@emoverse/storage/testing';
import { expect, it } from 'vitest';
import { makeDatabase } from '../../../tools/test-postgres/make-database.ts';
import { NOON, runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();
const data = join(folder, 'data');
const file = join(folder, 'emoverse.backup');

it('copies a store that is open, refuses to put it back under it, and restores it elsewhere', async () => {
  const store = await openStore({ directory: data });
  const made = await runCaptured(['backup', file, '--data', data, '--json']);
  expect(made.code).toBe(0);
  expect(JSON.parse(made.stdout)).toMatchObject({ file, format: 2, keys: [], rows: { profiles: 0 } });
  expect(made.stderr).toMatch(/Copying[^]*Looking through/);

  const again = await runCaptured(['backup', file, '--data', data]);
  expect(again).toMatchObject({ code: 2, stderr: expect.stringMatching(/file-exists[^]*--force/) });
  const under = await runCaptured(['restore', file, '--data', data]);
  expect(under).toMatchObject({ code: 2, stderr: expect.stringMatching(/store-in-use[^]*stop EmoVerse/) });
  await store.close();

  const other = join(folder, 'other');
  const restored = await runCaptured(['restore', file, '--data', other]);
  expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('0 profiles') });
  expect(existsSync(join(other, 'emoverse.db'))).toBe(true);
});

it('asks before it takes the place of people', async () => {
  const filled = join(folder, 'filled');
  const store = await openStore({ directory: filled });
  await store.profiles.create({
    id: profileIdSchema.parse(randomUUID()),
    createdAt: NOON,
    settings: {},
    token: 'token',
  });
  await store.close();
  await collectGarbage();
  const unasked = await runCaptured(['restore', file, '--data', filled]);
  expect(unasked).toMatchObject({ code: 2, stderr: expect.stringMatching(/store-not-empty[^]*--replace/) });
  const asked = await runCaptured(['restore', file, '--data', filled, '--replace', '--json']);
  expect(asked.code).toBe(0);
  expect(JSON.parse(asked.stdout)).toMatchObject({
    data: filled,
    former: expect.stringContaining('before-restore-'),
    leftOut: {},
    rows: { profiles: 0 },
  });
});

it('goes to the server of DATABASE_URL and keeps the keys in the data folder', async () => {
  const database = await makeDatabase(EMPTY_STORE);
  try {
    const env = { DATABASE_URL: database.url, EMOVERSE_DATA: join(folder, 'keys') };
    const restored = await runCaptured(['restore', file], { env });
    expect(restored).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('The PostgreSQL server of DATABASE_URL holds the store'),
      stderr: expect.stringContaining('Comparing every row'),
    });
    const second = join(folder, 'second.backup');
    const made = await runCaptured(['backup', second, '--json'], { env });
    expect(made.code).toBe(0);
    expect(JSON.parse(made.stdout)).toMatchObject({ file: second, format: 2, rows: { profiles: 0 } });
  } finally {
    await database.drop();
  }
  const env = { DATABASE_URL: 'postgres://127.0.0.1:1/none', EMOVERSE_DATABASE_WAIT: '0' };
  const away = await runCaptured(['backup', join(folder, 'third')], { env });
  expect(away).toMatchObject({ code: 1, stderr: expect.stringContaining('store-unreachable') });
  expect(existsSync(join(folder, 'third'))).toBe(false);
});
