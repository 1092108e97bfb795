import { isIP } from 'node:net';
import { delimiter, isAbsolute } from 'node:path';
import { parseArgs } from 'node:util';
import { EmoVerseError } from '@emoverse/domain';
import { databaseWaitSchema } from '@emoverse/storage';
import { z } from 'zod';
import { networkAddress } from '../http/network-address.ts';
import { trustedProxies } from '../http/trusted-proxies.ts';
import { isOfThisMachine } from './is-of-this-machine.ts';
import { networksOf } from '../metrics/only-watchers.ts';

export const HELP = `EmoVerse server

Usage: emoverse-server [options]

  --port PORT       port to listen on (PORT; default 4321, 0 takes any free one)
  --host ADDRESS    address to listen on (HOST; default 127.0.0.1: this machine only); with any other, people sign in
  --trust-proxy LIST, --auth-header NAME
                    EMOVERSE_TRUST_PROXY and EMOVERSE_AUTH_HEADER, below
  --data DIR        folder of the embedded store (EMOVERSE_DATA; default .emoverse)
  --https           speak HTTPS as well, with certificates of this home's own: /trust tells how a phone learns to trust them,
                    and its camera opens then (EMOVERSE_HTTPS=1); other devices reach it with --host 0.0.0.0
  --metrics         give Prometheus figures at /metrics, to this machine alone (EMOVERSE_METRICS)
  --open, --no-open open a browser or not (default: where there is a screen)
  --help            show this

Environment
  DATABASE_URL                  a PostgreSQL server instead of the embedded store
  EMOVERSE_DATABASE_WAIT        seconds to wait at the start for a database that is not there yet (default 60)
  EMOVERSE_ALLOWED_HOSTS        host names to answer to, separated by commas; without them other machines reach
                                this one by its address alone, and no public address is opened. With one that leads
                                here from elsewhere, people sign in
  EMOVERSE_TRUST_PROXY          addresses or networks of the proxies before this server, separated by commas
                                (127.0.0.1, 10.0.0.0/8): their X-Forwarded-For, -Proto and -Host are believed,
                                and people sign in
  EMOVERSE_AUTH_HEADER          the header (Remote-User) by which those proxies say whom they have let in: people come in by
                                that as well, and it is refused from anybody else
  EMOVERSE_REQUESTS_PER_MINUTE  requests a person may make in a minute (default 600, 0: no limit)
  EMOVERSE_NEW_PROFILES_PER_HOUR  profiles that another address may make in an hour (default 100, 0: no limit)
  EMOVERSE_METRICS              1, or the addresses and networks (10.0.0.5, 10.1.0.0/16) that may read /metrics as well
  EMOVERSE_PRIVATE_WEBHOOKS=1   webhooks that the owner gives from another machine may lead into this one's own network
  EMOVERSE_MUSIC_FOLDERS        folders of this machine that are offered for choosing one with music, to whoever sits at
                                it, with ${delimiter} between them (default: the home folder)
  EMOVERSE_SHARE_LIBRARY=1      let other machines see and play the scanned sound files of this one
  EMOVERSE_LOG                  debug, info, warn, error or silent (default warn on a terminal, else info)
  EMOVERSE_OIDC_ISSUER          your own OpenID Connect provider (https://login.example), by which people come in as well;
                                whoever it lets in belongs to the house. Its way back is /login/callback here
  EMOVERSE_OIDC_CLIENT_ID, EMOVERSE_OIDC_CLIENT_SECRET, EMOVERSE_OIDC_NAME
                                what it knows EmoVerse by, and what people know it by
  EMOVERSE_TMDB_TOKEN           your own read access token of TMDB, for posters of films to who allowed covers
  EMOVERSE_SPOTIFY_BASE         a double of Spotify at http://127.0.0.1:PORT, for tests
  EMOVERSE_ITUNES_BASE          a double of Apple's song search at http://127.0.0.1:PORT, for tests
  EMOVERSE_WEB, EMOVERSE_MODELS folders of the built web app and of the models

Exit codes
  0 ended normally   1 failed   2 bad arguments   3 port taken
  4 data folder not writable    5 store written by a newer EmoVerse
`;

const configSchema = z.object({
  port: z.coerce.number({ error: 'a port is a number' }).int().min(0).max(65_535),
  host: z.string().min(1),
  data: z.string().min(1),
  open: z.enum(['always', 'never', 'where there is a screen']),
  databaseUrl: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL starts with postgres:// or postgresql://')
    .optional(),
  databaseWaitSeconds: databaseWaitSchema,
  /** As given: what is answered depends on the address as well (`hosts-to-answer.ts`). */
  allowedHosts: z.array(
    z
      .string()
      .refine(
        isHostName,
        'EMOVERSE_ALLOWED_HOSTS takes names or addresses (emo.example), no scheme, port or path',
      ),
  ),
  https: z.boolean(),
  trustedProxies: z.array(z.string()),
  authHeader: z
    .string()
    .regex(/^[\w-]+$/, 'EMOVERSE_AUTH_HEADER is the name of a header, as Remote-User')
    .toLowerCase()
    .optional(),
  /** Who may read the figures besides this machine; nobody may where it is left out. */
  metrics: z.array(z.string()).optional(),
  shareLibrary: z.boolean(),
  privateWebhooks: z.boolean(),
  /** Left out where nothing was said: the home folder then. */
  musicFolders: z
    .array(z.string().refine(isAbsolute, 'EMOVERSE_MUSIC_FOLDERS takes absolute paths'))
    .optional(),
  requestsPerMinute: z.coerce.number({ error: 'EMOVERSE_REQUESTS_PER_MINUTE is a number' }).int().min(0),
  newProfilesPerHour: z.coerce.number({ error: 'EMOVERSE_NEW_PROFILES_PER_HOUR is a number' }).int().min(0),
  logLevel: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
  web: z.string().optional(),
  models: z.string().optional(),
  spotifyBase: z.string().optional(),
  itunesBase: z.string().optional(),
  tmdbToken: z
    .string()
    .regex(/^[\w.-]+$/, 'EMOVERSE_TMDB_TOKEN is the "API Read Access Token" of an account at TMDB')
    .optional(),
  oidc: z
    .object({
      issuer: z
        .string()
        .refine(isIssuer, 'EMOVERSE_OIDC_ISSUER is an https address, as the provider calls itself'),
      clientId: z.string({ error: 'EMOVERSE_OIDC_CLIENT_ID goes with EMOVERSE_OIDC_ISSUER' }),
      clientSecret: z.string().optional(),
      name: z.string().max(40, 'EMOVERSE_OIDC_NAME has 40 characters at most'),
    })
    .optional(),
});
export type Config = z.output<typeof configSchema>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the person wants, from command line and environment; the command line wins. Throws `bad-arguments`
 * with what was expected.
 */
