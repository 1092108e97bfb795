import { describe, expect, it } from 'vitest';
import type { CommandIo } from '../command-io.ts';
import { createProgress } from './progress.ts';

function watched(isTerminal: boolean): {
  io: CommandIo;
  written: () => string;
  wait: (ms: number) => void;
  stop: () => void;
} {
  let text = '';
  let at = 0;
  const stopping = new AbortController();
  const output = { write: (part: string) => void (text += part), isTerminal };
  const io: CommandIo = {
    stdout: output,
    stderr: output,
    env: {},
    cwd: '/',
    now: () => 0,
    elapsed: () => at,
    newSeed: () => 1,
    newId: () => '00000000-0000-4000-8000-000000000000',
    newToken: () => '00000000-0000-4000-8000-000000000000',
    signal: stopping.signal,
    lines: async function* () {},
    fetch,
    serve: () => Promise.resolve(0),
  };
  return { io, written: () => text, wait: (ms) => void (at += ms), stop: () => stopping.abort() };
}

describe('createProgress', () => {
  it('writes a line now and then where nobody watches', async () => {
    const { io, written, wait } = watched(false);
    const progress = createProgress(io, 'Importing', 'rows');
    for (let done = 1; done <= 10; done += 1) {
      wait(1000);
      await progress.to(done / 20, done);
    }
    progress.end();
    expect(written()).toBe(
      'Importing: 25 %  5 rows  1.0/s  15 s left\nImporting: 50 %  10 rows  1.0/s  10 s left\n',
    );
  });

  it('redraws one line on a terminal, at most ten times a second, and takes it away', async () => {
    const { io, written, wait } = watched(true);
    const progress = createProgress(io, 'Reading', 'files');
    for (let step = 0; step < 100; step += 1) {
      wait(10);
      await progress.to(step / 100, step);
    }
    progress.end();
    expect(written().split('\r').length - 1).toBeLessThanOrEqual(12);
    expect(written()).not.toContain('\n');
    expect(written().endsWith('\r\u001b[K')).toBe(true);
  });

  it('tells how much is done a second, what came before the first left out', async () => {
    const { io, wait } = watched(false);
    const progress = createProgress(io, 'Reading', 'texts');
    expect(progress.perSecond()).toBe(0);
    wait(60_000);
    await progress.to(0.01, 1);
    expect(progress.perSecond()).toBe(0);
    wait(2000);
    await progress.to(0.11, 11);
    wait(500);
    expect(progress.perSecond()).toBe(5);
  });

  it('stops the work when the person stopped the command', async () => {
    const { io, stop } = watched(false);
    const progress = createProgress(io, 'Reading', 'files');
    await progress.to(0.1, 1);
    stop();
    await expect(progress.to(0.2, 2)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
