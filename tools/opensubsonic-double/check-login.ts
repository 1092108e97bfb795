import { createHash } from 'node:crypto';
import type { Person } from '../made-up-music/stage.ts';
import type { SubsonicStage } from './create-opensubsonic-double.ts';

/** Error codes of the API, with the words of its documentation. */
export const ERRORS = {
  0: 'A generic error.',
  10: 'Required parameter is missing.',
  20: 'Incompatible Subsonic REST protocol version. Client must upgrade.',
  30: 'Incompatible Subsonic REST protocol version. Server must upgrade.',
  40: 'Wrong username or password.',
  41: 'Token authentication not supported for LDAP users.',
  42: 'Provided authentication mechanism not supported.',
  43: 'Multiple conflicting authentication mechanisms provided.',
  44: 'Invalid API key.',
  50: 'User is not authorized for the given operation.',
  70: 'The requested data was not found.',
} as const;
export type ErrorCode = keyof typeof ERRORS;

const SERVER_VERSION = [1, 16, 1] as const;

/** Who asks, by the parameters that the API documents for logging in; or the code of what is wrong with them. */
export function checkLogin(query: URLSearchParams, { settings, people }: SubsonicStage): Person | ErrorCode {
  const get = (name: string): string | undefined => query.get(name) ?? undefined;
  const version = get('v');
  if (version === undefined || get('c') === undefined) return 10;
  const wrongVersion = versionError(version);
  if (wrongVersion !== undefined) return wrongVersion;
  const [apiKey, user, password, token, salt] = ['apiKey', 'u', 'p', 't', 's'].map(get);
  if (apiKey !== undefined) {
    if (user !== undefined || password !== undefined || token !== undefined) return 43;
    if (!settings.apiKeys) return 42;
    return people.find((person) => person.apiKey === apiKey) ?? 44;
  }
  if (user === undefined) return 10;
  if (password !== undefined && token !== undefined) return 43;
  const person = people.find(({ name }) => name === user);
  if (token !== undefined) {
    if (salt === undefined) return 10;
    if (!settings.tokens) return 41;
    const expected = createHash('md5')
      .update(`${person?.password ?? ''}${salt}`, 'utf8')
      .digest('hex');
    return person !== undefined && expected === token.toLowerCase() ? person : 40;
  }
  if (password === undefined) return 10;
  if (!settings.passwords) return 42;
  const plain = password.startsWith('enc:')
    ? Buffer.from(password.slice(4), 'hex').toString('utf8')
    : password;
  return person !== undefined && plain === person.password ? person : 40;
}

/** A client of another major version, or of a newer minor one, is refused. */
function versionError(version: string): 20 | 30 | undefined {
  const [major, minor = 0] = version.split('.').map(Number);
  if (major < SERVER_VERSION[0]) return 20;
  return major > SERVER_VERSION[0] || minor > SERVER_VERSION[1] ? 30 : undefined;
}
