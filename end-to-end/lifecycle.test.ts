import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createApiClient, type ApiClient } from '@emoverse/api-contract';
import { moodFromEmotion } from '@emoverse/mood';
import { failingServer, startServer, temporaryFolder, type RunningServer } from './support/start-server.ts';

let running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.map((server) => server.kill()));
  running = [];
});
async function start(data?: string): Promise<RunningServer> {
  const server = await startServer(data);
  running.push(server);
  return server;
}

/** A client that keeps its cookie, as a browser does. */
function clientOf(server: RunningServer, jar: { cookie?: string }): ApiClient {
  return createApiClient({
    baseUrl: server.address,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      if (jar.cookie !== undefined) headers.set('cookie', jar.cookie);
      const response = await fetch(input, { ...init, headers });
      jar.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? jar.cookie;
      return response;
    },
  });
}

describe('the server as a program', () => {
  it('starts on an empty folder, fills its store and says that it is well', async () => {
    const server = await start();
    const health = await clientOf(server, {}).call('health', {});
    expect(health.status).toBe('ok');
    expect(health.catalogue.items).toBeGreaterThan(1800);
  });

  it('keeps every acknowledged reaction over kill -9, and the next start goes on from there', async () => {
    const server = await start();
    const jar = {};
    const api = clientOf(server, jar);
    const visitId = crypto.randomUUID();
    const { lists } = await api.call('recommend', {
      body: {
        mood: moodFromEmotion('sad', 1),
        intent: { kind: 'lift' },
        domains: ['music'],
        count: 20,
        visitId,
      },
    });
    const items = lists[0].items;
    const acknowledged: string[] = [];
    // The server is killed while reactions are still being sent.
    const sending = (async () => {
      for (const { item, impressionId } of items) {
        const id = crypto.randomUUID();
        await api.call('sendFeedback', {
          body: {
            events: [
              { kind: 'reaction', id, itemId: item.id, action: 'liked', impressionId, at: Date.now() },
            ],
          },
        });
        acknowledged.push(id);
        if (acknowledged.length === 8) void server.kill();
      }
    })();
    await expect(sending).rejects.toMatchObject({ code: 'unreachable' });
    expect(acknowledged.length).toBeGreaterThanOrEqual(8);
    await server.kill();

    const again = await start(server.data);
    const { reactions } = await clientOf(again, jar).call('listReactions', {});
    const stored = new Set<string>(reactions.map((reaction) => reaction.id));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  });

  it('names the port when it is taken, and ends with 3', async () => {
    const server = await start();
    const port = new URL(server.address).port;
    const { code, stderr } = await failingServer(['--port', port, '--data', temporaryFolder()]);
    expect(code).toBe(3);
    expect(stderr).toContain(port);
    expect(stderr).toContain('--port');
  });

  it('says when the data folder cannot be written, and ends with 4', async () => {
    const file = path.join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    const { code, stderr } = await failingServer(['--port', '0', '--data', path.join(file, 'store')]);
    expect(code).toBe(4);
    expect(stderr).toContain(file);
  });

  it('does not touch a store that is no store of ours', async () => {
    const data = temporaryFolder();
    mkdirSync(path.join(data, 'keep'));
    writeFileSync(path.join(data, 'emoverse.db'), 'this is not a database, but somebody may need it');
    const { code, stderr } = await failingServer(['--port', '0', '--data', data]);
    expect(code).not.toBe(0);
    expect(stderr).toContain('emoverse.db');
  });

  it('refuses unknown arguments with 2 and says what is known', async () => {
    const { code, stderr } = await failingServer(['--prot', '80']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--port/);
  });
});
