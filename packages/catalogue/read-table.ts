import { EmoVerseError, catalogueItemSchema, contentNoteSchema, type CatalogueItem } from '@emoverse/domain';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { BundledFile } from './bundled-catalogue.ts';

/** What one row of a table becomes: an item before its own check. */
export type ItemDraft = z.input<typeof catalogueItemSchema>;

const cell = z.string().trim();
/** Cell types of our tables: an empty cell means unknown. */
export const cells = {
  text: cell.min(1, 'must not be empty'),
  optionalText: cell.transform((value) => (value === '' ? undefined : value)),
  list: cell.transform((value) =>
    value
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
  number: cell.transform((value, context) => {
    if (value === '') return undefined;
    const parsed = Number(value);
    if (Number.isFinite(parsed)) return parsed;
    context.addIssue({ code: 'custom', message: `must be a number or empty, got "${value}"` });
    return z.NEVER;
  }),
  flag: cell.transform((value, context) => {
    if (value === '' || value === '0') return false;
    if (value === '1') return true;
    context.addIssue({ code: 'custom', message: `must be 0, 1 or empty, got "${value}"` });
    return z.NEVER;
  }),
} as const;

/** Columns that every bundled table has. */
export const commonColumns = {
  id: cells.text,
  title: cells.text,
  valence: cells.number,
  arousal: cells.number,
  tags: cells.list,
  description: cells.optionalText,
  content_notes: cells.list.pipe(z.array(contentNoteSchema)),
  fact_source: cells.list,
  descriptor_source: cells.text,
};

/** Common part of an item, from the common columns. */
export function commonFields(row: z.output<z.ZodObject<typeof commonColumns>>): Omit<ItemDraft, 'domain'> {
  return {
    id: row.id,
    title: row.title,
    tags: row.tags,
    description: row.description,
    contentNotes: row.content_notes,
    mood: { valence: row.valence ?? Number.NaN, arousal: row.arousal ?? Number.NaN },
    moodSource: row.descriptor_source,
    factSources: row.fact_source,
    collection: 'bundled',
  };
}

/** Column of a table whose rows know an id at a player elsewhere: where that id was found. */
export const linkColumns = { link_source: cells.optionalText };

/** The ids that are there. */
export function idsOf(ids: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ids).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** A rating, if the row has a sourced one; a figure without source and date is refused. */
export function ratingOf(
  row: {
    rating?: number | undefined;
    rating_votes?: number | undefined;
    rating_source?: string | undefined;
    rating_date?: string | undefined;
  },
  scaleMax: number,
): ItemDraft['rating'] {
  if (row.rating === undefined) return undefined;
  return {
    value: row.rating,
    scaleMax,
    votes: row.rating_votes,
    source: row.rating_source ?? '',
    date: row.rating_date ?? '',
  };
}

/** One table of the bundled catalogue: its file, the schema of a row and the item that a row becomes. */
export interface BundledTable<Row extends z.ZodType = z.ZodType> {
  readonly file: BundledFile;
  readonly row: Row;
  readonly toItem: (row: z.output<Row>) => ItemDraft;
}

/** Makes a table whose `toItem` sees the row type of its own schema. */
export function bundledTable<Row extends z.ZodType>(
  table: BundledTable<Row>,
): { readonly file: BundledFile; read(text: string): CatalogueItem[] } {
  return { file: table.file, read: (text) => readTable(table, text) };
}

function readTable<Row extends z.ZodType>(table: BundledTable<Row>, text: string): CatalogueItem[] {
  const records: unknown[] = table.file.endsWith('.json')
    ? z.array(z.unknown()).parse(JSON.parse(text))
    : parse(text, { columns: true, skip_empty_lines: true, bom: true, relax_quotes: false });
  const seen = new Set<string>();
  return records.map((record, index) => {
    const where = `${table.file}, record ${index + 1}`;
    const row = table.row.safeParse(record);
    if (!row.success) throw new EmoVerseError('bad-catalogue-row', `${where}: ${describe(row.error)}`);
    const item = catalogueItemSchema.safeParse(table.toItem(row.data));
    if (!item.success) throw new EmoVerseError('bad-catalogue-row', `${where}: ${describe(item.error)}`);
    if (seen.has(item.data.id))
      throw new EmoVerseError('bad-catalogue-row', `${where}: id ${item.data.id} stands twice`);
    seen.add(item.data.id);
    return item.data;
  });
}

function describe(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'row'} ${issue.message}`).join('; ');
}
