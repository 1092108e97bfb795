import { Worker } from 'node:worker_threads';

const HOOKS = new URL('../../../tools/typescript-hooks.mjs', import.meta.url).href;
const WORKER = new URL('../reader-worker.ts', import.meta.url).href;

/** Starts a reading thread from source, which a test has where the product has the built one. */
export function startSourceWorker(): Worker {
  const start = `
    const { register } = require('node:module');
    register(${JSON.stringify(HOOKS)});
    import(${JSON.stringify(WORKER)});
  `;
  return new Worker(start, { eval: true, execArgv: ['--conditions=source'] });
}
