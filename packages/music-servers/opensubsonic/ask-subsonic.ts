import { cutText } from '@emoverse/domain';
import { z } from 'zod';
import { askServer, readText } from '../ask-server.ts';
import { statusTrouble } from '../check-media.ts';
import { MusicServerError } from '../music-server-error.ts';
import type { ServerLogin } from '../music-server-client.ts';

type SubsonicLogin = Extract<ServerLogin, { kind: 'opensubsonic' }>;
/** Who asks, and in which version of the protocol. */
export type SubsonicCaller = Pick<SubsonicLogin, 'version'> & { readonly auth?: SubsonicLogin['auth'] };

/** The last version of the Subsonic API; some servers refuse what is newer than they are. */
export const PROTOCOL = '1.16.1';
const CLIENT = 'EmoVerse';

const envelopeSchema = z.object({
  'subsonic-response': z.looseObject({
    status: z.string(),
    version: z.string().optional(),
    openSubsonic: z.boolean().optional(),
    error: z.object({ code: z.coerce.number(), message: z.string().optional() }).optional(),
  }),
});

/** A parameter may stand several times in an address. */
export type SubsonicQuery = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface SubsonicCall<S extends z.ZodType> {
  readonly address: string;
  readonly login: SubsonicCaller;
  readonly fetch: typeof globalThis.fetch;
  readonly method: string;
  readonly query?: SubsonicQuery;
  /** What must stand inside `subsonic-response`. */
  readonly answer: S;
  readonly signal?: AbortSignal | undefined;
}

/** The address of a call: login, version, client and form as the API documents them. */
export function subsonicAddress(
  address: string,
  { auth, version = PROTOCOL }: SubsonicCaller,
  method: string,
  query: SubsonicQuery = {},
): URL {
  const url = new URL(`${address}/rest/${method}.view`);
  const set = (name: string, value: SubsonicQuery[string]): void => {
    for (const one of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(one));
  };
  if (auth?.by === 'api-key') set('apiKey', auth.apiKey);
  if (auth?.by === 'token') {
    set('u', auth.userName);
    set('t', auth.token);
    set('s', auth.salt);
  }
  if (auth?.by === 'password') {
    set('u', auth.userName);
    // Hides it from nobody, but lets every character through.
    set('p', `enc:${Buffer.from(auth.password, 'utf8').toString('hex')}`);
  }
  set('v', version);
  set('c', CLIENT);
  set('f', 'json');
  for (const [name, value] of Object.entries(query)) set(name, value);
  return url;
}

/** One call of an OpenSubsonic server, checked. Throws what its error code means for the person. */
export async function askSubsonic<S extends z.ZodType>(call: SubsonicCall<S>): Promise<z.output<S>> {
  const address = subsonicAddress(call.address, call.login, call.method, call.query);
  const answer = await readAnswer(call.fetch, address, call.signal);
  // Some servers say `ok` beside an error.
  if (answer.status !== 'ok' || answer.error !== undefined)
    throw subsonicTrouble(address, answer.error, call.login.auth?.by);
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

/** Which version of the protocol a server says that it speaks. It is asked without a login: refusals tell it as well. */
export async function askVersion(
  address: string,
  fetch: typeof globalThis.fetch,
): Promise<string | undefined> {
  const url = subsonicAddress(address, {}, 'ping');
  try {
    return (await readAnswer(fetch, url)).version;
  } catch (error) {
    // Something before the server may let nobody by who does not log in.
    if (error instanceof MusicServerError && error.trouble === 'login-refused') return undefined;
    throw error;
  }
}

async function readAnswer(fetch: typeof globalThis.fetch, address: URL, signal?: AbortSignal) {
  const response = await askServer(fetch, address, { signal });
  const envelope = envelopeSchema.safeParse(parsed(await readText(response, address)));
  if (!envelope.success)
    throw statusTrouble(address, response.ok ? 404 : response.status, 'an OpenSubsonic server');
  return envelope.data['subsonic-response'];
}

/** What an error code of the API means for who asked. */
export function subsonicTrouble(
  address: URL,
  error: { readonly code: number; readonly message?: string | undefined } | undefined,
  by?: SubsonicLogin['auth']['by'],
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
    // Nothing that is required is ever left out but what an older server wants in place of a token.
    case 10:
      if (by === 'token') return tokenLoginUnsupported(where);
      break;
    case 41:
    case 42:
      return by === 'password' ? passwordsUnsupported(where) : tokenLoginUnsupported(where);
    case 43:
      return new MusicServerError('login-refused', `${where} was given two logins at once: connect again`);
    case 50:
      return new MusicServerError('not-allowed', `${where} does not allow this account to do that`);
    case 70:
      return new MusicServerError(
        'track-gone',
        `${where} does not have this any more: sync the library again`,
      );
    default:
      break;
  }
  const said = cutText(error?.message ?? 'an error without words', 200);
  return new MusicServerError('down', `${where} could not do this: ${said}`);
}

/** What remains is the password itself, which the person must agree to. */
export function tokenLoginUnsupported(where: string): MusicServerError {
  return new MusicServerError(
    'token-login-unsupported',
    `${where} takes no token made of a password, as servers of older versions: it wants the password itself with each request, which over http can be read on the way. Agree to that (emoverse library connect --send-password), or make an API key there`,
  );
}

function passwordsUnsupported(where: string): MusicServerError {
  return new MusicServerError(
    'passwords-unsupported',
    `${where} takes no password for this account: make an API key there, or use an account of the server's own`,
  );
}

/** The error in an answer that should have been sound or a picture; it comes as JSON or, from many servers, as XML. */
export function errorInMedia(
  text: string,
): { readonly code: number; readonly message?: string | undefined } | undefined {
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