export function readConfig(
  args: readonly string[],
  environment: Environment,
  onTerminal: boolean,
): Config | 'help' {
  const flags = readFlags(args);
  if (flags.help === true) return 'help';
  const set = (name: string): string | undefined =>
    environment[name] === '' ? undefined : environment[name];
  const host = flags.host ?? set('HOST') ?? '127.0.0.1';
  const result = configSchema.safeParse({
    port: flags.port ?? set('PORT') ?? 4321,
    host,
    data: flags.data ?? set('EMOVERSE_DATA') ?? '.emoverse',
    open: flags.open === undefined ? 'where there is a screen' : flags.open ? 'always' : 'never',
    databaseUrl: set('DATABASE_URL'),
    databaseWaitSeconds: set('EMOVERSE_DATABASE_WAIT'),
    allowedHosts: listOf(set('EMOVERSE_ALLOWED_HOSTS')).map((name) =>
      isIP(name) === 6 ? `[${name}]` : name.toLowerCase(),
    ),
    https: flags.https ?? isOn(set('EMOVERSE_HTTPS')),
    trustedProxies: listOf(flags['trust-proxy'] ?? set('EMOVERSE_TRUST_PROXY')),
    authHeader: flags['auth-header'] ?? set('EMOVERSE_AUTH_HEADER'),
    metrics: watchers(flags.metrics, set('EMOVERSE_METRICS')),
    shareLibrary: isOn(set('EMOVERSE_SHARE_LIBRARY')),
    privateWebhooks: isOn(set('EMOVERSE_PRIVATE_WEBHOOKS')),
    musicFolders: set('EMOVERSE_MUSIC_FOLDERS')
      ?.split(delimiter)
      .filter((folder) => folder !== ''),
    requestsPerMinute: set('EMOVERSE_REQUESTS_PER_MINUTE') ?? 600,
    newProfilesPerHour: set('EMOVERSE_NEW_PROFILES_PER_HOUR') ?? 100,
    logLevel: set('EMOVERSE_LOG') ?? (onTerminal ? 'warn' : 'info'),
    web: set('EMOVERSE_WEB'),
    models: set('EMOVERSE_MODELS'),
    spotifyBase: set('EMOVERSE_SPOTIFY_BASE'),
    itunesBase: set('EMOVERSE_ITUNES_BASE'),
    tmdbToken: set('EMOVERSE_TMDB_TOKEN'),
    oidc: oidcOf(set),
  });
  if (!result.success) throw badArguments(z.prettifyError(result.error));
  trustedProxies(result.data.trustedProxies);
  if (result.data.authHeader !== undefined && result.data.trustedProxies.length === 0)
    throw badArguments(
      'EMOVERSE_AUTH_HEADER is believed of the proxies of EMOVERSE_TRUST_PROXY alone: name them',
    );
  networksOf(result.data.metrics ?? []);
  return result.data;
}

function oidcOf(set: (name: string) => string | undefined) {
  const issuer = set('EMOVERSE_OIDC_ISSUER');
  if (issuer === undefined) return undefined;
  return {
    ...{ issuer, clientId: set('EMOVERSE_OIDC_CLIENT_ID'), clientSecret: set('EMOVERSE_OIDC_CLIENT_SECRET') },
    name: set('EMOVERSE_OIDC_NAME') ?? (URL.canParse(issuer) ? new URL(issuer).host.slice(0, 40) : ''),
  };
}

/** Plain HTTP is for a provider on this very machine. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isOfThisMachine(hostname));
}

function watchers(flag: boolean | undefined, given: string | undefined): string[] | undefined {
  const isOff = given === undefined || ['0', 'false'].includes(given);
  if (flag === false || (isOff && flag === undefined)) return undefined;
  return isOff || isOn(given) ? [] : listOf(given);
}

function isOn(given: string | undefined): boolean {
  return ['1', 'true'].includes(given ?? '');
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        'trust-proxy': { type: 'string' },
        'auth-header': { type: 'string' },
        open: { type: 'boolean' },
        https: { type: 'boolean' },
        metrics: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowNegative: true,
    }).values;
  } catch (error) {
    throw badArguments(error instanceof Error ? error.message : String(error));
  }
}

function listOf(given: string | undefined): string[] {
  return (given ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isHostName(name: string): boolean {
  return networkAddress(name) !== undefined || (/^[\w.-]+$/.test(name) && URL.canParse(`http://${name}`));
}

function badArguments(reason: string): EmoVerseError {
  return new EmoVerseError(
    'bad-arguments',
    `${reason}\nThe options are --port, --host, --data, --trust-proxy, --auth-header, --https, --metrics, --open, --no-open and --help, which says more.`,
  );
}
