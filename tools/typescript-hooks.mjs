// Lets a test start a TypeScript file in a Node process of its own:
//   node --conditions=source --import ./tools/typescript-hooks.mjs file.ts
// What was translated is kept under node_modules/.cache, named by its content.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread, threadId } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

const CACHE = new URL('../node_modules/.cache/emoverse-typescript/', import.meta.url);

export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  return {
    format: 'module',
    shortCircuit: true,
    source: await translate(await readFile(fileURLToPath(url), 'utf8')),
  };
}

async function translate(source) {
  const kept = new URL(`${createHash('sha256').update(source).digest('hex')}.js`, CACHE);
  try {
    return await readFile(kept, 'utf8');
  } catch {
    // Not translated yet. TypeScript is loaded only now: loading it takes longer than everything else here.
    const { default: typescript } = await import('typescript');
    const { ModuleKind, ScriptTarget, transpileModule } = typescript;
    const { outputText } = transpileModule(source, {
      compilerOptions: {
        module: ModuleKind.ESNext,
        target: ScriptTarget.ES2022,
        verbatimModuleSyntax: true,
      },
    });
    await mkdir(CACHE, { recursive: true });
    const written = new URL(`${kept.href}.${process.pid}.${threadId}`);
    await writeFile(written, outputText);
    await rename(written, kept);
    return outputText;
  }
}
