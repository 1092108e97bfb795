import { catalogueItemSchema, itemIdSchema, mediaDomainSchema, textSchema } from '@emoverse/domain';
import { z } from 'zod';
import { localeSchema } from './settings-schemas.ts';

/** What works can be laid together by. */
const SHELF_KINDS = ['loved', 'decade', 'language', 'genre'] as const;

export const searchQuerySchema = z.object({
  /** As typed: words of titles, people, genres, moods; "like Amélie but calmer". All there is without it. */
  q: textSchema(200).optional(),
  /** The language that `q` is understood in beside English, that of the page; default: what `Accept-Language` asks for first. */
  locale: localeSchema.optional(),
  domain: mediaDomainSchema.optional(),
  /** Its first year, e.g. 1980. */
  decade: z.coerce.number().int().multipleOf(10).min(-3000).max(2200).optional(),
  /** ISO 639-1, `zxx` for works without words. */
  language: catalogueItemSchema.shape.language,
  /** As the catalogue writes it, in any case. */
  genre: textSchema(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).max(1e9).default(0),
});

/** What of the query was understood beyond its letters and acted on, to be said back. */
export const understoodSchema = z.object({
  /** The work that what was found is like. */
  like: z.object({ id: itemIdSchema, title: z.string() }).optional(),
  /** Words for moods and comparisons, as typed in lower case: *calmer*. */
  words: z.array(z.string()),
  domain: mediaDomainSchema.optional(),
  language: z.string().optional(),
  years: z.enum(['newer', 'older']).optional(),
  length: z.enum(['shorter', 'longer']).optional(),
  /** To be enjoyed with somebody. */
  company: z.boolean(),
});
export type Understood = z.infer<typeof understoodSchema>;

export const searchResponseSchema = z.object({
  total: z.number().int(),
  items: z.array(catalogueItemSchema),
  understood: understoodSchema.optional(),
});

export const likeQuerySchema = z.object({
  /** Works of each domain, 1…50. */
  count: z.coerce.number().int().min(1).max(50).default(12),
});
export const likeResponseSchema = z.object({
  /** No domain that has nothing. */
  lists: z.array(z.object({ domain: mediaDomainSchema, items: z.array(catalogueItemSchema) })),
});

export const shelvesQuerySchema = z.object({ domain: mediaDomainSchema.optional() });
export const shelfSchema = z.object({
  kind: z.enum(SHELF_KINDS),
  /** The decade's first year, the language's code, the genre; empty for `loved`. */
  key: z.string(),
  /** Works that belong here in all. */
  total: z.number().int(),
  items: z.array(catalogueItemSchema),
});
export type CatalogueShelf = z.infer<typeof shelfSchema>;
export const shelvesResponseSchema = z.object({ shelves: z.array(shelfSchema) });

const axis = z.coerce.number().min(-1).max(1);
export const mapQuerySchema = z.object({
  domain: mediaDomainSchema.optional(),
  /** The middle of the part that is looked at. */
  valence: axis,
  arousal: axis,
  /** Its height and width on the plane, whose own are 2. */
  span: z.coerce.number().min(0.01).max(2),
});
export const mapResponseSchema = z.object({
  /** No two works are nearer to each other than this along both axes: squares of this size do not overlap. */
  spacing: z.number().positive(),
  items: z.array(catalogueItemSchema),
});
