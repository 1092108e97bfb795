import { z } from 'zod';
import { eventIdSchema } from './feedback.ts';
import { epochMillisecondsSchema } from './units.ts';

/** What a learned weight can be about; `intent`: how much a fitting mood counts under that intent. */
export const TASTE_FACETS = [
  'genre',
  'tag',
  'keyword',
  'creator',
  'language',
  'decade',
  'domain',
  'audio',
  'intent',
] as const;
export const tasteFacetSchema = z.enum(TASTE_FACETS);
export type TasteFacet = z.infer<typeof tasteFacetSchema>;

/** A word as the catalogue spells it, 1…200 characters. */
export const tasteTermSchema = z.string().trim().min(1).max(200);

const about = { facet: tasteFacetSchema, term: tasteTermSchema };
const event = { id: eventIdSchema, at: epochMillisecondsSchema };

/**
 * What a person says about what was learned of them: an event like a reaction, undone by an `undo` of its id.
 *
 * - `taste-set`: the weight of a term, −1 (much less) … 1 (much more); it stays there whatever they react to.
 * - `taste-ignored`: the term counts for nothing, and nothing is learned about it.
 * - `taste-forgotten`: what was learned or said about the term is gone; it is learned anew from here on.
 * - `all-forgotten`: all that was learned or said up to here is gone. Saved items and the history stay.
 */
export const tasteEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('taste-set'), ...event, ...about, weight: z.number().min(-1).max(1) }),
  z.object({ kind: z.literal('taste-ignored'), ...event, ...about }),
  z.object({ kind: z.literal('taste-forgotten'), ...event, ...about }),
  z.object({ kind: z.literal('all-forgotten'), ...event }),
]);
export type TasteEdit = z.infer<typeof tasteEditSchema>;
export const TASTE_EDIT_KINDS: readonly TasteEdit['kind'][] = tasteEditSchema.options.map(
  (option) => option.shape.kind.value,
);
