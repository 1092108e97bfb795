import {
  MOST_KNOWN_WORKS,
  UNMATCHED_REASONS,
  itemIdSchema,
  knownWorkSchema,
  mediaDomainSchema,
  tasteImportSchema,
} from '@emoverse/domain';
import { z } from 'zod';

/** Works that one request asks for at most. */
export const MOST_MATCHED = 200;

const id = z.string().min(1).max(100);

/** Works as an export tells them: its reader has looked through the file, and no more than this leaves it. */
export const matchWorksRequestSchema = z.strictObject({
  works: z
    .array(
      z.object({
        domain: mediaDomainSchema,
        title: z.string().min(1).max(500),
        creators: z.array(z.string().min(1).max(300)).max(10),
        year: z.number().int().min(-3000).max(2200).optional(),
        /** As `CatalogueItem.externalIds` names them. */
        externalIds: z
          .object({ imdb: id, tmdb: id, isbn13: id, goodreads: id, spotify: id, steam: id })
          .partial(),
      }),
    )
    .min(1)
    .max(MOST_MATCHED),
});
/** What each of them is here, in their order. */
export const matchWorksResponseSchema = z.object({
  matches: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('matched'), itemId: itemIdSchema, by: z.enum(['id', 'title']) }),
      z.object({ kind: z.literal('unmatched'), reason: z.enum(UNMATCHED_REASONS) }),
    ]),
  ),
});

export const addTasteImportRequestSchema = tasteImportSchema
  .omit({ id: true, at: true })
  .extend({ works: z.array(knownWorkSchema).min(1).max(MOST_KNOWN_WORKS) })
  .strict();

/** An import without its works; `known` is their number. */
const summarySchema = tasteImportSchema
  .omit({ works: true })
  .extend({ known: z.number().int().nonnegative() });
export type TasteImportTold = z.infer<typeof summarySchema>;
/** `already`: an import before told exactly the same; it stands, and nothing changed. */
export const addTasteImportResponseSchema = z.object({ imported: summarySchema, already: z.boolean() });
export const tasteImportsResponseSchema = z.object({ imports: z.array(summarySchema) });
