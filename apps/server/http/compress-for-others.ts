import type { Context, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { AppEnv } from './app-env.ts';

/** Compresses answers that cross a network; on this machine it would cost more than it saves. */
export function compressForOthers(
  addressOf: (context: Context<AppEnv>) => string,
): MiddlewareHandler<AppEnv> {
  const compressed = compress();
  return (context, next) => (isThisMachine(addressOf(context)) ? next() : compressed(context, next));
}

function isThisMachine(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
