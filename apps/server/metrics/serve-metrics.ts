import type { Handler } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import type { Metrics } from './create-metrics.ts';

/** The figures, as they are now. */
export function serveMetrics(metrics: Pick<Metrics, 'text' | 'contentType'>): Handler<AppEnv> {
  return async (context) => {
    context.set('route', '/metrics');
    const headers = { 'content-type': metrics.contentType, 'cache-control': 'no-store' };
    return context.body(await metrics.text(), 200, headers);
  };
}
