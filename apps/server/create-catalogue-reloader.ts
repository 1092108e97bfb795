import type { CatalogueStats } from '@emoverse/api-contract';
import type { Recommender } from '@emoverse/recommender';
import type { Store } from '@emoverse/storage';
import type { Logger } from 'pino';
import { catalogueStats } from './handlers/catalogue-stats.ts';
import { createPersonStates, type PersonStates } from './person/person-states.ts';
import { createReviewTones, type ReviewTones } from './person/review-tones.ts';
import type { LoadedCatalogue } from './start/load-catalogue.ts';

/** All that depends on which items there are. */
export interface ServedCatalogue {
  readonly recommender: Recommender;
  readonly persons: PersonStates;
  readonly reviewTones: ReviewTones;
  readonly version: string;
  readonly stats: CatalogueStats;
}

/** The catalogue that is served now; another one after an import. */
export interface CatalogueReloader {
  current(): ServedCatalogue;
  /**
   * Looks whether another process has changed the catalogue or reviews (two small queries). Another catalogue is loaded
   * beside the one that is served and put in its place; requests go on being answered from the old one meanwhile.
   * Resolves when the look is over and reviews are read, not when a catalogue is loaded.
   */
  look(): Promise<void>;
  /** Resolves when no loading is under way. */
  settled(): Promise<void>;
}

export interface CatalogueReloaderParts {
  readonly store: Pick<Store, 'catalogue' | 'reviews'>;
  readonly first: {
    readonly recommender: Recommender;
    readonly catalogue: Pick<LoadedCatalogue, 'version' | 'checks'>;
  };
  /** `store.catalogue.changes()` as it was when the first one was loaded. */
  readonly changes: number;
  /** Reads the store's catalogue anew; without it nothing is ever reloaded. */
  readonly reload?:
    | (() => Promise<{ readonly recommender: Recommender; readonly catalogue: LoadedCatalogue }>)
    | undefined;
  /** Milliseconds of a clock that nobody sets. */
  readonly elapsed: () => number;
  readonly logger: Pick<Logger, 'info' | 'error'>;
}

/** A look at most this often, in milliseconds. */
const LOOK_EVERY = 250;

export async function createCatalogueReloader(parts: CatalogueReloaderParts): Promise<CatalogueReloader> {
  const { store, reload, elapsed, logger } = parts;
  const serve = async ({
    recommender,
    catalogue,
  }: CatalogueReloaderParts['first']): Promise<ServedCatalogue> => {
    const reviewTones = await createReviewTones(store, recommender);
    return {
      recommender,
      persons: createPersonStates(recommender),
      reviewTones,
      version: catalogue.version,
      stats: catalogueStats(recommender.items.values(), catalogue.version, catalogue.checks),
    };
  };
  let served = await serve(parts.first);
  let seen = parts.changes;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | undefined;

  const load = async (changes: number): Promise<void> => {
    if (reload === undefined) return;
    try {
      served = await serve(await reload());
      seen = changes;
      logger.info({ version: served.version, items: served.recommender.items.size }, 'catalogue loaded anew');
    } catch (error) {
      // The old one goes on being served; the next look tries again.
      logger.error({ err: error }, 'the changed catalogue could not be loaded');
    }
  };
  return {
    current: () => served,
    async look() {
      if (elapsed() - lookedAt < LOOK_EVERY) return;
      lookedAt = elapsed();
      await served.reviewTones.follow();
      if (reload === undefined || loading !== undefined) return;
      const changes = await store.catalogue.changes();
      if (changes === seen || loading !== undefined) return;
      loading = load(changes).finally(() => {
        loading = undefined;
      });
    },
    settled: async () => loading,
  };
}
