import { readFile } from 'node:fs/promises';

/**
 * Some peers fetch their weights by URL even in Node, whose `fetch` refuses `file:`. While `work` runs, files of this
 * machine can be fetched; the old `fetch` is back afterwards.
 */
export async function withFileFetch(work) {
  const before = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!address.startsWith('file:')) return before(input, init);
    const type = address.endsWith('.json') ? 'application/json' : 'application/octet-stream';
    return new Response(await readFile(new URL(address)), { headers: { 'content-type': type } });
  };
  try {
    return await work();
  } finally {
    globalThis.fetch = before;
  }
}
