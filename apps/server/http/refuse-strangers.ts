import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from './api-problem.ts';
import type { HomeHttps } from '../https/create-home-https.ts';
import type { AppEnv } from './app-env.ts';
import type { Caller } from './caller.ts';
import { networkAddress } from './network-address.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests that another site makes a browser send.
 *
 * Host: a foreign name that resolves to this machine (DNS rebinding) reads nothing. With a list of host names, any other
 * is refused; without one (`undefined`) every name is, and only the very address that was asked is answered, and the
 * names of the loopback interface, which nobody else can give out. By HTTPS those of the certificate at `home` are answered as
 * well, for which nobody else has one, and where other machines are sent to HTTPS.
 * Origin: a changing request must come from a page of this app (`Caller.isOwnPage`).
 */
export function refuseStrangers(
  allowedHosts: readonly string[] | undefined,
  home?: Pick<HomeHttps, 'names'>,
): MiddlewareHandler<AppEnv> {
  const isOurs = (host: string, caller: Caller): boolean =>
    isAnswered(nameOf(host), caller, allowedHosts) ||
    ((caller.isHttps || networkAddress(caller.askedAddress)?.isLoopback === false) &&
      home?.names().names.includes(nameOf(host)) === true);
  return async (context, next) => {
    const caller = context.get('caller');
    if (caller.hosts.length === 0 || !caller.hosts.every(isHost))
      throw new ApiProblem(400, 'bad-host', 'expected the name of this server as host, got none that is one');
    const stranger = caller.hosts.find((host) => !isOurs(host, caller));
    if (stranger !== undefined) {
      const answered = allowedHosts?.join(', ') ?? 'its own address alone';
      throw new ApiProblem(
        421,
        'unknown-host',
        `this server answers to ${answered}; add the name you use (${nameOf(stranger)}) to EMOVERSE_ALLOWED_HOSTS`,
      );
    }
    if (!SAFE_METHODS.has(context.req.method) && !caller.isOwnPage) throw crossSite();
    await next();
  };
}

/** Whether a text is `name`, `name:port` or the same with an address, and nothing besides. */
function isHost(text: string): boolean {
  const isShaped = /^([\w.-]{1,253}|\[[\da-f:.]{2,45}\])(:\d{1,5})?$/.test(text);
  return isShaped && URL.canParse(`http://${text}`);
}

/** What a page of another site made the browser ask for, and may not. */
export function crossSite(): ApiProblem {
  return new ApiProblem(403, 'cross-site', 'changes are accepted from this app’s own pages only');
}

function isAnswered(
  name: string,
  { askedAddress }: Caller,
  allowedHosts: readonly string[] | undefined,
): boolean {
  if (allowedHosts !== undefined) return allowedHosts.includes(name);
  const address = networkAddress(name);
  return (
    name === 'localhost' ||
    address?.isLoopback === true ||
    (address !== undefined && address.text === askedAddress)
  );
}

/** The name of `name:port`, with the brackets of an IPv6 address. */
function nameOf(host: string): string {
  return host.replace(/:\d+$/, '');
}
