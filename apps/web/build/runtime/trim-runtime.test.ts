import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNumbers, readKeptFunctions, unpackNumbers } from './kept-functions.ts';
import { trimRuntime } from './trim-runtime.ts';
import { trimmedRuntimeFile } from './trimmed-runtime-file.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const wasm = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');

/** What every network answers on a runtime, in a process of its own: a process has one runtime. */
function answersOn(file: string): unknown {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--conditions=source',
      '--import',
      './tools/typescript-hooks.mjs',
      path.join(import.meta.dirname, 'run-every-network.ts'),
      file,
    ],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(stderr);
  const answers: unknown = JSON.parse(stdout);
  return answers;
}

describe('the trimmed runtime', () => {
  it('was made for the runtime that is installed, and is less than half of it', () => {
    const whole = readFileSync(wasm);
    const trimmed = trimRuntime(whole, readKeptFunctions());
    // Undefined: onnxruntime-web was updated. Run apps/web/build/runtime/trace-runtime.ts.
    expect(trimmed).toBeDefined();
    expect(trimmed?.length).toBeLessThan(whole.length / 2);
  });

  it('lets every network answer the same to the last bit, wrong input and broken files included', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-trimmed-'));
    try {
      const file = trimmedRuntimeFile(wasm, folder);
      expect(path.dirname(file)).toBe(folder);
      expect(answersOn(file)).toEqual(answersOn(wasm));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 240_000);

  it('is the whole one where the list was made for another', () => {
    expect(trimRuntime(readFileSync(wasm), { ...readKeptFunctions(), sha256: 'another' })).toBeUndefined();
  });

  it('keeps its numbers', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20_000)), (numbers) => {
        expect(unpackNumbers(packNumbers(numbers))).toEqual(new Set(numbers));
      }),
    );
  });
});
