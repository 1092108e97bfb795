import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { recommendationRequestSchema, recommendationResponseSchema } from '@emoverse/api-contract';
import { certainScores } from '@emoverse/domain';
import { afterAll, expect, it } from 'vitest';
import { ROOT } from './support/start-server.ts';

const MOST_INSTALLED_MEGABYTES = 120;
/** Of the packed file. */
const MOST_PACKED_MEGABYTES = 50;

const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-tarball-'));
let server: ChildProcessByStdio<null, Readable, Readable> | undefined;
afterAll(() => {
  // Also where the test was given up.
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Bytes on the disk, as `du` counts them. */
function diskUse(at: string): number {
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(at, name)))
    .reduce((sum, { blocks, size }) => sum + (blocks === 0 ? size : blocks * 512), 0);
}

it('is one file that is installed in an empty folder and serves without building', async () => {
  execFileSync(process.execPath, [path.join(ROOT, 'tools/pack.mjs'), '--into', folder]);
  const [tarball] = readdirSync(folder);
  expect(tarball).toMatch(/^emoverse-[\d.]+\.tgz$/);
  expect(statSync(path.join(folder, tarball)).size / 1e6).toBeLessThan(MOST_PACKED_MEGABYTES);
  const begun = performance.now();
  const home = path.join(folder, 'home');
  const installed = path.join(folder, 'installed');
  for (const made of [home, path.join(installed, 'node_modules')]) mkdirSync(made, { recursive: true });
  execFileSync(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', path.join(folder, tarball)],
    { cwd: installed, stdio: 'pipe' },
  );
  const megabytes = diskUse(installed) / 1e6;
  expect(megabytes).toBeLessThan(MOST_INSTALLED_MEGABYTES);

  const program = path.join(installed, 'node_modules/.bin/emoverse');
  const environment = { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: path.join(home, 'own') };
  const started = spawn(program, ['serve', '--port', '0', '--no-open'], {
    cwd: home,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server = started;
  const ended = once(started, 'exit');
  let told = '';
  started.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      createInterface({ input: started.stdout }).on('line', (line) => {
        const found = /http:\/\/\S+/.exec(line);
        if (found) resolve(found[0]);
      });
      void ended.then(() => reject(new Error(`it ended: ${told}`)), reject);
    });
    // Told and not judged: other tests have the machine as well.
    process.stdout.write(
      `Installed (${megabytes.toFixed(1)} MB) and running ${((performance.now() - begun) / 1000).toFixed(1)} s after the tarball was there\n`,
    );
    const ask = (file: string, init?: RequestInit): Promise<Response> => fetch(`${address}${file}`, init);
    expect(await (await ask('/api/health')).json()).toMatchObject({ status: 'ok' });
    const page = await (await ask('/')).text();
    for (const [, file] of page.matchAll(/(?:src|href)="(\/[^"#?]+)"/g))
      expect((await ask(file)).status, file).toBe(200);
    // What is packed is unpacked for whoever takes it no other way.
    const assets = readdirSync(path.join(installed, 'node_modules/emoverse/apps/web/dist/assets'));
    const runtimes = assets.filter((name) => name.endsWith('.wasm.br'));
    expect(runtimes.length).toBeGreaterThan(1);
    const wasm = await ask(`/assets/${runtimes[0].slice(0, -3)}`, {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(wasm.headers.get('content-encoding')).toBeNull();
    expect(WebAssembly.validate(await wasm.arrayBuffer())).toBe(true);
    for (const network of ['emoverse-fer-int8', 'emoverse-fer'])
      expect((await ask(`/models/${network}/model.onnx`)).status).toBe(200);

    const profile = await ask('/api/profile');
    const cookie = profile.headers.getSetCookie()[0].split(';')[0];
    const wish = recommendationRequestSchema.parse({
      mood: {
        scores: certainScores('sad'),
        valence: -0.7,
        arousal: -0.4,
        valenceDeviation: 0.1,
        arousalDeviation: 0.1,
        confidence: 0.8,
        source: 'picker',
        at: Date.now(),
      },
      intent: { kind: 'match' },
      domains: ['music'],
      count: 10,
      visitId: crypto.randomUUID(),
    });
    const list = await ask('/api/recommendations', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(wish),
    });
    expect(recommendationResponseSchema.parse(await list.json()).lists[0].items).toHaveLength(10);
    expect(told).toContain(`What you do is kept in ${path.join(home, 'own/emoverse')}`);
    expect(existsSync(path.join(home, 'own/emoverse/emoverse.db'))).toBe(true);
  } finally {
    started.kill('SIGTERM');
    await ended;
  }
}, 300_000);
