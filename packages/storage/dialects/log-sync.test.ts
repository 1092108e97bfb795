import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogSync } from './log-sync.ts';

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emoverse-log-'));
  file = join(directory, 'log');
  await writeFile(file, 'what was committed');
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A disk that is done when it is told. */
function slowDisk() {
  const waits: { readonly done: () => void; readonly fail: (error: Error) => void }[] = [];
  const wait = (): Promise<void> => new Promise((done, fail) => waits.push({ done, fail }));
  return { waits, wait };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the wait for the disk', () => {
  it('is one for all who ask before it begins, and another for who asks after that', async () => {
    const { waits, wait } = slowDisk();
    const log = createLogSync(file, wait);
    const told: string[] = [];
    const first = log.sync().then(() => told.push('first'));
    const others = ['second', 'third'].map((name) => log.sync().then(() => told.push(name)));
    await turn();
    expect(waits).toHaveLength(1);
    waits[0].done();
    await first;
    await turn();
    expect(told).toEqual(['first']);
    expect(waits).toHaveLength(2);
    const last = log.sync().then(() => told.push('last'));
    waits[1].done();
    await Promise.all(others);
    await turn();
    expect(told).toEqual(['first', 'second', 'third']);
    waits[2].done();
    await last;
    await log.close();
  });

  it('is never two at once, whenever somebody asks', async () => {
    let at = 0;
    let most = 0;
    const log = createLogSync(file, async () => {
      most = Math.max(most, (at += 1));
      await turn();
      at -= 1;
    });
    const ask = (times: number): Promise<unknown> =>
      times === 0 ? Promise.resolve() : log.sync().then(() => Promise.all([ask(times - 1), log.sync()]));
    await Promise.all([ask(6), Promise.resolve().then(() => ask(5)), ask(4)]);
    await log.close();
    expect(most).toBe(1);
  });

  it('that fails fails all that come after it', async () => {
    const { waits, wait } = slowDisk();
    const log = createLogSync(file, wait);
    const results = [log.sync(), log.sync()].map((one) =>
      expect(one).rejects.toMatchObject({ code: 'store-not-writable' }),
    );
    waits[0].fail(new Error('EIO'));
    await Promise.all(results);
    await expect(log.sync()).rejects.toMatchObject({ code: 'store-not-writable' });
    expect(waits).toHaveLength(1);
    await log.close();
  });

  it('is one for a file that is there', async () => {
    const log = createLogSync(file);
    await log.sync();
    await log.sync();
    await log.close();
    const none = createLogSync(join(directory, 'none'));
    await expect(none.sync()).rejects.toMatchObject({ code: 'store-not-writable' });
  });
});
