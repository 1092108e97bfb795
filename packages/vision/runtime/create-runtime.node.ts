import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import { createOnnxRuntime } from './onnx-runtime.ts';
import type { Runtime, RuntimeOptions } from './runtime.ts';

const { resolve } = createRequire(import.meta.url);
/** Of the installed package; where EmoVerse is installed from its tarball, compressed. */
const WASM = 'onnxruntime-web/ort-wasm-simd-threaded.wasm';

/** A runtime for Node: the wasm is read from the installed package unless one is handed in. */
export function createRuntime(options?: RuntimeOptions): Runtime {
  return createOnnxRuntime(options ?? { wasm: readRuntime(resolve(WASM)) });
}

/** What is packed to be handed on holds it compressed. */
function readRuntime(file: string): Uint8Array {
  const content = readFileSync(file);
  return new Uint8Array(file.endsWith('.br') ? brotliDecompressSync(content) : content);
}
