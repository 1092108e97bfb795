import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { originOf } from '../http/caller-of.ts';
import { networkAddress } from '../http/network-address.ts';

/** What is the same for everybody: how to trust this home, and what that page is made of. */
const PLAIN = /^\/(?:trust(?:\/.*)?|assets\/.*|[\w-]+\.(?:js|svg|png))$/;

/**
 * Sends who asks from another machine without HTTPS there: pages by way of the one that tells how a device learns to trust us,
 * as a browser that does not yet would show a warning. At this machine itself HTTP is as safe.
 */
export function sendToHttps(): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const caller = context.get('caller');
    const { pathname, search } = new URL(context.req.url);
    if (
      caller.isHttps ||
      networkAddress(caller.askedAddress)?.isLoopback === true ||
      (PLAIN.test(pathname) && ['GET', 'HEAD'].includes(context.req.method))
    ) {
      await next();
      return;
    }
    const isPage = context.req.header('accept')?.includes('text/html') === true;
    context.res = isPage
      ? context.redirect(`/trust?to=${encodeURIComponent(pathname + search)}`)
      : context.redirect(`${originOf({ ...caller, isHttps: true })}${pathname}${search}`, 308);
  };
}
