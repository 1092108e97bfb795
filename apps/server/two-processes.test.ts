import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { eventIdSchema, visitIdSchema } from '@emoverse/domain';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, type Browser } from './testing/browser.ts';
import { sadMood } from './testing/start-app.ts';
import { startMain, type MainProcess } from './testing/start-main.ts';

// Two whole servers start here.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

let directory: string;
let servers: readonly [MainProcess, MainProcess];
/** One person at both. */
let here: Browser;
let there: Browser;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emoverse-two-'));
  servers = [
    startMain(['--port', '0', '--data', directory]),
    startMain(['--port', '0', '--data', directory]),
  ];
  const [first, second] = await Promise.all(servers.map(({ address }) => address));
  const profile = await fetch(`${first}/api/profile`);
  const cookie = profile.headers.getSetCookie()[0]?.split(';')[0];
  here = openBrowser(fetch, first, cookie);
  there = openBrowser(fetch, second, cookie);
});
afterAll(async () => {
  for (const server of servers) server.kill('SIGTERM');
  await Promise.all(servers.map(({ ended }) => ended));
  await rm(directory, { recursive: true, force: true });
});

async function until(asked: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await asked())) {
    if (performance.now() > end) throw new Error('the other process did not notice');
    await wait(20);
  }
}

describe('two server processes on one store', () => {
  it('tell of each review what both know, until it is gone', async () => {
    const [{ id: itemId }] = (await here.api.call('searchCatalogue', { query: { domain: 'films' } })).items;
    const viewers = async ({ api }: Browser) =>
      (await api.call('listReviews', { params: { itemId } })).viewers;
    const before = await viewers(there);
    const review = await here.api.call('addReview', {
      params: { itemId },
      body: { text: 'A wonderful film. I was happy all the way.' },
    });
    const written = await viewers(here);
    expect(written?.reviews).toBe((before?.reviews ?? 0) + 1);
    await until(async () => (await viewers(there))?.reviews === written?.reviews);
    expect(await viewers(there)).toEqual(written);
    await there.api.call('deleteReview', { params: { id: review.id } });
    await until(async () => (await viewers(here))?.reviews === before?.reviews);
    expect(await viewers(here)).toEqual(before);
  });

  it('learn from reactions that came to either, before the next list', async () => {
    const send = async ({ api }: Browser, itemId: (typeof items)[number]['id']) => {
      const id = eventIdSchema.parse(randomUUID());
      const event = { kind: 'reaction', id, itemId, action: 'liked', at: Date.now() } as const;
      expect(await api.call('sendFeedback', { body: { events: [event] } })).toEqual({ stored: 1, known: 0 });
    };
    const { items } = await here.api.call('searchCatalogue', { query: { domain: 'books' } });
    const taste = async ({ api }: Browser) => (await api.call('getTaste', {})).weights;
    for (const [place, { id }] of items.slice(0, 6).entries()) {
      await send(place % 2 === 0 ? here : there, id);
      // Whoever is asked now knows all of it: learned in turns, or at once.
      if (place % 3 === 0) await taste(here);
    }
    expect((await taste(here)).length).toBeGreaterThan(0);
    expect(await taste(there)).toEqual(await taste(here));
  });

  it('show nothing twice in a visit that asks both at once', async () => {
    const visitId = visitIdSchema.parse(randomUUID());
    const list = async ({ api }: Browser) => {
      const body = {
        mood: sadMood(Date.now()),
        intent: { kind: 'match' },
        domains: ['music'],
        visitId,
      } as const;
      const { lists } = await api.call('recommend', { body: { ...body, domains: [...body.domains] } });
      return lists[0].items.map(({ item }) => item.id);
    };
    const shown = (await Promise.all([list(here), list(there), list(here), list(there)])).flat();
    expect(shown).toHaveLength(40);
    expect(new Set(shown).size).toBe(40);
  });
});
