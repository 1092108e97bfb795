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
    source: await translate(fileURLToPath(url)),
  };
}

async function translate(name) {
  const source = await readFile(name, 'utf8');
  const kept = new URL(`${createHash('sha256').update(source).digest('hex')}.js`, CACHE);
  try {
    return await readFile(kept, 'utf8');
  } catch {
    // Not translated yet. The translator is loaded only now.
    const { transformSync } = await import('rolldown/utils');
    const { code, errors } = transformSync(name, source, {
      target: 'es2022',
      typescript: { onlyRemoveTypeImports: true },
    });
    if (errors.length > 0) throw new SyntaxError(errors.map(({ message }) => message).join('\n'));
    await mkdir(CACHE, { recursive: true });
    const written = new URL(`${kept.href}.${process.pid}.${threadId}`);
    await writeFile(written, code);
    await rename(written, kept);
    return code;
  }
}
