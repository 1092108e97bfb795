import { createRequire } from 'node:module';
import path from 'node:path';
import { trimmedRuntimeFile } from './runtime/trimmed-runtime-file.ts';

const { resolve } = createRequire(import.meta.url);
const KEPT_FILES = path.resolve(import.meta.dirname, '../../../node_modules/.cache/emoverse-runtime');

/** How the app's imports are found, in the build and in tests that bundle a part of it. */
export const RESOLVE = {
  // Packages are built from source, through their browser door.
  conditions: ['source', 'browser', 'module', 'import', 'default'],
  alias: [
    {
      // Tone.js' own library names an old bundle as the browser's door, which breaks when it is bundled again.
      find: 'automation-events',
      replacement: path.join(
        path.dirname(resolve('automation-events/package.json')),
        'build/es2019/module.js',
      ),
    },
    {
      // The wasm runtime without what our networks never call.
      find: /^trimmed-runtime\.wasm(?=\?|$)/,
      replacement: trimmedRuntimeFile(resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'), KEPT_FILES),
    },
  ],
};
