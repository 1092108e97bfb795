import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts a TypeScript file in a Node process of its own, with the packages taken from source. */
export function startTypeScript(file: URL, args: readonly string[]): ChildProcessWithoutNullStreams {
  const hooks = new URL('../../../tools/typescript-hooks.mjs', import.meta.url);
  return spawn(process.execPath, [
    '--conditions=source',
    '--import',
    hooks.href,
    fileURLToPath(file),
    ...args,
  ]);
}

/** Exit code or signal of a process that ends by itself or is ended. */
export function endOf(child: ChildProcessWithoutNullStreams): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
}
