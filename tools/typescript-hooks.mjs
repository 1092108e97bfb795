// Lets a test start a TypeScript file in a Node process of its own:
//   node --conditions=source --import ./tools/typescript-hooks.mjs file.ts
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { translate } from './translate-typescript.mjs';

if (isMainThread) register(import.meta.url);

export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  return {
    format: 'module',
    shortCircuit: true,
    source: await translate(fileURLToPath(url)),
  };
}
