import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import type { AppEnv } from './app-env.ts';

/** The languages that a browser asks for, the favourite first, as BCP 47 tags; `*` may be among them. */
export function wantedLanguages(context: Context<AppEnv>): string[] {
  return parseAccept(context.req.header('accept-language') ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type);
}
