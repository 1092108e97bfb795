import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';
import { pagePolicy } from './content-policy.ts';

const YEAR_SECONDS = 31_536_000;

/**
 * Headers of every answer; a route may have set another policy for its page. No COEP: it would lock the embeds out,
 * and nothing here needs threads in wasm. `Referrer-Policy` must send the origin across sites, or YouTube's player
 * refuses to start.
 *
 * HSTS, but not at home: it is about all ports of a name, so that the printer or media server at the same `.local` name could
 * be reached no more, and takes away the way past a warning when a home begins anew with another authority.
 */
export function securityHeaders({ isAtHome = false } = {}): MiddlewareHandler<AppEnv> {
  const usual = pagePolicy();
  return async (context, next) => {
    await next();
    const headers = context.res.headers;
    const { content, permissions, framing } = context.get('pagePolicy') ?? usual;
    headers.set('content-security-policy', content);
    headers.set('permissions-policy', permissions);
    headers.set('referrer-policy', 'strict-origin-when-cross-origin');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('x-frame-options', framing);
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    if (context.get('caller').isHttps && !isAtHome)
      headers.set('strict-transport-security', `max-age=${YEAR_SECONDS}`);
  };
}
