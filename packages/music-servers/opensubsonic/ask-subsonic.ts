import { cutText } from '@emoverse/domain';
import { z } from 'zod';
import { askServer, readText } from '../ask-server.ts';
import { statusTrouble } from '../check-media.ts';
import { MusicServerError } from '../music-server-error.ts';
import type { ServerLogin } from '../music-server.ts';

type SubsonicAuth = Extract<ServerLogin, { kind: 'opensubsonic' }>['auth'];

/** The last version of the Subsonic API; servers refuse only what is newer than they are. */
const PROTOCOL = '1.16.1';
const CLIENT = 'EmoVerse';

const envelopeSchema = z.object({
  'subsonic-response': z.looseObject({
    status: z.string(),
    openSubsonic: z.boolean().optional(),
    error: z.object({ code: z.coerce.number(), message: z.string().optional() }).optional(),
  }),
});

export interface SubsonicCall<S extends z.ZodType> {
  readonly address: string;
  readonly auth: SubsonicAuth | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly method: string;
  readonly query?: Readonly<Record<string, string | number>>;
  /** What must stand inside `subsonic-response`. */
  readonly answer: S;
  readonly signal?: AbortSignal;
}

/** The address of a call: login, version, client and form as the API documents them. */
export function subsonicAddress(
  address: string,
  auth: SubsonicAuth | undefined,
  method: string,
  query: Readonly<Record<string, string | number>> = {},
): URL {
  const url = new URL(`${address}/rest/${method}.view`);
  const set = (name: string, value: string | number): void => url.searchParams.set(name, String(value));
  if (auth?.by === 'api-key') set('apiKey', auth.apiKey);
  if (auth?.by === 'token') {
    set('u', auth.userName);
    set('t', auth.token);
    set('s', auth.salt);
  }
  set('v', PROTOCOL);
  set('c', CLIENT);
  set('f', 'json');
  for (const [name, value] of Object.entries(query)) set(name, value);
  return url;
}

/** One call of an OpenSubsonic server, checked. Throws what its error code means for the person. */
export async function askSubsonic<S extends z.ZodType>(call: SubsonicCall<S>): Promise<z.output<S>> {
  const address = subsonicAddress(call.address, call.auth, call.method, call.query);
  const response = await askServer(call.fetch, address, { signal: call.signal });
  const text = await readText(response, address);
  const envelope = envelopeSchema.safeParse(parsed(text));
  if (!envelope.success)
    throw statusTrouble(address, response.ok ? 404 : response.status, 'an OpenSubsonic server');
  const { 'subsonic-response': answer } = envelope.data;
  // Some servers say `ok` beside an error.
  if (answer.status !== 'ok' || answer.error !== undefined) throw subsonicTrouble(address, answer.error);
  const checked = call.answer.safeParse(answer);
  if (!checked.success) {
    throw new MusicServerError(
      'changed',
      `${address.host} answered ${call.method} in a form that EmoVerse does not know`,
      { cause: checked.error },
    );
  }
  return checked.data;
}

/** What an error code of the API means. */
export function subsonicTrouble(
  address: URL,
  error: { readonly code: number; readonly message?: string } | undefined,
): MusicServerError {
  const where = address.host;
  switch (error?.code) {
    case 40:
      return new MusicServerError('login-refused', `${where} refuses this login: check name and password`);
    case 44:
      return new MusicServerError(
        'login-refused',
        `${where} does not know this API key: make a new one there`,
      );
    case 41:
    case 42:
      return new MusicServerError(
        'token-login-unsupported',
        `${where} takes no token made of a password for this account: make an API key there, or use an account of the server's own`,
      );
    case 43:
      return new MusicServerError('login-refused', `${where} was given two logins at once: connect again`);
    case 50:
      return new MusicServerError('not-allowed', `${where} does not allow this account to do that`);
    case 70:
      return new MusicServerError(
        'track-gone',
        `${where} does not have this any more: sync the library again`,
      );
    default: {
      const said = cutText(error?.message ?? 'an error without words', 200);
      return new MusicServerError('down', `${where} could not do this: ${said}`);
    }
  }
}

/** The error in an answer that should have been sound or a picture; it comes as JSON or, from many servers, as XML. */
export function errorInMedia(text: string): { readonly code: number; readonly message?: string } | undefined {
  const inJson = envelopeSchema.safeParse(parsed(text));
  if (inJson.success) return inJson.data['subsonic-response'].error;
  const element = /<error\s[^>]*>/.exec(text)?.[0];
  const code = element === undefined ? undefined : /\scode="(\d+)"/.exec(element)?.[1];
  return code === undefined ? undefined : { code: Number(code) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
