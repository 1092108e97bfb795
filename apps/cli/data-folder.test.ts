import { afterAll, expect, it } from 'vitest';
import { startPostgres } from '../../tools/test-postgres/start-postgres.ts';
import { runCaptured } from './testing/run-captured.ts';

const AWAY = 'postgres://nobody@127.0.0.1:1/none';
const endings: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(endings.map((end) => end())));

it('waits for a database that is not there yet, as the server does', { timeout: 60_000 }, async () => {
  const postgres = await startPostgres({ durable: false });
  endings.push(() => postgres.dispose());
  await postgres.stop();
  let starting: Promise<void> | undefined;
  const stderr = { isTerminal: false, write: () => void (starting ??= postgres.start()) };
  const listed = await runCaptured(['library', 'list'], { env: { DATABASE_URL: postgres.url }, stderr });
  await starting;
  expect(listed).toMatchObject({ code: 0, stdout: expect.stringContaining('No folder was scanned yet') });
});

it('waits no longer than it is told, nor than somebody waits for it', async () => {
  const atOnce = { DATABASE_URL: AWAY, EMOVERSE_DATABASE_WAIT: '0' };
  expect((await runCaptured(['library', 'list'], { env: atOnce })).code).toBe(1);
  const stopping = new AbortController();
  const told: string[] = [];
  const stderr = {
    isTerminal: false,
    write(text: string) {
      told.push(text);
      stopping.abort();
    },
  };
  const env = { DATABASE_URL: AWAY };
  expect((await runCaptured(['library', 'list'], { env, stderr, signal: stopping.signal })).code).toBe(130);
  expect(told[0]).toMatch(/^Waiting up to 60 s for the database: /);
});

it('takes a number of seconds', async () => {
  const env = { DATABASE_URL: AWAY, EMOVERSE_DATABASE_WAIT: 'long' };
  expect(await runCaptured(['library', 'list'], { env })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('EMOVERSE_DATABASE_WAIT is a number of seconds'),
  });
});
