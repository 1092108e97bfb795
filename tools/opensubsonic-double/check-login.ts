import { createHash } from 'node:crypto';
import type { Person } from '../made-up-music/stage.ts';
import type { SubsonicStage } from './subsonic-stage.ts';

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

const { compare } = new Intl.Collator('en', { numeric: true });

/** Whether a version of the protocol came before another one. */
export function isBefore(version: string, other: string): boolean {
  return compare(version, other) < 0;
}

/** Who asks, by the parameters that the API documents for logging in; or the code of what is wrong with them. */
export function checkLogin(query: URLSearchParams, { settings, people }: SubsonicStage): Person | ErrorCode {
  const get = (name: string): string | undefined => query.get(name) ?? undefined;
  const version = get('v');
  if (version === undefined || get('c') === undefined) return 10;
  const wrongVersion = versionError(version, settings);
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
  // A server that never heard of tokens misses a password.
  if (token !== undefined && !isBefore(settings.version, '1.13.0')) {
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
function versionError(
  version: string,
  settings: Pick<SubsonicStage['settings'], 'version' | 'refusesNewer'>,
): 20 | 30 | undefined {
  if (isBefore(version, `${settings.version.split('.')[0]}.0.0`)) return 20;
  return settings.refusesNewer && isBefore(settings.version, version) ? 30 : undefined;
}
