import type { Kysely } from 'kysely';
import type { StoreKind, Tables } from '../tables.ts';
import { createCatalogue, type Catalogue } from './catalogue.ts';
import { createFeedback, type Feedback } from './feedback.ts';
import { createImpressions, type Impressions } from './impressions.ts';
import { createMoods, type Moods } from './moods.ts';
import { createProfiles, type Profiles } from './profiles.ts';
import { createReviews, type Reviews } from './reviews.ts';

/** Everything that is stored, by kind. */
export interface Repositories {
  readonly profiles: Profiles;
  readonly catalogue: Catalogue;
  readonly impressions: Impressions;
  readonly feedback: Feedback;
  readonly moods: Moods;
  readonly reviews: Reviews;
}

/** The repositories over one connection, transaction or pool. */
export function createRepositories(db: Kysely<Tables>, kind: StoreKind): Repositories {
  return {
    profiles: createProfiles(db, kind),
    catalogue: createCatalogue(db),
    impressions: createImpressions(db),
    feedback: createFeedback(db),
    moods: createMoods(db),
    reviews: createReviews(db),
  };
}
