import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { visionAssetPaths } from '../asset-paths.node.ts';
import { createOnnxRuntime } from './onnx-runtime.ts';
import type { Runtime, RuntimeOptions } from './runtime.ts';

/** A runtime for Node: the wasm is read from the installed package unless one is handed in. */
export function createRuntime(options?: RuntimeOptions): Runtime {
  return createOnnxRuntime(options ?? { wasm: readRuntime(visionAssetPaths().wasm) });
}

/** What is packed to be handed on holds it compressed. */
function readRuntime(file: string): Uint8Array {
  const content = readFileSync(file);
  return new Uint8Array(file.endsWith('.br') ? brotliDecompressSync(content) : content);
}
