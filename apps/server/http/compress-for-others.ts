import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { AppEnv } from './app-env.ts';

/** Compresses answers that cross a network; on this machine it would cost more than it saves. */
export function compressForOthers(): MiddlewareHandler<AppEnv> {
  const compressed = compress();
  return (context, next) => (context.get('caller').isHere ? next() : compressed(context, next));
}
