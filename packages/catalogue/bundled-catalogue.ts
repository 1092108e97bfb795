import type { CatalogueItem } from '@emoverse/domain';
import { z } from 'zod';

/** The tables of the bundled catalogue, in domain order. */
export const BUNDLED_FILES = [
  'songs.csv',
  'films.csv',
  'games.csv',
  'books.csv',
  'podcasts.csv',
  'courses.csv',
  'practices.json',
] as const;
export type BundledFile = (typeof BUNDLED_FILES)[number];
/** Table of what viewers' reviews of bundled films add up to; written by `emoverse catalogue build --reviews`. */
export const FILM_VIEWERS_FILE = 'film-viewers.csv';

/** Agreement of our own descriptors with an outside table: Pearson `r` on `n` shared items. */
export const catalogueCheckSchema = z.object({
  name: z.string(),
  r: z.number().min(-1).max(1),
  n: z.number().int(),
  against: z.string(),
  date: z.string(),
});
export type CatalogueCheck = z.infer<typeof catalogueCheckSchema>;

export interface BundledCatalogue {
  /** Changes whenever a table changes: the first 16 hex digits of the SHA-256 of all tables. */
  readonly version: string;
  readonly items: readonly CatalogueItem[];
  readonly checks: readonly CatalogueCheck[];
}
