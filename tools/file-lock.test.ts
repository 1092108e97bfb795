import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-turn-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Worker {
  /** Resolves at the first word of whom it waits for. */
  readonly waits: Promise<unknown>;
  readonly ended: Promise<{ code: number | null; waitedFor: string }>;
}

/** A process that works in turn until `go` is there, and writes down when it begins and ends; tells whom it waits for. */
function worker(file: string, log: string, go: string, ending = ''): Worker {
  const script = `
    import fs from 'fs';
    import { withFileLock } from ${JSON.stringify(fileURLToPath(new URL('./file-lock.mjs', import.meta.url)))};
    const [file, log, go] = process.argv.slice(1);
    const work = () => {
      fs.appendFileSync(log, 'begin ');
      while (!fs.existsSync(go)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      fs.appendFileSync(log, 'end ');
      ${ending}
    };
    withFileLock(file, work, (other) => fs.writeSync(1, String(other)));`;
  const running = spawn(process.execPath, ['--input-type=module', '-e', script, file, log, go]);
  let waitedFor = '';
  running.stdout.on('data', (text: Buffer) => (waitedFor += text.toString()));
  return {
    waits: new Promise((resolve) => running.stdout.once('data', resolve)),
    ended: new Promise((resolve) => running.on('close', (code) => resolve({ code, waitedFor }))),
  };
}

describe('working in turn', () => {
  const place = (name: string): string => path.join(folder, name);
  const now = place('now');
  writeFileSync(now, '');

  it('lets no two processes work at once, and leaves nothing behind', async () => {
    const [file, log, go] = [place('turn'), place('log'), place('go')];
    const first = worker(file, log, go);
    await expect.poll(() => existsSync(log), { timeout: 20_000 }).toBe(true);
    const others = [worker(file, log, go), worker(file, log, go)];
    await Promise.all(others.map(({ waits }) => waits));
    writeFileSync(go, '');
    const ends = await Promise.all([first, ...others].map(({ ended }) => ended));
    expect(readFileSync(log, 'utf8')).toBe('begin end begin end begin end ');
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(ends.filter(({ waitedFor }) => waitedFor !== '')).toHaveLength(2);
    expect(existsSync(file)).toBe(false);
  });

  it('is given back by work that ends the process', async () => {
    const [file, log] = [place('failed'), place('failed-log')];
    expect(await worker(file, log, now, 'process.exit(7);').ended).toEqual({ code: 7, waitedFor: '' });
    expect(await worker(file, log, now).ended).toEqual({ code: 0, waitedFor: '' });
  });

  it('does not wait for a process that is gone', async () => {
    const file = place('stale');
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.on('close', resolve));
    writeFileSync(file, String(gone.pid));
    expect(await worker(file, place('stale-log'), now).ended).toEqual({ code: 0, waitedFor: '' });
  });
});
