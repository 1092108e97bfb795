import type { Services } from './services.ts';

/**
 * The services with the catalogue that is served now and what hangs on it, for the length of one request: it sees no
 * other, also where another one is put in its place meanwhile. Reviews are not pinned: what is written of them reaches
 * the catalogue that is served.
 */
export function pinCatalogue(services: Services): Services {
  const { recommender, persons, catalogueVersion, catalogueStats } = services;
  const pinned: Services = Object.create(services, {
    recommender: { value: recommender },
    persons: { value: persons },
    catalogueVersion: { value: catalogueVersion },
    catalogueStats: { value: catalogueStats },
  });
  return pinned;
}
