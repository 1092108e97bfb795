import {
  DEFAULT_INTENT_NAMES,
  INTENTS,
  FEEDBACK_ACTIONS,
  LIST_NOTICES,
  LIST_RULES,
  MEDIA_DOMAINS,
  TEXT_LENGTHS,
  RECOMMEND_SURFACES,
  catalogueItemSchema,
  epochMillisecondsSchema,
  eventIdSchema,
  feedbackEventSchema,
  feltChangeSchema,
  filtersSchema,
  impressionIdSchema,
  intentChoiceSchema,
  itemIdSchema,
  mediaDomainSchema,
  moodEstimateSchema,
  moodPointSchema,
  moodRecordSchema,
  probabilitySchema,
  personKindSchema,
  profileIdSchema,
  rankedItemSchema,
  starsSchema,
  emotionProfileSchema,
  viewerEmotionSchema,
  tasteFacetSchema,
  tasteTermSchema,
  visitIdSchema,
  whySentenceSchema,
  emotionSchema,
  receivedCodeSchema,
  storableText,
  textSchema,
} from '@emoverse/domain';
import { z } from 'zod';
import { momentQuerySchema } from './moment-query.ts';
import { settingsSchema } from './settings-schemas.ts';

/** Every error answer of the API. `details` names the field and what was expected. */
export const errorResponseSchema = z.object({
  error: z.object({
    code: receivedCodeSchema,
    message: z.string(),
    details: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
});
export type ErrorResponse = z.input<typeof errorResponseSchema>;

export const healthResponseSchema = z.object({
  /** `degraded`: reads are answered, there is no room to store anything; or the store does not answer. */
  status: z.enum(['ok', 'degraded', 'damaged']),
  version: z.string(),
  store: z.object({
    kind: z.enum(['sqlite', 'postgres']),
    schemaVersion: z.number().int(),
    ok: z.boolean(),
    state: z.enum(['sound', 'full', 'damaged', 'unreachable']),
  }),
  catalogue: z.object({ items: z.number().int(), version: z.string() }),
  uptimeSeconds: z.number(),
  /** Whether it speaks HTTPS by an authority of its own, which devices learn to trust at `/trust`. */
  homeHttps: z.boolean(),
});

export const profileResponseSchema = z.object({
  id: profileIdSchema,
  createdAt: epochMillisecondsSchema,
  settings: settingsSchema,
  /** A child is kept from explicit works, camera and outside players. */
  kind: personKindSchema,
  counts: z.object({
    moods: z.number().int(),
    reactions: z.number().int(),
    saved: z.number().int(),
    reviews: z.number().int(),
  }),
  /** The last change that this answer knows of: a page that was built on it listens from there on (`CHANGE_FEED_PATH`). */
  lastChange: z.number().int().min(0),
});
export type ProfileResponse = z.infer<typeof profileResponseSchema>;
/** Policies that can be asked for by name; `emoverse` is ours, `paper` the fixed maps of the 2025 paper. */
export const POLICY_NAMES = ['emoverse', 'paper', 'popularity', 'random'] as const;

export const recommendationRequestSchema = z
  .object({
    mood: moodEstimateSchema,
    /** Default: that of the settings, else what suits the mood (`DEFAULT_INTENTS` of the domain). */
    intent: intentChoiceSchema.optional(),
    domains: z.array(mediaDomainSchema).min(1).max(MEDIA_DOMAINS.length),
    /** Items a domain, 1…50. */
    count: z.number().int().min(1).max(50).default(10),
    /** Without `ownLanguages` those of the interface and of the header `Accept-Language` come first. */
    filters: filtersSchema.default({ allowExplicit: true }),
    /** `list`: to discover from. `pick`: the one thing to try now, so what has the best chance to be liked. */
    surface: z.enum(RECOMMEND_SURFACES).default('list'),
    /** Nothing is shown twice within a visit. */
    visitId: visitIdSchema,
    policy: z.enum(POLICY_NAMES).default('emoverse'),
    /** Hour of the person's day, for sentences such as *for a heavy evening*. */
    hour: z.number().int().min(0).max(23).optional(),
  })
  .strict();
export type RecommendationRequest = z.input<typeof recommendationRequestSchema>;

/**
 * What reviews say of an item: tone −1…1 with its spread, emotions with how sure they are, and which stand out,
 * strongest first. Absent where nobody has written.
 */
export const viewersSchema = z.object({
  tone: z.number().min(-1).max(1),
  toneSpread: z.number().min(0).max(1),
  reviews: z.number().int().positive(),
  profile: emotionProfileSchema,
  telling: z.array(viewerEmotionSchema),
});
export type Viewers = z.infer<typeof viewersSchema>;

export const recommendedSchema = rankedItemSchema.extend({
  impressionId: impressionIdSchema,
  /** Why it is suggested, in one sentence: different from work to work of a list. */
  sentence: whySentenceSchema,
  saved: z.boolean(),
  liked: z.boolean(),
  viewers: viewersSchema.optional(),
});
export type Recommended = z.infer<typeof recommendedSchema>;

export const recommendationResponseSchema = z.object({
  visitId: visitIdSchema,
  policy: z.string(),
  policyVersion: z.string(),
  /** The intent that was asked for, or the default that took its place; that of a mood has a name. */
  intent: intentChoiceSchema,
  defaultIntent: z.enum(DEFAULT_INTENT_NAMES).optional(),
  /** Where the intent goes: one point, or the steps of a journey. */
  path: z.array(moodPointSchema).min(1),
  lists: z.array(
    z.object({
      domain: mediaDomainSchema,
      items: z.array(recommendedSchema),
      /** Why a list is short or empty, if it is. */
      notice: z.enum(LIST_NOTICES),
      /** What the list should keep to and could not, as the catalogue has too little that serves the mood. */
      gaveWay: z.array(z.enum(LIST_RULES)).default([]),
    }),
  ),
});
export type RecommendationResponse = z.infer<typeof recommendationResponseSchema>;

export const feedbackRequestSchema = z
  .object({ events: z.array(feedbackEventSchema).min(1).max(100) })
  .strict();
/** Sent only after the events are on the disk. A repeated event id counts as `known`. */
export const feedbackResponseSchema = z.object({ stored: z.number().int(), known: z.number().int() });

export const storedReactionSchema = z.object({
  id: eventIdSchema,
  itemId: itemIdSchema,
  action: z.enum(FEEDBACK_ACTIONS),
  impressionId: impressionIdSchema.optional(),
  felt: feltChangeSchema.optional(),
  stars: starsSchema.optional(),
  at: epochMillisecondsSchema,
  undone: z.boolean(),
  /** False for a reaction made while learning was paused: it is kept, and never learned from. */
  learned: z.boolean().optional(),
});
export type StoredReaction = z.infer<typeof storedReactionSchema>;
export const reactionsResponseSchema = z.object({
  reactions: z.array(storedReactionSchema.extend({ item: catalogueItemSchema.optional() })),
});

/** The one rating that the person gave an item, by the reaction that is undone to take it away; absent where they gave none. */
export const ratingResponseSchema = z.object({
  rating: z.object({ eventId: eventIdSchema, stars: starsSchema, at: epochMillisecondsSchema }).optional(),
});

export const savedResponseSchema = z.object({
  items: z.array(z.object({ item: catalogueItemSchema, savedAt: epochMillisecondsSchema })),
});

/** Works after which the person said that they felt better, the greatest gain first: only where there is enough to say it. */
export const liftsResponseSchema = z.object({
  items: z.array(
    z.object({
      item: catalogueItemSchema,
      /** How often they were asked after it and answered. */
      answers: z.number().int().min(1),
      /** Valence gained beyond what a mood gains by itself, as far as so few answers tell it. */
      gain: z.number(),
      /** Chance that there is a gain, 0…1. */
      chance: probabilitySchema,
    }),
  ),
});

export { moodRecordSchema, type MoodRecord } from '@emoverse/domain';
export const moodRecordPatchSchema = z
  .object({ felt: emotionSchema.optional(), note: textSchema(TEXT_LENGTHS.moodNote).optional() })
  .strict();
export const moodsQuerySchema = z.object({
  from: momentQuerySchema.optional(),
  to: momentQuerySchema.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
export const moodsResponseSchema = z.object({ moods: z.array(moodRecordSchema) });

/** What somebody could want from a mood, before they choose. */
export const glimpseRequestSchema = z
  .object({ mood: moodEstimateSchema, intents: z.array(intentChoiceSchema).min(1).max(INTENTS.length) })
  .strict();
export const glimpseResponseSchema = z.object({
  glimpses: z.array(z.object({ intent: intentChoiceSchema, items: z.array(catalogueItemSchema) })),
});

/** A person's own words about an item, 1…5000 characters; its tone is computed when stored. */
export const reviewRequestSchema = z
  .object({ text: z.string().trim().min(1).max(TEXT_LENGTHS.review).overwrite(storableText) })
  .strict();
export const reviewSchema = z.object({
  id: z.uuid(),
  itemId: itemIdSchema,
  text: textSchema(TEXT_LENGTHS.review),
  /** VADER tone over its sentences, −1…1. */
  tone: z.number().min(-1).max(1),
  at: epochMillisecondsSchema,
  mine: z.boolean(),
});
export type Review = z.infer<typeof reviewSchema>;
export const reviewsResponseSchema = z.object({
  reviews: z.array(reviewSchema),
  viewers: viewersSchema.optional(),
});

export const onboardingQuerySchema = z.object({
  domain: mediaDomainSchema,
  /** Items wanted, 1…20. */
  count: z.coerce.number().int().min(1).max(20).default(5),
  /** Ids that were asked already and are not to be asked again, joined by commas: what the person does not know. */
  skip: z.string().max(13_000).default(''),
});
export const onboardingResponseSchema = z.object({
  domain: mediaDomainSchema,
  /** What to ask about, the most telling first; answers are ordinary `liked` and `disliked` reactions. */
  items: z.array(catalogueItemSchema),
});
export const catalogueStatsSchema = z.object({
  version: z.string(),
  items: z.number().int(),
  domains: z.array(
    z.object({
      domain: mediaDomainSchema,
      items: z.number().int(),
      rated: z.number().int(),
      languages: z.array(z.object({ language: z.string(), items: z.number().int() })),
      decades: z.array(z.object({ decade: z.number().int(), items: z.number().int() })),
      genres: z.array(z.object({ genre: z.string(), items: z.number().int() })),
      /** Items by nearest emotion prototype. */
      emotions: z.record(emotionSchema, z.number().int()),
      /** Mood points, for the plot. */
      points: z.array(moodPointSchema),
    }),
  ),
  /** Agreement of our descriptors with outside tables: Pearson r on n shared items, measured when built. */
  checks: z.array(
    z.object({ name: z.string(), r: z.number(), n: z.number().int(), against: z.string(), date: z.string() }),
  ),
});
export type CatalogueStats = z.infer<typeof catalogueStatsSchema>;

/** What is sure of a person's taste, to be said in a sentence: *You come back to slow, acoustic songs.* */
export const tasteSentenceSchema = z.object({
  leaning: z.enum(['comes-back', 'passes-over']),
  facet: z.enum(['genre', 'tag', 'creator', 'language', 'decade', 'audio']),
  /** One, or two sounds. */
  terms: z.array(z.string()).min(1).max(2),
  /** Works that speak for it, of those that the words fit. */
  agreeing: z.number().int(),
  works: z.number().int(),
  /** Chance that it is more than chance, 0…1. */
  sureness: probabilitySchema,
});
export type TasteSentence = z.infer<typeof tasteSentenceSchema>;

/** What has been learned about this person, as readable weights (positive: likes), and what they said about it. */
export const tasteResponseSchema = z.object({
  policyVersion: z.string(),
  learning: z.boolean(),
  reactions: z.number().int(),
  /** The surest first, six at most; of all that is said at most one in ten is chance. */
  sentences: z.array(tasteSentenceSchema),
  weights: z.array(
    z.object({
      facet: tasteFacetSchema,
      term: z.string(),
      weight: z.number(),
      deviation: z.number(),
      /** Where the person fixed it; reactions do not move it then. */
      edited: z.enum(['set', 'ignored']).optional(),
    }),
  ),
  /** The last time that all was forgotten and that was not taken back: undo this event to have it back. */
  forgotten: z.object({ eventId: eventIdSchema, at: epochMillisecondsSchema }).optional(),
});
export type TasteResponse = z.infer<typeof tasteResponseSchema>;

/** Id and time of an event, from whoever creates it: a repeated request is the same event. */
const eventFields = { id: eventIdSchema, at: epochMillisecondsSchema };
export const tasteTermParamsSchema = z.object({ facet: tasteFacetSchema, term: tasteTermSchema });
/** `weight` −1 (much less) … 1 (much more), or `ignored`: the term counts for nothing. */
export const tasteTermRequestSchema = z
  .object({ ...eventFields, weight: z.union([z.number().min(-1).max(1), z.literal('ignored')]) })
  .strict();
export const forgetTermQuerySchema = z.object({
  id: eventIdSchema,
  at: momentQuerySchema,
});
export const forgetAllRequestSchema = z.object(eventFields).strict();

export const deletedResponseSchema = z.object({ deleted: z.literal(true) });

/** The sound files of this machine. Folders go by their last part: where they lie is nobody else's business. */
export const libraryResponseSchema = z.object({
  folders: z.array(
    z.object({
      name: z.string(),
      tracks: z.number().int(),
      files: z.number().int(),
      lastScannedAt: epochMillisecondsSchema,
    }),
  ),
  tracks: z.number().int(),
});
