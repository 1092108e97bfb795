import { createServer } from 'node:http';
import type { ErrorResponse } from '@emoverse/api-contract';
import { EmoVerseError } from '@emoverse/domain';
import { RequestError, getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { networkAddress, type NetworkAddress } from '../http/network-address.ts';
import type { HomeHttps } from '../https/create-home-https.ts';
import { tellTlsApart } from './tell-tls-apart.ts';

/**
 * Headers must be there after so long; how long a body may take, the app says itself (`refuse-slow-bodies.ts`): a large one
 * on a poor line takes longer than any time that would stop one that drips.
 */
const SLOWNESS = { headersTimeout: 10_000, requestTimeout: 0, connectionsCheckingInterval: 1_000 } as const;
/** Requests in flight may take this long after the end was asked for. */
const CLOSING_MILLISECONDS = 5_000;

export interface Listening {
  /** As a person at this machine types it, e.g. `http://127.0.0.1:4321`. */
  readonly address: string;
  /** What it listens on. */
  readonly host: string;
  readonly port: number;
  /** Takes no new requests, lets those in flight end, then closes. */
  close(): Promise<void>;
}

/**
 * Serves the app on a port, with `home` by HTTPS as well. `names` are the host names that it answers to, `undefined` where it
 * answers to its address alone: what is printed must open. Throws `port-taken` or, when the address cannot be used, `cannot-listen`.
 */
export async function listen(
  app: Hono<AppEnv>,
  { host, port }: { host: string; port: number },
  names: readonly string[] | undefined,
  home?: HomeHttps,
): Promise<Listening> {
  const answer = getRequestListener(app.fetch, { errorHandler: answerUnreadable });
  const server = createServer(SLOWNESS, answer);
  const closeQuiet = home && tellTlsApart(server, home);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(listenError(cause, host, port)));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound : { address: host, port };
  const isName = networkAddress(host) === undefined && names?.includes(host.toLowerCase()) === true;
  const bare = networkAddress(actual.address);
  const isOpen = bare?.isLoopback !== true && bare?.isEvery !== true;
  return {
    address: `${home && isOpen ? 'https' : 'http'}://${isName ? host : hostOf(bare)}:${actual.port}`,
    host: actual.address,
    port: actual.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
        closeQuiet?.();
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

/** What is no request that the app could read: an odd host or address. */
function answerUnreadable(error: unknown): Response {
  const isTheirs = error instanceof RequestError;
  const body: ErrorResponse = {
    error: isTheirs
      ? {
          code: 'bad-request',
          message: `the request cannot be read (${error.message}): host or address is none`,
        }
      : { code: 'internal', message: 'the server could not do this' },
  };
  return Response.json(body, {
    status: isTheirs ? 400 : 500,
    headers: { 'x-content-type-options': 'nosniff' },
  });
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
