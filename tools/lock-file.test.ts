import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        resolved: z.string().optional(),
        optionalDependencies: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')));

const installed = new Set(Object.keys(lock.packages).map((place) => place.split('node_modules/').at(-1)));

describe('the lock file', () => {
  it('records no download address', () => {
    const addresses = Object.values(lock.packages).filter(({ resolved }) => resolved?.includes('://'));
    expect(addresses).toEqual([]);
  });

  it('covers the bindings of every native package for Linux, macOS and Windows', () => {
    const bindings = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter((name) =>
        /(linux-x64(-gnu)?|linux-arm64(-gnu)?|darwin-x64|darwin-arm64|(win32|windows)-x64(-msvc)?)$/.test(
          name,
        ),
      ),
    );
    expect(bindings.length).toBeGreaterThan(15);
    expect(bindings.filter((name) => !installed.has(name))).toEqual([]);
  });

  it('leaves the peers of the benchmarks and onnxruntime-node out', () => {
    for (const name of ['onnxruntime-node', '@vladmandic/human', '@tensorflow/tfjs', 'better-sqlite3']) {
      expect(installed).not.toContain(name);
    }
  });
});
