import type { Server } from 'node:http';
import { EmoVerseError } from '@emoverse/domain';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { networkAddress, type NetworkAddress } from '../http/network-address.ts';

/** Requests in flight may take this long after the end was asked for. */
const CLOSING_MILLISECONDS = 5_000;

export interface Listening {
  /** As a person types it, e.g. `http://127.0.0.1:4321`. */
  readonly address: string;
  /** Takes no new requests, lets those in flight end, then closes. */
  close(): Promise<void>;
}

/**
 * Serves the app on a port. `names` are the host names that it answers to, `undefined` where it answers to its address
 * alone: what is printed must open. Throws `port-taken` or, when the address cannot be used, `cannot-listen`.
 */
export async function listen(
  app: Hono<AppEnv>,
  { host, port }: { host: string; port: number },
  names: readonly string[] | undefined,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(listenError(cause, host, port)));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound : { address: host, port };
  const isName = networkAddress(host) === undefined && names?.includes(host.toLowerCase()) === true;
  return {
    address: `http://${isName ? host : hostOf(networkAddress(actual.address))}:${actual.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if (!isHttpServer(server)) return;
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), CLOSING_MILLISECONDS).unref();
      }),
  };
}

/** An address as part of a URL; for all addresses, the one that leads to this machine from itself. */
function hostOf(address: NetworkAddress | undefined): string {
  if (address === undefined) return 'localhost';
  const isSix = address.text.includes(':');
  if (address.isEvery) return isSix ? '[::1]' : '127.0.0.1';
  return isSix ? `[${address.text}]` : address.text;
}

function isHttpServer(server: object): server is Server {
  return 'closeIdleConnections' in server;
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): EmoVerseError {
  if (cause.code === 'EADDRINUSE') {
    return new EmoVerseError(
      'port-taken',
      `port ${port} of ${host} is taken, perhaps by an EmoVerse that runs already: end that, or choose another port with --port PORT`,
      { cause },
    );
  }
  const hint = cause.code === 'EACCES' ? 'ports below 1024 need special rights; ' : '';
  return new EmoVerseError(
    'cannot-listen',
    `cannot listen on port ${port} of ${host} (${cause.code ?? cause.message}): ${hint}choose another with --port PORT or --host ADDRESS`,
    { cause },
  );
}
