// TypeScript as Node reads it. What was translated is kept under node_modules/.cache, named by its content.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

const CACHE = new URL('../node_modules/.cache/emoverse-typescript/', import.meta.url);

/** One file at a time: a program that may have few files open loads hundreds at once. */
export async function translate(name) {
  const source = readFileSync(name, 'utf8');
  const kept = new URL(`${createHash('sha256').update(source).digest('hex')}.js`, CACHE);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    // Not translated yet. The translator is loaded only now.
    const { transformSync } = await import('rolldown/utils');
    const { code, errors } = transformSync(name, source, {
      target: 'es2022',
      typescript: { onlyRemoveTypeImports: true },
    });
    if (errors.length > 0) throw new SyntaxError(errors.map(({ message }) => message).join('\n'));
    mkdirSync(CACHE, { recursive: true });
    const written = new URL(`${kept.href}.${process.pid}.${threadId}`);
    writeFileSync(written, code);
    renameSync(written, kept);
    return code;
  }
}
