import { describe, expect, it } from 'vitest';
import { createApiClient } from './client.ts';
import { ROUTES } from './routes.ts';

const answering = (answer: () => Response | Promise<Response>, seen: Request[] = []) =>
  createApiClient({
    baseUrl: 'http://127.0.0.1:9',
    fetch: async (input, init) => {
      seen.push(new Request(input, init));
      return answer();
    },
  });
const json = (value: unknown, status = 200): Response => Response.json(value, { status });
const id = '6f1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

describe('the typed client', () => {
  it('fills the path, sends the body as JSON and gives back what the contract says', async () => {
    const seen: Request[] = [];
    const answer = await answering(() => json({ deleted: true }), seen).call('deleteMood', {
      params: { id },
    });
    expect(answer).toEqual({ deleted: true });
    expect(`${seen[0].method} ${new URL(seen[0].url).pathname}`).toBe(`DELETE /api/moods/${id}`);
  });

  it('leaves absent query values out and escapes the others', async () => {
    const seen: Request[] = [];
    await answering(() => json({ total: 0, items: [] }), seen).call('searchCatalogue', {
      query: { q: 'a&b c', domain: undefined },
    });
    expect([...new URL(seen[0].url).searchParams]).toEqual([['q', 'a&b c']]);
  });

  it('turns an error of the API into its code, message and status', async () => {
    const call = answering(() =>
      json({ error: { code: 'unknown-item', message: 'there is no item x' } }, 404),
    ).call('getProfile', {});
    await expect(call).rejects.toMatchObject({
      code: 'unknown-item',
      status: 404,
      message: 'there is no item x',
    });
  });

  it('says so when the server cannot be reached, answers in another form, or fails without words', async () => {
    const down = answering(() => Promise.reject(new TypeError('fetch failed')));
    await expect(down.call('health', {})).rejects.toMatchObject({ code: 'unreachable', status: 0 });
    const cut = answering(
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"status":'));
              controller.error(new TypeError('network error'));
            },
          }),
        ),
    );
    await expect(cut.call('health', {})).rejects.toMatchObject({ code: 'unreachable', status: 0 });
    const strange = answering(() => json({ hello: 'world' }));
    await expect(strange.call('health', {})).rejects.toMatchObject({
      code: 'unexpected-answer',
      status: 200,
    });
    const silent = answering(() => new Response('<html>', { status: 502 }));
    await expect(silent.call('health', {})).rejects.toMatchObject({ code: 'http-error', status: 502 });
  });
});

describe('the contract', () => {
  it('has each method and path once, and a parameter schema for each parameter of a path', () => {
    const routes = Object.values(ROUTES);
    expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length);
    for (const route of routes) {
      const wanted = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect('params' in route ? Object.keys(route.params.shape) : []).toEqual(wanted);
    }
  });
});
