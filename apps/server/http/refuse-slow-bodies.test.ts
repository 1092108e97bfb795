import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Hono } from 'hono';
import { listen, type Listening } from '../start/listen.ts';
import { startApp, type RunningApp } from '../testing/start-app.ts';
import { answerError } from './answer-error.ts';
import type { AppEnv } from './app-env.ts';
import { refuseSlowBodies } from './refuse-slow-bodies.ts';

/** A clock and a timer that go when they are told to. */
function createTime() {
  let now = 0;
  const tasks = new Set<() => void>();
  return {
    elapsed: () => now,
    every: (_: number, task: () => void) => {
      tasks.add(task);
      return () => void tasks.delete(task);
    },
    running: () => tasks.size,
    pass(seconds: number) {
      now += seconds * 1000;
      for (const task of tasks) task();
    },
  };
}

describe('the pace of a body', () => {
  /** A request whose body has come as far as `incoming` says; the app waits for the rest for ever. */
  function waitForBody(incoming: {
    complete: boolean;
    readableLength: number;
    socket: { bytesRead: number };
  }) {
    const time = createTime();
    const app = new Hono<AppEnv>();
    app.onError(answerError);
    app.use(refuseSlowBodies(time));
    app.post('*', () => new Promise<Response>(() => undefined));
    const headers = { 'content-length': '1000000' };
    const env = { incoming: { ...incoming, socket: incoming.socket, headers } };
    let status: number | undefined;
    const answered = Promise.resolve(
      app.fetch(new Request('http://127.0.0.1/', { method: 'POST', body: 'x' }), env),
    ).then((response) => (status = response.status));
    return { time, answered, status: () => status, incoming: env.incoming };
  }

  it('is too slow when next to nothing has come after ten seconds', async () => {
    const { time, answered } = waitForBody({
      complete: false,
      readableLength: 0,
      socket: { bytesRead: 300 },
    });
    time.pass(9);
    expect(time.running()).toBe(1);
    time.pass(2);
    expect([await answered, time.running()]).toEqual([408, 0]);
  });

  it('is enough at 8 kB a second for ten minutes, and too slow when it ends', async () => {
    const { time, answered, status, incoming } = waitForBody({
      complete: false,
      readableLength: 0,
      socket: { bytesRead: 300 },
    });
    for (let second = 0; second < 600; second += 1) {
      incoming.socket.bytesRead += 8 * 1024;
      time.pass(1);
    }
    expect(status()).toBeUndefined();
    time.pass(11);
    expect(await answered).toBe(408);
  });

  it('is too slow after ten minutes, however steadily it drips', async () => {
    const { time, answered, incoming } = waitForBody({
      complete: false,
      readableLength: 0,
      socket: { bytesRead: 300 },
    });
    for (let second = 0; second <= 600; second += 1) {
      incoming.socket.bytesRead += 60 * 1024;
      time.pass(1);
    }
    expect(await answered).toBe(408);
  });

  it('is not theirs while it waits for us, or is all there', () => {
    for (const incoming of [
      { complete: false, readableLength: 1, socket: { bytesRead: 300 } },
      { complete: true, readableLength: 0, socket: { bytesRead: 300 } },
    ]) {
      const { time, status } = waitForBody(incoming);
      time.pass(600);
      expect(status()).toBeUndefined();
    }
  });
});

describe('a connection', () => {
  const time = createTime();
  let app: RunningApp;
  let server: Listening;
  let port: number;
  beforeAll(async () => {
    app = await startApp({ every: time.every, elapsed: time.elapsed });
    server = await listen(app.app, { host: '127.0.0.1', port: 0 }, ['127.0.0.1']);
    port = Number(new URL(server.address).port);
  });
  afterAll(async () => {
    await server.close();
    await app.dispose();
  });
  const begin = (head: string): { readonly socket: Socket; readonly answer: Promise<string> } => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    socket.write(`${head}Host: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`);
    return { socket, answer: new Promise((resolve) => socket.on('close', () => resolve(text))) };
  };

  it('whose body drips in is answered with 408 and closed', async () => {
    const { answer } = begin('POST /api/playlists HTTP/1.1\r\n');
    await vi.waitFor(() => expect(time.running()).toBe(1));
    time.pass(11);
    expect(await answer).toMatch(/^HTTP\/1\.1 408 [^]*connection: close[^]*"slow-body"/i);
  });

  it('is closed after the answer where nobody reads the body', async () => {
    for (const head of ['GET /api/health HTTP/1.1\r\n', 'POST /api/nothing HTTP/1.1\r\n'])
      expect(await begin(head).answer).toMatch(/^HTTP\/1\.1 (200|404) /);
  });

  it('that ends in the middle of a body is no failure of ours', async () => {
    const before = app.log().length;
    const { socket } = begin('POST /api/playlists HTTP/1.1\r\n');
    await vi.waitFor(() => expect(time.running()).toBe(1));
    socket.resetAndDestroy();
    await vi.waitFor(() => expect(app.log().slice(before)).toContain('"problem":"client-gone"'));
    expect(app.log().slice(before)).not.toMatch(/"level":[56]0|"failure"/);
  });
});
