import type { RouteOutput } from '@emoverse/api-contract';
import type { Call } from '../http/endpoint.ts';
import type { Services } from '../services.ts';

/** Whether the server can serve: 503 while its store does not answer. */
export async function health(
  services: Services,
  startedAt: number,
  call: Call,
): Promise<RouteOutput<'health'>> {
  const { store, recommender, elapsed, version, catalogueVersion } = services;
  const ok = await store.check().then(
    () => true,
    () => false,
  );
  if (!ok) call.setStatus(503);
  return {
    status: ok ? 'ok' : 'degraded',
    version,
    store: { kind: store.kind, schemaVersion: store.schemaVersion, ok },
    catalogue: { items: recommender.items.size, version: catalogueVersion },
    uptimeSeconds: (elapsed() - startedAt) / 1000,
  };
}
