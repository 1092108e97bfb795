import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-turn-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A process that works in turn for a while, and writes down when it begins and ends; tells whom it waited for. */
function worker(file: string, log: string, ending = ''): Promise<{ code: number | null; waitedFor: string }> {
  const script = `
    import fs from 'fs';
    import { inTurn } from ${JSON.stringify(fileURLToPath(new URL('./in-turn.mjs', import.meta.url)))};
    const [file, log] = process.argv.slice(1);
    const work = () => {
      fs.appendFileSync(log, 'begin ');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      fs.appendFileSync(log, 'end ');
      ${ending}
    };
    inTurn(file, work, (other) => process.stdout.write(String(other)));`;
  const running = spawn(process.execPath, ['--input-type=module', '-e', script, file, log]);
  let waitedFor = '';
  running.stdout.on('data', (text: Buffer) => (waitedFor += text.toString()));
  return new Promise((resolve) => running.on('close', (code) => resolve({ code, waitedFor })));
}

describe('working in turn', () => {
  it('lets no two processes work at once, and leaves nothing behind', async () => {
    const [file, log] = [path.join(folder, 'turn'), path.join(folder, 'log')];
    const workers = await Promise.all([1, 2, 3].map(() => worker(file, log)));
    expect(readFileSync(log, 'utf8')).toBe('begin end begin end begin end ');
    expect(workers.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(workers.filter(({ waitedFor }) => waitedFor !== '')).toHaveLength(2);
    expect(existsSync(file)).toBe(false);
  });

  it('is given back by work that ends the process', async () => {
    const [file, log] = [path.join(folder, 'failed'), path.join(folder, 'failed-log')];
    expect(await worker(file, log, 'process.exit(7);')).toEqual({ code: 7, waitedFor: '' });
    expect(await worker(file, log)).toEqual({ code: 0, waitedFor: '' });
  });

  it('does not wait for a process that is gone', async () => {
    const file = path.join(folder, 'stale');
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.on('close', resolve));
    writeFileSync(file, String(gone.pid));
    expect(await worker(file, path.join(folder, 'stale-log'))).toEqual({ code: 0, waitedFor: '' });
  });
});
