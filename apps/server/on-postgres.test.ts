import { afterAll, beforeAll, describe } from 'vitest';
import { createPostgresPlaces } from './testing/postgres-places.ts';
import { useStorePlaces } from './testing/store-places.ts';

const places = createPostgresPlaces();
beforeAll(() => useStorePlaces(places));
afterAll(async () => {
  useStorePlaces();
  await places.dispose();
});

/** The suites of what the server keeps, which run on the embedded store where they stand. */
const SUITES = [
  'create-app',
  'edge-values',
  'catalogue-reloader',
  'odd-requests',
  'change-feed/change-feed',
  'handlers/calendar',
  'handlers/catalogue',
  'handlers/moods',
  'handlers/playlists',
  'handlers/taste',
  'handlers/spotify/playing',
];

describe('over PostgreSQL', () => {
  for (const name of SUITES) {
    describe(name, async () => {
      // Another address, since a suite that this process has run already is not read again.
      await import(/* @vite-ignore */ `./${name}.test.ts?on=postgres`);
    });
  }
});
