import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkPackage } from '../tools/packages/check-package.mjs';
import { packPackages, type PackedPackage } from '../tools/packages/pack-packages.mjs';
import { scenePhoto } from './support/fake-camera.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { readmeExample } from './support/readme-example.ts';

const PEERS = ['onnxruntime-web@1.30.0', '@napi-rs/canvas@1.0.11'];
/** Of all that reading faces takes, but for the runtime and the canvas. */
const MOST_MEGABYTES = 40;
/** Of each package's tarball: what it was on 2026-12-01 and a fifth more, so that what swells it is seen. */
const MOST_KILOBYTES: Readonly<Record<string, number>> = {
  'api-contract': 180,
  catalogue: 1800,
  covers: 70,
  domain: 160,
  evaluation: 500,
  'film-profiles': 50,
  library: 120,
  light: 30,
  models: 19_000,
  mood: 900,
  'mood-files': 60,
  'music-moods': 90,
  'music-servers': 90,
  numeric: 90,
  playback: 60,
  playlists: 60,
  recommender: 400,
  report: 120,
  search: 120,
  sentiment: 50,
  storage: 440,
  'taste-imports': 70,
  'text-files': 60,
  vision: 260,
  voice: 20,
};
const READS_FACES = ['vision', 'models', 'domain', 'numeric'].map((name) => `@emoverse/${name}`);

const stage = prepareStage();
const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-packages-'));
/** Nothing of this repository is above it. */
const elsewhere = path.join(folder, 'elsewhere');
let packed: readonly PackedPackage[];
const readmeOf = (name: string): string => path.join(elsewhere, 'node_modules', name, 'README.md');

beforeAll(() => {
  packed = packPackages(path.join(folder, 'tarballs'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the packages, each as its tarball', () => {
  it('hold built code, types, source maps and data and nothing else, and are found by Node, bundlers and compilers', async () => {
    expect(packed.length).toBeGreaterThan(20);
    expect((await Promise.all(packed.map(checkPackage))).flat()).toEqual([]);
  });

  it('are each no larger than its ceiling', () => {
    expect(packed.map(({ name }) => path.basename(name)).sort()).toEqual(Object.keys(MOST_KILOBYTES).sort());
    const swollen = packed.filter(
      ({ name, size }) => size / 1000 > (MOST_KILOBYTES[path.basename(name)] ?? 0),
    );
    expect(swollen.map(({ name, size }) => `${name}: ${Math.ceil(size / 1000)} kB`)).toEqual([]);
  });

  it('are installed together in an empty folder, where the first example of each README prints what it says', async () => {
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, 'package.json'), '{ "private": true }');
    execFileSync(
      'npm',
      ['install', '--prefer-offline', '--no-audit', '--no-fund', ...PEERS, ...packed.map(({ file }) => file)],
      { cwd: elsewhere, stdio: 'pipe' },
    );
    const told = new Map(
      packed.map(({ name }) => {
        const { code, printed } = readmeExample(readmeOf(name));
        const file = path.join(elsewhere, `${path.basename(name)}.mjs`);
        writeFileSync(file, code);
        return [file, printed];
      }),
    );
    writeFileSync(path.join(elsewhere, 'photo.jpg'), await scenePhoto('smiling-face'));
    const runner = path.join(elsewhere, 'run-examples.mjs');
    copyFileSync(path.join(import.meta.dirname, 'support/run-examples.mjs'), runner);
    const printed = execFileSync(process.execPath, [runner, ...told.keys()], {
      cwd: elsewhere,
      encoding: 'utf8',
    });
    expect(z.record(z.string(), z.array(z.string())).parse(JSON.parse(printed))).toEqual(
      Object.fromEntries(told),
    );
    const sizes = packed.filter(({ name }) => READS_FACES.includes(name)).map((one) => one.unpackedSize);
    expect(sizes.reduce((sum, size) => sum + size) / 1e6).toBeLessThan(MOST_MEGABYTES);
  }, 300_000);

  it('read a photo in a browser by what the README says for it, built with Vite, with one wasm file', async () => {
    const { code, printed } = readmeExample(readmeOf('@emoverse/vision'), '## In a browser');
    const page = '<!doctype html><title>photo</title><script type="module" src="/browser.mjs"></script>';
    writeFileSync(path.join(elsewhere, 'index.html'), page);
    writeFileSync(path.join(elsewhere, 'browser.mjs'), code);
    mkdirSync(path.join(elsewhere, 'public'));
    copyFileSync(path.join(elsewhere, 'photo.jpg'), path.join(elsewhere, 'public/photo.jpg'));
    await build({ root: elsewhere, configFile: false, logLevel: 'error' });
    const assets = readdirSync(path.join(elsewhere, 'dist/assets'));
    expect(assets.filter((name) => name.endsWith('.wasm'))).toHaveLength(1);

    const served = await preview({
      ...{ root: elsewhere, configFile: false, logLevel: 'error' },
      preview: { host: '127.0.0.1', port: 0 },
    });
    const context = await stage.browser.newContext();
    try {
      const opened = await context.newPage();
      const told: string[] = [];
      opened.on('console', (message) => told.push(message.text()));
      opened.on('pageerror', (error) => told.push(error.message));
      const [address] = served.resolvedUrls?.local ?? [];
      await opened.goto(address);
      await expect.poll(() => told, { timeout: 100_000 }).toEqual(printed);
    } finally {
      await context.close();
      await served.close();
    }
  }, 300_000);
});
