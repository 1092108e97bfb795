// Finds out which functions of the wasm runtime our networks call, and writes `kept-functions.json`: after an update of
// onnxruntime-web, and when a network has a new kind of layer. Half a minute; needs the built networks (`npm run build`).
//
//   node --conditions=source --import ./tools/typescript-hooks.mjs apps/web/build/runtime/trace-runtime.ts
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KEPT_FUNCTIONS_FILE, packNumbers, sha256Of } from './kept-functions.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
/** V8 compiles a function when it is first called, and says so. */
const FLAGS = ['--wasm-lazy-compilation', '--no-wasm-tier-up', '--trace-wasm-compilation-times'];

const wasm = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
// Into a file: through a pipe, which Node does not let wait, V8 loses lines.
const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-trace-'));
const traceFile = path.join(folder, 'trace.txt');
const trace = openSync(traceFile, 'w');
const { status } = spawnSync(
  process.execPath,
  [
    ...FLAGS,
    '--conditions=source',
    '--import',
    './tools/typescript-hooks.mjs',
    path.join(import.meta.dirname, 'run-every-network.ts'),
    wasm,
  ],
  { cwd: ROOT, stdio: ['ignore', trace, 'inherit'] },
);
closeSync(trace);
const told = readFileSync(traceFile, 'utf8');
rmSync(folder, { recursive: true });
if (status !== 0) throw new Error(`the networks did not run (exit code ${String(status)}), see above`);
const called = new Set(
  Array.from(told.matchAll(/^Compiled function \S+?#(\d+) /gm), ([, number]) => Number(number)),
);
if (called.size < 100)
  throw new Error('expected this Node to tell which wasm functions it compiles; use Node 20 or newer');
const kept = { sha256: sha256Of(readFileSync(wasm)), called: packNumbers(called) };
writeFileSync(KEPT_FUNCTIONS_FILE, `${JSON.stringify(kept, undefined, 2)}\n`);
process.stderr.write(`${called.size} functions are called; written to ${KEPT_FUNCTIONS_FILE}\n`);
