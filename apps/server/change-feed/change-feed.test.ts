import { randomUUID } from 'node:crypto';
import { changeMessageSchema, type ChangeMessage } from '@emoverse/api-contract';
import { openStore } from '@emoverse/storage';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { NOON, reaction, sadMood, startApp, type RunningApp } from '../testing/start-app.ts';

let app: RunningApp;
let browser: Browser;
let ticks: { milliseconds: number; task: () => void }[];
let stopping: AbortController;
beforeEach(async () => {
  ticks = [];
  stopping = new AbortController();
  app = await startApp({
    stopping: stopping.signal,
    every: (milliseconds, task) => {
      const tick = { milliseconds, task };
      ticks.push(tick);
      return () => void ticks.splice(ticks.indexOf(tick), 1);
    },
  });
  browser = app.browser();
  await browser.api.call('getProfile', {});
});
afterEach(() => app.dispose());

interface Tab {
  /** The next message with its id. */
  next(): Promise<{ message: ChangeMessage; id: number } | 'comment' | 'ended'>;
  close(): Promise<void>;
}

/** A tab of a browser, as its EventSource reads the stream. */
async function openTab(of: Browser, headers: Record<string, string> = {}, query = ''): Promise<Tab> {
  const response = await of.send(`/api/live${query}`, { headers });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(response.headers.get('cache-control')).toMatch(/no-(cache|store)/);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error('the stream has a body');
  let text = '';
  return {
    async next() {
      while (!text.includes('\n\n')) {
        const { value, done } = await reader.read();
        if (done) return 'ended';
        text += value;
      }
      const end = text.indexOf('\n\n');
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const data = field('data');
      if (data === undefined) return 'comment';
      return { message: changeMessageSchema.parse(JSON.parse(data)), id: Number(field('id')) };
    },
    close: () => reader.cancel(),
  };
}
const addMood = (who = browser) =>
  who.api.call('addMood', { body: { id: randomUUID(), estimate: sadMood(), at: NOON } });
const changed = (what: string, id: number) => ({ message: { kind: 'changed', what }, id });

describe('open tabs', () => {
  it('hear what another tab of the same person did, of every kind', async () => {
    const [one, other] = [await openTab(browser), await openTab(browser)];
    for (const tab of [one, other]) expect(await tab.next()).toEqual({ message: { kind: 'hello' }, id: 0 });
    await addMood();
    for (const tab of [one, other]) expect(await tab.next()).toEqual(changed('moods', 1));
    await browser.api.call('sendFeedback', { body: { events: [reaction('liked', 'song-1')] } });
    expect(await one.next()).toEqual(changed('feedback', 2));
    await browser.api.call('makePlaylist', { body: { id: randomUUID(), name: 'x' } });
    expect(await one.next()).toEqual(changed('playlists', 3));
    await browser.api.call('patchSettings', { body: { theme: 'dark' } });
    expect(await one.next()).toEqual(changed('settings', 4));
    await browser.api.call('setDayNote', { params: { day: '2026-11-23' }, body: { note: 'x' } });
    expect(await one.next()).toEqual(changed('moods', 5));
    await one.close();
    await other.close();
  });

  it('hear nothing of other people', async () => {
    const stranger = app.browser();
    await stranger.api.call('getProfile', {});
    const tab = await openTab(browser);
    await tab.next();
    await addMood(stranger);
    await browser.api.call('makePlaylist', { body: { id: randomUUID(), name: 'mine' } });
    expect(await tab.next()).toEqual(changed('playlists', 1));
    await tab.close();
  });

  it('go on after a break where the last message left them, whichever way they say it', async () => {
    await addMood();
    await browser.api.call('makePlaylist', { body: { id: randomUUID(), name: 'x' } });
    await addMood();
    for (const [headers, query] of [
      [{ 'last-event-id': '1' }, ''],
      [{}, '?after=1'],
      [{ 'last-event-id': '1' }, '?after=0'],
    ] as const) {
      const tab = await openTab(browser, headers, query);
      expect(await tab.next()).toEqual({ message: { kind: 'hello' }, id: 1 });
      expect(await tab.next()).toEqual(changed('playlists', 2));
      expect(await tab.next()).toEqual(changed('moods', 3));
      await tab.close();
    }
  });

  it('miss nothing between the reading of a page and its first connection', async () => {
    await addMood();
    const { lastChange, settings } = await browser.api.call('getProfile', {});
    expect([lastChange, settings.theme]).toEqual([1, 'system']);
    expect(await browser.api.call('patchSettings', { body: { theme: 'dark' } })).toMatchObject({
      lastChange: 2,
    });
    const tab = await openTab(browser, {}, `?after=${lastChange}`);
    expect(await tab.next()).toEqual({ message: { kind: 'hello' }, id: 1 });
    expect(await tab.next()).toEqual(changed('settings', 2));
    await tab.close();
  });

  it('are told to ask for everything where they missed more than is remembered, or the store went back', async () => {
    const ahead = await openTab(browser, { 'last-event-id': '99' });
    expect(await ahead.next()).toEqual({ message: { kind: 'missed' }, id: 0 });
    await ahead.close();
    const { id } = await browser.api.call('getProfile', {});
    await app.store.inTransaction(async ({ changes }) => {
      for (let count = 0; count < 210; count += 1) await changes.note(id, 'feedback', NOON);
    });
    const behind = await openTab(browser, { 'last-event-id': '3' });
    expect(await behind.next()).toEqual({ message: { kind: 'hello' }, id: 3 });
    expect(await behind.next()).toEqual({ message: { kind: 'missed' }, id: 210 });
    await behind.close();
  });

  it('hear what another process stored at the next look, and are kept alive by beats', async () => {
    const tab = await openTab(browser);
    await tab.next();
    const { id } = await browser.api.call('getProfile', {});
    const another = await openStore(app.place);
    await another.changes.note(id, 'playlists', NOON);
    await another.close();
    ticks.find(({ milliseconds }) => milliseconds === 1_000)?.task();
    expect(await tab.next()).toEqual(changed('playlists', 1));
    ticks.find(({ milliseconds }) => milliseconds === 20_000)?.task();
    expect(await tab.next()).toBe('comment');
    await tab.close();
    await addMood();
    expect(ticks).toEqual([]);
  });

  it('are let go when the server ends, and when everything about the person is deleted', async () => {
    const tab = await openTab(browser);
    await tab.next();
    const stranger = app.browser();
    await stranger.api.call('getProfile', {});
    const theirs = await openTab(stranger);
    await theirs.next();
    await stranger.api.call('deleteProfile', {});
    expect(await theirs.next()).toBe('ended');
    stopping.abort();
    expect(await tab.next()).toBe('ended');
  });

  it('are refused where nobody is known', async () => {
    const answer = await app.browser().send('/api/live');
    expect(answer.status).toBe(404);
  });
});
