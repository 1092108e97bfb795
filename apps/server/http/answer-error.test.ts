import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { answerError } from './answer-error.ts';
import type { AppEnv } from './app-env.ts';

describe('an error', () => {
  it.each(['EMFILE', 'ENFILE'])(
    'that no more files may be open (%s) is told as that, wherever it came up',
    async (code) => {
      const cause = Object.assign(new Error(`${code}: too many open files`), { code });
      for (const error of [cause, new Error('the store could not be opened', { cause })]) {
        const app = new Hono<AppEnv>();
        app.onError(answerError);
        app.get('*', () => {
          throw error;
        });
        const answer = await app.fetch(new Request('http://127.0.0.1/'));
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
        expect(await answer.json()).toMatchObject({
          error: { code: 'too-many-open-files', message: expect.stringContaining('ulimit -n') },
        });
      }
    },
  );

  it.each([
    [true, 'client-gone'],
    [false, 'internal'],
  ])(
    'of a body that breaks off is no failure of ours where the connection has ended: %s',
    async (destroyed, code) => {
      const app = new Hono<AppEnv>();
      app.onError(answerError);
      app.post('*', () => {
        // As Node ends an incoming message whose socket closes, before its request is aborted.
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
      });
      const request = new Request('http://127.0.0.1/', { method: 'POST' });
      const answer = await app.fetch(request, { incoming: { socket: { destroyed } } });
      expect(await answer.json()).toMatchObject({ error: { code } });
    },
  );
});
