import { randomUUID } from 'node:crypto';
import { ROUTES } from '@emoverse/api-contract';
import { makeOwnerLink } from '@emoverse/storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { NOON, startApp, type RunningApp } from '../testing/start-app.ts';
import { OPEN_ROUTES } from './require-login.ts';

let app: RunningApp;
let owner: Browser;
const from = (address: string): Browser => openBrowser((request) => app.answer(request, address));
const comeBy = (browser: Browser, path: string) =>
  browser.api.call('signInByLink', { body: { token: path.slice(path.indexOf('=') + 1) } });
beforeAll(async () => {
  app = await startApp({ asksLogin: () => true });
  owner = from('192.168.1.20');
  await comeBy(owner, await makeOwnerLink(app.store.logins, { id: randomUUID(), token: 'link', now: NOON }));
});
afterAll(() => app.dispose());

it('a home reads a mood by its key, and nothing else', async () => {
  const { key } = await owner.api.call('makeHomeKey', {});
  const headers = { authorization: `Bearer ${key}` };
  const home = from('192.168.1.30');
  const open: string[] = [];
  for (const { method, path } of Object.values(ROUTES)) {
    const filled = path.replace(/\{\w+\}/g, 'x');
    const answer = await home.send(filled, { method: method.toUpperCase(), headers });
    if (answer.status !== 401) open.push(path);
  }
  expect(open.filter((path) => !OPEN_ROUTES.has(path))).toEqual([]);
  const told = (await (await home.send(ROUTES.getMoodNow.path, { headers })).json()) as object;
  expect(Object.keys(told).sort()).toEqual(['arousal', 'at', 'mood', 'since', 'valence', 'word']);
});

it('addresses on the internet are told of moods once the owner, signed in elsewhere, says so', async () => {
  const at = (browser: Browser, address: string) => browser.api.call('addWebhook', { body: { address } });
  const stranger = from('192.168.1.21');
  await expect(at(stranger, 'https://home.example/x')).rejects.toMatchObject({ code: 'login-needed' });
  for (const host of ['192.168.1.5:8123', 'localhost', '[fd12::1]', '127.1'])
    await expect(at(owner, `http://${host}/x`), host).rejects.toMatchObject({ code: 'webhook-private' });
  await at(owner, 'https://home.example/x');
  const { id } = await owner.api.call('getProfile', {});
  expect(await app.store.webhooks.list(id)).toMatchObject([{ reach: 'internet' }]);
  // Another page of the browser's, and another person.
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' };
  const asked = { method: 'POST', headers, body: JSON.stringify({ address: 'https://home.example/y' }) };
  expect((await owner.send('/api/home/webhooks', asked)).status).toBe(403);
  const { path } = await owner.api.call('invite', { body: { name: 'Uma', colour: 'moss', kind: 'adult' } });
  await comeBy(stranger, path);
  await expect(at(stranger, 'https://home.example/x')).rejects.toMatchObject({ code: 'only-here' });
});
