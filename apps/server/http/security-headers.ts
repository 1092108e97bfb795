import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.ts';

const EMBEDS = ['https://open.spotify.com', 'https://www.youtube-nocookie.com'] as const;

/** Nothing from other hosts but the two embeds, which the app loads after a click. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // Compiles the wasm runtime of the network; allows no eval.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  `frame-src ${EMBEDS.join(' ')}`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

const EMBEDDED = `(self ${EMBEDS.map((origin) => `"${origin}"`).join(' ')})`;
const PERMISSIONS_POLICY = [
  'camera=(self)',
  'microphone=(self)',
  `autoplay=${EMBEDDED}`,
  `encrypted-media=${EMBEDDED}`,
  `fullscreen=${EMBEDDED}`,
  `picture-in-picture=${EMBEDDED}`,
  `clipboard-write=${EMBEDDED}`,
  'screen-wake-lock=(self)',
  'geolocation=()',
  'display-capture=()',
  'payment=()',
  'usb=()',
  'serial=()',
  'hid=()',
  'midi=()',
  'browsing-topics=()',
].join(', ');

const YEAR_SECONDS = 31_536_000;

/**
 * Headers of every answer. No COEP: it would lock the embeds out, and nothing here needs threads in wasm.
 * `Referrer-Policy` must send the origin across sites, or YouTube's player refuses to start.
 */
export function securityHeaders(isHttps: (request: Request) => boolean): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    await next();
    const headers = context.res.headers;
    headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
    headers.set('permissions-policy', PERMISSIONS_POLICY);
    headers.set('referrer-policy', 'strict-origin-when-cross-origin');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('x-frame-options', 'DENY');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    if (isHttps(context.req.raw)) headers.set('strict-transport-security', `max-age=${YEAR_SECONDS}`);
  };
}
