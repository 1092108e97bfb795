import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '@emoverse/storage';
import { expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();
const data = join(folder, 'data');
const file = join(folder, 'emoverse.backup');

it('copies a store that is open, refuses to put it back under it, and restores it elsewhere', async () => {
  const store = await openStore({ directory: data });
  const made = await runCaptured(['backup', file, '--data', data, '--json']);
  expect(made.code).toBe(0);
  expect(JSON.parse(made.stdout)).toMatchObject({ file, format: 1, keys: [], rows: { profiles: 0 } });
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

it('names the tools of PostgreSQL where the store is there', async () => {
  const env = { DATABASE_URL: 'postgres://127.0.0.1:1/none' };
  const made = await runCaptured(['backup', file], { env });
  expect(made).toMatchObject({ code: 2, stderr: expect.stringMatching(/pg_dump/) });
});
