import { afterAll, beforeAll, describe } from 'vitest';
import { createPostgresPlaces } from './testing/postgres-places.ts';
import { useStorePlaces } from './testing/store-places.ts';

const places = createPostgresPlaces();
beforeAll(() => useStorePlaces(places));
afterAll(() => places.dispose());

/** The suites of what the server keeps, which run on the embedded store where they stand. */
const SUITES = {
  app: () => import('./create-app.test.ts'),
  'changed catalogue': () => import('./live-catalogue.test.ts'),
  'open tabs': () => import('./live/live.test.ts'),
  calendar: () => import('./handlers/calendar.test.ts'),
  catalogue: () => import('./handlers/catalogue.test.ts'),
  moods: () => import('./handlers/moods.test.ts'),
  playlists: () => import('./handlers/playlists.test.ts'),
  taste: () => import('./handlers/taste.test.ts'),
  spotify: () => import('./handlers/spotify/playing.test.ts'),
};

describe('over PostgreSQL', () => {
  for (const [name, load] of Object.entries(SUITES)) {
    describe(name, async () => {
      await load();
    });
  }
});
