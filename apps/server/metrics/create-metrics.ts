import type { Store } from '@emoverse/storage';
import type { MiddlewareHandler } from 'hono';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { AppEnv } from '../http/app-env.ts';

/** Seconds: from what memory answers to what a person would give up on. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  /** Counts each request by method, the route's pattern and status; nothing of what was asked, and of nobody. */
  readonly count: MiddlewareHandler<AppEnv>;
  /** The content type of `text`. */
  readonly contentType: string;
  /** Everything in Prometheus' text format. */
  text(): Promise<string>;
}

/** What there is to watch of a server. `elapsed`: milliseconds of a clock that nobody sets. */
export function createMetrics(
  { store, elapsed }: { readonly store: Pick<Store, 'state'>; readonly elapsed: () => number },
  registry = new Registry(),
): Metrics {
  const registers = [registry];
  // Memory, CPU, lag of the event loop, open files.
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'emoverse_request_duration_seconds',
    help: 'Duration of requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: 'emoverse_request_failures_total',
    help: 'Requests that met an error which nobody expected',
    registers,
  });
  new Gauge({
    name: 'emoverse_store_sound',
    help: '1 while the store takes and gives records, 0 while it is full, away or damaged',
    registers,
    collect() {
      this.set(store.state === 'sound' ? 1 : 0);
    },
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    async count(context, next) {
      const start = elapsed();
      await next();
      if (context.get('failure') !== undefined) failures.inc();
      durations.observe(
        {
          // Whoever asks may call a method anything.
          method: KNOWN_METHODS.has(context.req.method) ? context.req.method : 'other',
          route: context.get('route'),
          status: context.res.status,
        },
        (elapsed() - start) / 1000,
      );
    },
  };
}

const KNOWN_METHODS: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);
