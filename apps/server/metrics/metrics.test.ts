import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, wish, type RunningApp } from '../testing/start-app.ts';

let running: RunningApp;
beforeAll(async () => {
  running = await startApp({ metrics: ['10.0.0.5'] });
});
afterAll(() => running.dispose());

const read = async (address?: string, method = 'GET'): Promise<{ status: number; text: string }> => {
  const response = await running.answer(new Request('http://127.0.0.1/metrics', { method }), address);
  return { status: response.status, text: await response.text() };
};

describe('the figures of a server', () => {
  it('count requests by route and status, and name nobody and nothing', async () => {
    const browser = running.browser();
    await browser.api.call('getProfile', {});
    const list = await browser.api.call('recommend', wish());
    await running.answer(new Request('http://127.0.0.1/api/profile/secret-of-mine?mood=sad'));
    await running.answer(new Request('http://127.0.0.1/my-diary.html', { method: 'PROPFIND' }));
    const { status, text } = await read();
    expect(status).toBe(200);
    expect(text).toContain('emoverse_store_sound 1');
    expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
    expect(text).toMatch(
      /duration_seconds_count\{method="POST",route="\/api\/recommendations",status="200"\} 1/,
    );
    expect(text).toMatch(/duration_seconds_count\{method="GET",route="api",status="404"\} 1/);
    expect(text).toContain('method="other"');
    const words = [
      ...list.lists.flatMap(({ items }) => items.flatMap(({ item }) => [item.id, item.title])),
      ...(browser
        .cookie()
        ?.split(/[=;]/)
        .filter((part) => part.length > 20) ?? []),
      'secret-of-mine',
      'my-diary',
      'PROPFIND',
      '127.0.0.1',
    ];
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  });

  it('are given to this machine and to the addresses named, and to no others', async () => {
    expect((await read('10.0.0.5')).status).toBe(200);
    expect((await read('10.0.0.6')).status).toBe(403);
    const passedOn = new Request('http://127.0.0.1/metrics', { headers: { 'x-forwarded-for': '10.0.0.5' } });
    expect((await running.answer(passedOn, '127.0.0.1')).status).toBe(403);
  });

  it('are not there until they are asked for', async () => {
    const without = await startApp();
    try {
      const response = await without.answer(new Request('http://127.0.0.1/metrics'));
      expect(await response.text()).not.toContain('emoverse_store_sound');
    } finally {
      await without.dispose();
    }
  });
});
