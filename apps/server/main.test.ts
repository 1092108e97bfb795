import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@emoverse/storage';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBrowser, type Browser } from './testing/browser.ts';
import { startMain } from './testing/start-main.ts';
import { NOON, reaction, wish } from './testing/start-app.ts';

// Each test starts whole processes, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'emoverse-main-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const browserAt = (address: string, cookie?: string): Browser =>
  openBrowser((request) => fetch(request), address, cookie);

describe('the server process', () => {
  it('prints its address, serves the bundled catalogue, and ends normally when asked to', async () => {
    const server = startMain(['--port', '0', '--data', join(data, 'made', 'at', 'first')]);
    const browser = browserAt(await server.address);
    const health = await browser.api.call('health', {});
    expect(health).toMatchObject({ status: 'ok', store: { kind: 'sqlite' } });
    expect(health.catalogue.items).toBeGreaterThan(1800);
    const { lists } = await browser.api.call(
      'recommend',
      wish({ domains: ['music', 'films', 'wellbeing'], count: 10 }),
    );
    expect(lists.map(({ items }) => items.length)).toEqual([10, 10, 10]);
    server.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('keeps all acknowledged feedback through kill -9, and the next list is still changed by it', async () => {
    const first = startMain(['--port', '0', '--data', data]);
    const browser = browserAt(await first.address);
    await browser.api.call('getProfile', {});
    const { items } = await browser.api.call('searchCatalogue', { query: { domain: 'music', limit: 200 } });
    const acknowledged = new Set<string>();
    for (const [index, item] of items.entries()) {
      const event = reaction('liked', item.id, NOON + index);
      const sent = browser.api.call('sendFeedback', { body: { events: [event] } });
      if (index === 20) first.kill('SIGKILL');
      const stored = await sent.then(
        () => true,
        () => false,
      );
      if (!stored) break;
      acknowledged.add(event.id);
    }
    expect(await first.ended).toMatchObject({ code: 'SIGKILL' });
    expect(acknowledged.size).toBeGreaterThanOrEqual(20);

    const second = startMain(['--port', '0', '--data', data]);
    const same = browserAt(await second.address, browser.cookie());
    const { reactions } = await same.api.call('listReactions', {});
    const kept = new Set<string>(reactions.map(({ id }) => id));
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    expect((await same.api.call('getTaste', {})).reactions).toBe(reactions.length);
    second.kill('SIGINT');
    expect(await second.ended).toMatchObject({ code: 0 });
  });

  it('ends with the program that started it, which passes nothing on when it is killed', async () => {
    const server = startMain(['--port', '0', '--data', data]);
    await server.address;
    server.leave();
    expect(await server.ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('does not touch a store that is no store of ours', async () => {
    const text = 'this is not a database, but somebody may need it';
    await writeFile(join(data, 'emoverse.db'), text);
    const { code, stderr } = await startMain(['--port', '0', '--data', data]).ended;
    expect(code).not.toBe(0);
    expect(stderr).toContain('emoverse.db');
    expect(await readFile(join(data, 'emoverse.db'), 'utf8')).toBe(text);
  });

  it('ends with 3 when the port is taken, and names it', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const bound = other.address();
        resolve(typeof bound === 'object' && bound !== null ? bound.port : 0);
      });
    });
    const { code, stderr } = await startMain(['--port', String(port), '--data', data]).ended;
    other.close();
    expect([code, stderr]).toEqual([3, expect.stringMatching(new RegExp(`port ${port} .*--port`))]);
  });

  it('ends with 4 when the data folder cannot be written', async () => {
    const file = join(data, 'file');
    await writeFile(file, '');
    const { code, stderr } = await startMain(['--port', '0', '--data', join(file, 'below')]).ended;
    expect([code, stderr]).toEqual([4, expect.stringContaining('--data')]);
    expect(stderr).toContain(file);
  });

  it('ends with 5 when the store is of a newer version', async () => {
    const newer = await openStore({ directory: data }, [
      { version: 99, name: 'of the future', up: async () => undefined },
    ]);
    await newer.close();
    const { code, stderr } = await startMain(['--port', '0', '--data', data]).ended;
    expect([code, stderr]).toEqual([5, expect.stringContaining('version 99')]);
  });

  it('ends with 2 when it does not understand, with 0 when asked for help, and with 1 otherwise', async () => {
    expect(await startMain(['--prot', '1']).ended).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--port[^]*--help|--help[^]*--port/),
    });
    expect(await startMain(['--help']).ended).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--data DIR'),
    });
    const unreachable = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', EMOVERSE_DATABASE_WAIT: '0' };
    expect(await startMain(['--port', '0'], unreachable).ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('PostgreSQL'),
    });
  });
});
