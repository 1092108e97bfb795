// Lets a test start a TypeScript file in a Node process of its own:
//   node --conditions=source --import ./typescript-hooks.mjs file.ts
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const { default: typescript } = await import('typescript');
  const { ModuleKind, ScriptTarget, transpileModule } = typescript;
  const source = await readFile(fileURLToPath(url), 'utf8');
  const compilerOptions = {
    module: ModuleKind.ESNext,
    target: ScriptTarget.ES2022,
    verbatimModuleSyntax: true,
  };
  return {
    format: 'module',
    shortCircuit: true,
    source: transpileModule(source, { compilerOptions }).outputText,
  };
}
