import type { RouteOutput } from '@emoverse/api-contract';
import type { Call } from '../http/endpoint.ts';
import type { Services } from '../services.ts';

/** Whether the server can serve: 503 while its store does not answer or is damaged; a full one still gives lists. */
export async function health(
  services: Services,
  startedAt: number,
  call: Call,
): Promise<RouteOutput<'health'>> {
  const { store, recommender, elapsed, version, catalogueVersion } = services;
  const answers = await store.check().then(
    () => true,
    () => false,
  );
  const state = store.state === 'damaged' || answers ? store.state : 'unreachable';
  if (state === 'damaged' || state === 'unreachable') call.setStatus(503);
  return {
    status: state === 'sound' ? 'ok' : state === 'damaged' ? 'damaged' : 'degraded',
    version,
    store: { kind: store.kind, schemaVersion: store.schemaVersion, ok: state === 'sound', state },
    catalogue: { items: recommender.items.size, version: catalogueVersion },
    uptimeSeconds: (elapsed() - startedAt) / 1000,
    homeHttps: services.https !== undefined,
  };
}
