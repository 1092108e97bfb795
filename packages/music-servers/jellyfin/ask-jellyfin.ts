import type { z } from 'zod';
import { askServer, readText } from '../ask-server.ts';
import { mediaTypeOf, statusTrouble } from '../check-media.ts';
import { MusicServerError } from '../music-server-error.ts';

/** As servers list it among a person's devices. */
const CLIENT = 'EmoVerse';
const DEVICE = 'EmoVerse on this machine';
const VERSION = '0.1.0';

export interface JellyfinCall<S extends z.ZodType> {
  readonly address: string;
  readonly deviceId: string;
  readonly token?: string;
  readonly fetch: typeof globalThis.fetch;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Fixed, below the server's address, e.g. `/Items`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: unknown;
  readonly answer: S;
  readonly signal?: AbortSignal | undefined;
}

/** `Authorization: MediaBrowser …`: the form that is not deprecated; values are URL-encoded in quotation marks. */
export function jellyfinAuthorization(deviceId: string, token?: string): string {
  const values = {
    Client: CLIENT,
    Device: DEVICE,
    DeviceId: deviceId,
    Version: VERSION,
    ...(token !== undefined && { Token: token }),
  };
  return `MediaBrowser ${Object.entries(values)
    .map(([name, value]) => `${name}="${encodeURIComponent(value)}"`)
    .join(', ')}`;
}

export function jellyfinAddress(
  address: string,
  path: string,
  query: Readonly<Record<string, string | number | boolean>> = {},
): URL {
  const url = new URL(`${address}${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
}

/** One call of a Jellyfin server, checked; a 204 is read as `undefined`. Throws what its status means. */
export async function askJellyfin<S extends z.ZodType>(call: JellyfinCall<S>): Promise<z.output<S>> {
  const address = jellyfinAddress(call.address, call.path, call.query);
  const response = await askServer(call.fetch, address, {
    method: call.method,
    headers: {
      accept: 'application/json',
      authorization: jellyfinAuthorization(call.deviceId, call.token),
      ...(call.body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    signal: call.signal,
  });
  const text = await readText(response, address);
  if (!response.ok) throw statusTrouble(address, response.status, 'a Jellyfin server');
  const isJson = response.status === 204 || mediaTypeOf(response) === 'application/json';
  const checked = call.answer.safeParse(isJson ? parsed(text) : text);
  if (!isJson) throw statusTrouble(address, 404, 'a Jellyfin server');
  if (!checked.success) {
    throw new MusicServerError(
      'changed',
      `${address.host} answered ${call.path} in a form that EmoVerse does not know`,
      { cause: checked.error },
    );
  }
  return checked.data;
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
