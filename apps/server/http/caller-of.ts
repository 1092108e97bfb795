import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { AppEnv } from './app-env.ts';
import { COOKIE } from './session.ts';

/** The network address a request came from; behind a trusted proxy, the one the proxy saw. */
export function addressOf(context: Context<AppEnv>, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? context.env?.incoming?.socket?.remoteAddress ?? 'no address';
}

/** The session of the browser, else its address: what a limit for one person counts by. */
export function personOf(context: Context<AppEnv>, trustProxy: boolean): string {
  return getCookie(context, COOKIE) ?? addressOf(context, trustProxy);
}

/** This server's origin as the browser shows it. */
export function originOf(request: Request, trustProxy: boolean): string {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return `${isHttps(request, trustProxy) ? 'https' : 'http'}://${host}`;
}

/** Whether the browser speaks HTTPS, to us or to a trusted proxy before us. */
export function isHttps(request: Request, trustProxy: boolean): boolean {
  if (trustProxy && request.headers.get('x-forwarded-proto') === 'https') return true;
  return new URL(request.url).protocol === 'https:';
}
