import { readFileSync } from 'node:fs';
import { visionAssetPaths } from '../asset-paths.node.ts';
import { createOnnxRuntime } from './onnx-runtime.ts';
import type { Runtime, RuntimeOptions } from './runtime.ts';

/** A runtime for Node: the wasm is read from the installed package unless one is handed in. */
export function createRuntime(options?: RuntimeOptions): Runtime {
  return createOnnxRuntime(options ?? { wasm: new Uint8Array(readFileSync(visionAssetPaths().wasm)) });
}
