import { once } from 'node:events';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { BenchFile } from './bench-files.ts';

const compress = promisify(brotliCompress);
/** What the product's own server uses. */
const QUALITY = 5;

export interface BenchServer {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Serves pages with peers as a good host would: everything compressed with brotli where that makes it smaller, weights
 * included, and kept by the browser.
 */
export async function serveBench(
  read: (address: string) => Promise<BenchFile | undefined>,
): Promise<BenchServer> {
  const kept = new Map<string, { body: Buffer; encoding: string | undefined; contentType: string }>();
  const server = createServer((request, response) => {
    void (async () => {
      const address = request.url ?? '/';
      const key = new URL(address, 'http://bench').pathname;
      let file = kept.get(key);
      if (file === undefined) {
        const found = await read(address);
        if (found === undefined) return response.writeHead(404).end();
        const small = await compress(found.body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
        const smaller = small.byteLength < found.body.byteLength;
        file = {
          body: smaller ? small : found.body,
          encoding: smaller ? 'br' : undefined,
          contentType: found.contentType,
        };
        kept.set(key, file);
      }
      response.writeHead(200, {
        'content-type': file.contentType,
        'content-length': file.body.byteLength,
        'cache-control': key.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable',
        ...(file.encoding === undefined ? {} : { 'content-encoding': file.encoding }),
      });
      return response.end(file.body);
    })().catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('expected a port on 127.0.0.1');
  return {
    // A name of loopback, which browsers take for a secure place: cameras work there.
    address: `http://127.0.0.1:${place.port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
