import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moodRecordSchema } from '@emoverse/api-contract';
import { expect, it } from 'vitest';
import { NOON, sadMood, startApp, wish } from './testing/start-app.ts';

it('answers 503 where a damaged page is met, says so in its health, and goes on with the rest', async () => {
  const first = await startApp();
  const browser = first.browser();
  const note = 'a note that is easily found '.repeat(30);
  for (let count = 0; count < 40; count += 1) {
    const body = moodRecordSchema.parse({ id: randomUUID(), estimate: sadMood(), at: NOON, note });
    await browser.api.call('addMood', { body });
  }
  await first.stop();
  const file = join(first.directory, 'emoverse.db');
  const bytes = await readFile(file);
  for (let page = 0; page < bytes.length; page += 4096) {
    if (bytes.subarray(page, page + 4096).includes(note)) bytes.fill('Z', page, page + 4096);
  }
  await writeFile(file, bytes);

  const app = await startApp({}, first.directory);
  try {
    const again = app.browser(browser.cookie());
    expect(await again.api.call('health', {})).toMatchObject({ status: 'ok' });
    await expect(again.api.call('listMoods', { query: {} })).rejects.toMatchObject({
      status: 503,
      code: 'store-damaged',
      message: expect.stringContaining('emoverse restore'),
    });
    const health = await again.send('/api/health');
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({
      status: 'damaged',
      store: { ok: false, state: 'damaged' },
    });
    expect((await again.api.call('recommend', wish())).lists[0].items.length).toBeGreaterThan(0);
    expect(app.log()).toContain('store-damaged');
  } finally {
    await app.stop();
    await rm(first.directory, { recursive: true });
  }
});
