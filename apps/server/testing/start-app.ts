import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import {
  MEDIA_DOMAINS,
  catalogueItemSchema,
  certainScores,
  eventIdSchema,
  itemIdSchema,
  visitIdSchema,
  type CatalogueItem,
  type FeedbackAction,
  type MoodEstimate,
} from '@emoverse/domain';
import type { RecommendationRequest } from '@emoverse/api-contract';
import { createRecommender, loadPriors } from '@emoverse/recommender';
import { keyFromFile, openStore, type Store, type StorePlace } from '@emoverse/storage';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { createApp, type AppParts } from '../create-app.ts';
import type { AppEnv } from '../http/app-env.ts';
import { previewSource } from '../previews/preview-source.ts';
import { SPOTIFY } from '../spotify/spotify-hosts.ts';

import { loadCatalogue } from '../start/load-catalogue.ts';
import { openBrowser, type Browser } from './browser.ts';
import { storePlaces } from './store-places.ts';

export const NOON = Date.UTC(2026, 10, 23, 12);
const PREFIX = {
  music: 'song',
  films: 'film',
  games: 'game',
  books: 'book',
  podcasts: 'podcast',
  courses: 'course',
  wellbeing: 'practice',
} as const;
const GENRES = ['jazz', 'drama', 'folk', 'metal'] as const;

/** A small catalogue of every domain, spread over the mood plane and four genres. */
export const SMALL_CATALOGUE: readonly CatalogueItem[] = MEDIA_DOMAINS.flatMap((domain) =>
  Array.from({ length: 40 }, (_, index) =>
    catalogueItemSchema.parse({
      id: `${PREFIX[domain]}-${index}`,
      domain,
      title: `${domain} number ${index}`,
      creators: [`Maker ${index % 5}`],
      year: 1950 + index * 2,
      language: ['en', 'tr', 'es'][index % 3],
      genres: [GENRES[index % GENRES.length]],
      mood: { valence: -0.9 + 0.3 * (index % 7), arousal: -0.8 + 0.4 * (index % 5) },
      moodSource: 'editorial',
      rating: { value: 5 + (index % 5), scaleMax: 10, votes: 1000, source: 'editor', date: '2026' },
      factSources: ['editor'],
      collection: 'bundled',
    }),
  ),
);

export interface RunningApp {
  readonly app: Hono<AppEnv>;
  readonly store: Store;
  /** Where another process would open the store. */
  readonly place: StorePlace;
  readonly directory: string;
  /** Everything logged so far. */
  readonly log: () => string;
  /** Answers a request, as if from a network address (default: from this machine) and sent to one of our own. */
  readonly answer: (request: Request, address?: string, asked?: string) => Response | Promise<Response>;
  browser(cookie?: string): Browser;
  /** Closes the store and keeps the folder. */
  stop(): Promise<void>;
  dispose(): Promise<void>;
}

/** An app over a real embedded store in a folder of its own (or a given one), every answer checked. */
export async function startApp(
  changes: Partial<AppParts> = {},
  folder?: string,
  items: readonly CatalogueItem[] = SMALL_CATALOGUE,
): Promise<RunningApp> {
  const directory = folder ?? (await mkdtemp(join(tmpdir(), 'emoverse-server-')));
  const place = await storePlaces().of(directory);
  const store = await openStore(place);
  let now = NOON;
  const clock = (): number => (now += 1);
  const load = async () => {
    const catalogue = await loadCatalogue(store, { version: 'small', items, checks: [] }, clock);
    const priors = await loadPriors(store.trainedModels, (name, why) => {
      throw new Error(`${name}: ${why}`);
    });
    return { catalogue, recommender: createRecommender({ items: catalogue.items, ...priors }) };
  };
  const { catalogue, recommender } = await load();
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = await createApp({
    store,
    recommender,
    catalogue,
    reloadCatalogue: load,
    clock,
    elapsed: () => performance.now(),
    random: seededRandom(7),
    newId: randomUUID,
    newToken: () => randomBytes(32).toString('base64url'),
    addressForOthers: () => undefined,
    spotify: {
      hosts: SPOTIFY,
      fetch: () => Promise.reject(new TypeError('tests do not call Spotify')),
      key: () => keyFromFile(join(directory, 'spotify.key')),
      wait: () => Promise.resolve(),
    },
    music: {
      fetch: () => Promise.reject(new TypeError('tests do not call music servers')),
      key: () => keyFromFile(join(directory, 'library.key')),
    },
    home: {
      post: () => Promise.reject(new TypeError('tests tell no home')),
      key: () => keyFromFile(join(directory, 'home.key')),
    },
    previews: {
      source: previewSource(undefined),
      fetch: () => Promise.reject(new TypeError('tests do not call Apple')),
    },
    covers: {
      fetch: () => Promise.reject(new TypeError('tests ask nobody for covers')),
      folder: join(directory, 'covers'),
    },
    every: (milliseconds, task) => {
      const timer = setInterval(task, milliseconds).unref();
      return () => clearInterval(timer);
    },
    logger: pino({ level: 'debug' }, sink),
    version: '0.0.0-test',
    folders: { app: join(directory, 'no-app'), models: join(directory, 'no-models') },
    allowedHosts: ['127.0.0.1', 'localhost'],
    trustedProxies: [],
    asksLogin: () => false,
    requestsPerMinute: 0,
    newProfilesPerHour: 0,
    shareLibrary: false,
    musicFolders: [],
    checkAnswers: true,
    ...changes,
  });
  const answer = (
    request: Request,
    address = '127.0.0.1',
    asked = '127.0.0.1',
  ): Response | Promise<Response> =>
    app.fetch(request, { incoming: { socket: { remoteAddress: address, localAddress: asked } } });
  return {
    app,
    store,
    place,
    directory,
    log: () => lines.join(''),
    answer,
    browser: (cookie) => openBrowser((request) => answer(request), undefined, cookie),
    stop: () => store.close(),
    async dispose() {
      await store.close();
      await storePlaces().leave(directory);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Mulberry32: the same numbers for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function sadMood(at = NOON): MoodEstimate {
  return {
    scores: certainScores('sad'),
    valence: -0.7,
    arousal: -0.4,
    valenceDeviation: 0.1,
    arousalDeviation: 0.1,
    confidence: 0.8,
    source: 'picker',
    at,
  };
}

export function wish(changes: Partial<RecommendationRequest> = {}): { body: RecommendationRequest } {
  return {
    body: {
      mood: sadMood(),
      intent: { kind: 'match' },
      domains: ['music'],
      count: 10,
      visitId: visitIdSchema.parse(randomUUID()),
      ...changes,
    },
  };
}

export function reaction(action: FeedbackAction, item: string, at = NOON) {
  return {
    kind: 'reaction' as const,
    id: eventIdSchema.parse(randomUUID()),
    itemId: itemIdSchema.parse(item),
    action,
    at,
  };
}
