// TypeScript as Node reads it. What was translated is kept under node_modules/.cache, named by its content.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { threadId } from 'node:worker_threads';

const CACHE = new URL('../node_modules/.cache/emoverse-typescript/', import.meta.url);

export async function translate(name) {
  const source = await readFile(name, 'utf8');
  const kept = new URL(`${createHash('sha256').update(source).digest('hex')}.js`, CACHE);
  try {
    return await readFile(kept, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
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
