import { z } from 'zod';
import { itemIdSchema, mediaDomainSchema } from './catalogue-item.ts';
import { intentChoiceSchema } from './intent.ts';
import { filtersSchema } from './recommendation.ts';
import { moodEstimateSchema } from './mood-estimate.ts';
import { textSchema } from './storable-text.ts';
import { epochMillisecondsSchema, moodPointSchema, propensitySchema } from './units.ts';

/**
 * What a person can do with a suggestion. `more-like-this` and `less-like-this` speak of its kind: its genres, tags,
 * people and sound, more than of the item itself. `felt-after` answers *How do you feel now?* when it has ended. `rated`
 * gives stars: a person has one rating of an item, the latest.
 */
export const FEEDBACK_ACTIONS = [
  'opened',
  'played',
  'finished',
  'skipped',
  'liked',
  'disliked',
  'saved',
  'unsaved',
  'wrong-mood',
  'more-like-this',
  'less-like-this',
  'felt-after',
  'rated',
] as const;
export const feedbackActionSchema = z.enum(FEEDBACK_ACTIONS);
export type FeedbackAction = z.infer<typeof feedbackActionSchema>;

/** Random UUID given by whoever creates the record, so that a repeated request is the same record. */
export const eventIdSchema = z.uuid().brand<'EventId'>();
export type EventId = z.infer<typeof eventIdSchema>;
export const impressionIdSchema = z.uuid().brand<'ImpressionId'>();
export type ImpressionId = z.infer<typeof impressionIdSchema>;
export const visitIdSchema = z.uuid().brand<'VisitId'>();
export type VisitId = z.infer<typeof visitIdSchema>;
export const profileIdSchema = z.uuid().brand<'ProfileId'>();
export type ProfileId = z.infer<typeof profileIdSchema>;

/** How somebody felt after something; `before` where it is known by more than the showing that it answers. */
export const feltChangeSchema = z.object({ before: moodPointSchema.optional(), after: moodPointSchema });
export type FeltChange = z.infer<typeof feltChangeSchema>;

/** A person's rating of an item: 0.5…5 stars in halves. */
export const starsSchema = z.number().min(0.5).max(5).multipleOf(0.5);

/** One reaction of one person to one item. `undo` of an earlier event is an event of its own. */
export const feedbackEventSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('reaction'),
      id: eventIdSchema,
      itemId: itemIdSchema,
      action: feedbackActionSchema,
      /** The showing this reacts to, where there was one. */
      impressionId: impressionIdSchema.optional(),
      /** With `felt-after` and nothing else. */
      felt: feltChangeSchema.optional(),
      /** With `rated` and nothing else. */
      stars: starsSchema.optional(),
      at: epochMillisecondsSchema,
    })
    .refine(({ action, felt }) => (action === 'felt-after') === (felt !== undefined), {
      path: ['felt'],
      message: 'expected with the action felt-after, and with no other',
    })
    .refine(({ action, stars }) => (action === 'rated') === (stars !== undefined), {
      path: ['stars'],
      message: 'expected with the action rated, and with no other',
    }),
  z.object({
    kind: z.literal('undo'),
    id: eventIdSchema,
    undoes: eventIdSchema,
    at: epochMillisecondsSchema,
  }),
]);
export type FeedbackEvent = z.infer<typeof feedbackEventSchema>;
export type Reaction = Extract<FeedbackEvent, { kind: 'reaction' }>;

/** What is asked for: a list to discover from, or the one thing to try now. */
export const RECOMMEND_SURFACES = ['list', 'pick'] as const;
export type RecommendSurface = (typeof RECOMMEND_SURFACES)[number];

/** One item shown to one person: context, place and chance, so that a new policy can be judged on old logs. */
export const impressionSchema = z.object({
  id: impressionIdSchema,
  visitId: visitIdSchema,
  itemId: itemIdSchema,
  domain: mediaDomainSchema,
  /** 0 is the top of its list. */
  position: z.number().int().min(0).max(10_000),
  /** `list`: a list to discover from. `pick`: the one thing to try now. */
  surface: z.enum(RECOMMEND_SURFACES).default('list'),
  /** What the list was narrowed to. */
  filters: filtersSchema.default({ allowExplicit: true }),
  /** Chance with which the policy put this item there in this context, 0…1; `propensityOf` says where. */
  propensity: propensitySchema,
  /** `place`: at this very position. `list`: at whichever place of the list, as early versions logged it. */
  propensityOf: z.enum(['place', 'list']).default('list'),
  policy: textSchema(200).min(1),
  policyVersion: textSchema(200).min(1),
  /** The candidate source that brought it. */
  source: textSchema(200).min(1),
  mood: moodEstimateSchema,
  intent: intentChoiceSchema,
  at: epochMillisecondsSchema,
});
export type Impression = z.infer<typeof impressionSchema>;
