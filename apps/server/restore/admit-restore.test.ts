import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { startApp, type RunningApp } from '../testing/start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

async function personAt(address: string): Promise<Browser> {
  const browser = openBrowser((request) => app.answer(request, address));
  await browser.api.call('getProfile', {});
  return browser;
}

/** Sends an export of which the server has begun to read when this resolves; its rest comes when `end` is called. */
async function drip({
  send,
}: Browser): Promise<{ readonly answer: Promise<number>; readonly end: () => void }> {
  let end = (): void => undefined;
  let answer = Promise.resolve(0);
  await new Promise<void>((begun) => {
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          begun();
          return new Promise((resolve) => {
            end = () => {
              controller.close();
              resolve();
            };
          });
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body, duplex: 'half' as const };
    answer = send('/api/profile/restore', init).then(({ status }) => status);
  });
  return { answer, end };
}

it('lets nobody alone keep others from restoring with a body that is slow to come', async () => {
  const [slow, other, third] = await Promise.all(['10.0.0.1', '10.0.0.2', '10.0.0.3'].map(personAt));
  const slowBody = await drip(slow);
  expect(await refusal(slow)).toBe('restores-running');
  expect(await refusal(other)).toBeUndefined();
  const otherBody = await drip(other);
  expect(await refusal(third)).toBe('restores-running');
  for (const { end, answer } of [slowBody, otherBody]) {
    end();
    expect(await answer).toBe(400);
  }
  for (const browser of [slow, other, third]) expect(await refusal(browser)).toBeUndefined();
});

async function refusal({ api }: Browser): Promise<unknown> {
  const body = await api.call('exportProfile', {});
  return api.call('restoreProfile', { body }).then(
    () => undefined,
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
}
