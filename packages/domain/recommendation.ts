import { z } from 'zod';
import { catalogueItemSchema, itemIdSchema } from './catalogue-item.ts';
import { CONTENT_NOTES, contentNoteSchema } from './content-notes.ts';
import { textSchema } from './storable-text.ts';
import { viewerEmotionSchema } from './viewer-emotions.ts';
import { moodPointSchema, probabilitySchema, propensitySchema } from './units.ts';

/**
 * Why an item is shown, computed from what ranked it. A reason is data, not prose: the app has the words
 * in each language. `weight` is this reason's share of the score (of all positive parts), 0…1.
 */
export const reasonSchema = z.discriminatedUnion('kind', [
  /** Near the target on the mood plane; `distance` 0…2√2. */
  z.object({ kind: z.literal('mood-match'), weight: probabilitySchema, distance: z.number().min(0) }),
  /** A step of a journey: step `step` of `steps`, 1-based. */
  z.object({
    kind: z.literal('journey-step'),
    weight: probabilitySchema,
    step: z.number().int(),
    steps: z.number().int(),
  }),
  /** Like something the person liked. */
  z.object({
    kind: z.literal('similar-to-liked'),
    weight: probabilitySchema,
    itemId: itemIdSchema,
    title: z.string(),
  }),
  /** This very item was received well before. */
  z.object({ kind: z.literal('met-before'), weight: probabilitySchema }),
  /** A genre, tag, creator, language or decade that this person has responded to. */
  z.object({
    kind: z.literal('taste'),
    weight: probabilitySchema,
    facet: z.enum(['genre', 'tag', 'keyword', 'creator', 'language', 'decade', 'domain', 'audio']),
    term: z.string(),
  }),
  /** Genre weight of the paper's emotion-to-genre map. */
  z.object({
    kind: z.literal('emotion-genre'),
    weight: probabilitySchema,
    emotion: z.string(),
    genre: z.string(),
  }),
  /** Member of a mood cluster (K-means on audio features). */
  z.object({ kind: z.literal('cluster'), weight: probabilitySchema, cluster: z.string() }),
  /** Shrunk rating, on a scale of 0…10. */
  z.object({ kind: z.literal('well-rated'), weight: probabilitySchema, rating: z.number() }),
  z.object({ kind: z.literal('popular'), weight: probabilitySchema }),
  /** Emotional tone of reviews (VADER), −1…1, and the emotions that stand out in them, strongest first. */
  z.object({
    kind: z.literal('review-tone'),
    weight: probabilitySchema,
    tone: z.number().min(-1).max(1),
    emotions: z.array(viewerEmotionSchema).optional(),
  }),
  /** Suits the intent by its nature (e.g. acoustic for calm, instrumental for focus). */
  z.object({ kind: z.literal('intent-fit'), weight: probabilitySchema, term: z.string() }),
  /** Shown to learn whether the person likes it. */
  z.object({ kind: z.literal('explore'), weight: probabilitySchema }),
]);
export type Reason = z.infer<typeof reasonSchema>;

const value = z.number();

/**
 * What moved an item, by how much, in units of the score and with its sign. `mood`, `rating`, `popularity` and `other`
 * are told against the mean item of the list, everything else against a person of whom nothing is known
 * (`weighContributions` of the recommender). Data, not prose.
 */
export const contributionSchema = z.discriminatedUnion('aspect', [
  /** How well it serves the mood that is aimed at. */
  z.object({ aspect: z.literal('mood'), value }),
  /** A word about it that this person has a learned weight for; taken away, the score falls by `value`. */
  z.object({
    aspect: z.literal('term'),
    value,
    facet: z.enum(['genre', 'tag', 'keyword', 'creator', 'language', 'decade', 'domain', 'audio']),
    term: z.string(),
  }),
  /** Likeness to something liked; taken away, the score falls by `value`. */
  z.object({ aspect: z.literal('similar'), value, itemId: itemIdSchema, title: z.string() }),
  /** Earlier reactions to this very item. */
  z.object({ aspect: z.literal('met-before'), value }),
  z.object({ aspect: z.literal('rating'), value }),
  z.object({ aspect: z.literal('popularity'), value }),
  /** The tone of its reviews. */
  z.object({ aspect: z.literal('reviews'), value }),
  /** Suits the intent by its nature. */
  z.object({ aspect: z.literal('intent'), value, term: z.string() }),
  /** It was shown lately and rests. */
  z.object({ aspect: z.literal('rest'), value }),
  /** Everything else together. */
  z.object({ aspect: z.literal('other'), value }),
]);
export type Contribution = z.infer<typeof contributionSchema>;

/** An item with its place in the list, why it is there, where it came from and how likely that was. */
export const rankedItemSchema = z.object({
  item: catalogueItemSchema,
  score: z.number(),
  /** Chance with which the policy puts this item at this very place of the list in this context, 0…1. */
  propensity: propensitySchema,
  /** The candidate source that brought it, e.g. `mood-neighbours`. */
  source: z.string().min(1),
  /** Strongest first; at least one. */
  reasons: z.array(reasonSchema).min(1),
  /** Strongest first; they sum to the score less what the list's mean item has of mood, rating and popularity. */
  contributions: z.array(contributionSchema),
  /** The mood this item is to serve (a step of the path for a journey). */
  target: moodPointSchema,
  /** In a language that is neither the person's own nor English: one of few, and said so (*From Sweden*). */
  fromAfar: z.literal(true).optional(),
});
export type RankedItem = z.infer<typeof rankedItemSchema>;

/**
 * Why a list is short or empty. `kept-gentle`: for somebody down or afraid, what would hurt was left out
 * (`spared-notes.ts` of the recommender).
 */
export const LIST_NOTICES = [
  'none',
  'filters-too-narrow',
  'kept-gentle',
  'all-shown',
  'empty-catalogue',
] as const;
export type ListNotice = (typeof LIST_NOTICES)[number];

/** What a list as a whole keeps to where the catalogue allows, the firmest first (`list-rules.ts` of the recommender). */
export const LIST_RULES = [
  'from-afar',
  'gentle-first',
  'no-wounds',
  'english',
  'well-known',
  'decades',
  'newer-songs',
  'long-ago',
  'known-first',
] as const;
export type ListRule = (typeof LIST_RULES)[number];

/** What a person narrows the lists to; an absent field does not filter. */
export const filtersSchema = z.object({
  languages: z.array(textSchema(40)).max(40).optional(),
  /** First and last year, both included. */
  fromYear: z.number().int().min(-9999).max(9999).optional(),
  toYear: z.number().int().min(-9999).max(9999).optional(),
  allowExplicit: z.boolean().default(true),
  maximumMinutes: z.number().positive().max(1e6).optional(),
  /** On a scale of 0…10; unrated items pass. */
  minimumRating: z.number().min(0).max(10).optional(),
  genres: z.array(textSchema(100)).max(40).optional(),
  /** Of music only what lies on the server's own machine; other domains are as without it. */
  ownMusic: z.boolean().optional(),
  /** Works that carry one of these notes are left out; of works without notes nothing is known. */
  withoutNotes: z.array(contentNoteSchema).max(CONTENT_NOTES.length).optional(),
  /**
   * The person's own languages (ISO 639-1), the most familiar first: lists begin with them, and little else stands
   * beside (`list-rules.ts` of the recommender). Not a limit: `languages` is one, and takes their place.
   */
  ownLanguages: z.array(textSchema(40)).max(40).optional(),
});
export type Filters = z.infer<typeof filtersSchema>;
