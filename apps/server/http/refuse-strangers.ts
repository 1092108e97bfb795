import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from './api-problem.ts';
import type { AppEnv } from './app-env.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests that another site makes a browser send.
 *
 * Host: with a list of host names, any other is refused, so that a foreign name which resolves to this
 * machine (DNS rebinding) reads nothing. `undefined` allows every name.
 * Origin: a changing request must come from this app. `Sec-Fetch-Site` is set by the browser and cannot be
 * forged by a page; browsers without it send `Origin`. A client that sends neither is no browser.
 */
export function refuseStrangers(allowedHosts: readonly string[] | undefined): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    if (allowedHosts !== undefined && !allowedHosts.includes(hostName(host))) {
      throw new ApiProblem(
        421,
        'unknown-host',
        `this server answers to ${allowedHosts.join(', ')}; add the name you use to EMOVERSE_ALLOWED_HOSTS`,
      );
    }
    if (!SAFE_METHODS.has(context.req.method) && !isOwnPage(context.req.raw, host)) {
      throw new ApiProblem(403, 'cross-site', 'changes are accepted from this app’s own pages only');
    }
    await next();
  };
}

function isOwnPage(request: Request, host: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** The name of `name:port`, lower case, with the brackets of an IPv6 address. */
function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}
