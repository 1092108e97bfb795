import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkPackage } from '../tools/packages/check-package.mjs';
import { packPackages, type PackedPackage } from '../tools/packages/pack-packages.mjs';
import { readmeExample } from './support/readme-example.ts';

/** Their detectors come in packages of others that are installed only by `overrides` of the root. */
const NOT_ALONE = new Set(['@emoverse/vision', '@emoverse/evaluation']);

const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-packages-'));
/** Nothing of this repository is above it. */
const elsewhere = path.join(folder, 'elsewhere');
let packed: readonly PackedPackage[];

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

  it('are installed together in an empty folder, where the first example of each README prints what it says', () => {
    const alone = packed.filter(({ name }) => !NOT_ALONE.has(name));
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, 'package.json'), '{ "private": true }');
    execFileSync(
      'npm',
      ['install', '--prefer-offline', '--no-audit', '--no-fund', ...alone.map(({ file }) => file)],
      { cwd: elsewhere, stdio: 'pipe' },
    );
    const told = new Map(
      alone.map(({ name }) => {
        const { code, printed } = readmeExample(path.join(elsewhere, 'node_modules', name, 'README.md'));
        const file = path.join(elsewhere, `${path.basename(name)}.mjs`);
        writeFileSync(file, code);
        return [file, printed];
      }),
    );
    const runner = path.join(elsewhere, 'run-examples.mjs');
    copyFileSync(path.join(import.meta.dirname, 'support/run-examples.mjs'), runner);
    const printed = execFileSync(process.execPath, [runner, ...told.keys()], {
      cwd: elsewhere,
      encoding: 'utf8',
    });
    expect(z.record(z.string(), z.array(z.string())).parse(JSON.parse(printed))).toEqual(
      Object.fromEntries(told),
    );
  }, 300_000);
});
