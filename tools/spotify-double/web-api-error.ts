import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** The error object of the Web API: `{ error: { status, message, reason? } }`. */
export function webApiError(
  context: Context,
  status: ContentfulStatusCode,
  message: string,
  reason?: string,
  headers: Record<string, string> = {},
): Response {
  return context.json({ error: { status, message, ...(reason && { reason }) } }, status, headers);
}
