import type { catalogueItemSchema } from '@emoverse/domain';
import type { z } from 'zod';

/** A row as the CSV parser gives it: column name to text. */
export type CsvRow = Readonly<Record<string, string>>;

/** What an importer makes of one row: an item before its check, or why it cannot be one. */
export type Imported =
  | { readonly kind: 'item'; readonly item: z.input<typeof catalogueItemSchema> }
  | { readonly kind: 'rejected'; readonly reason: string };

/**
 * Turns the rows of one public table into items. Add one here and in `importers/index.ts`; the reading,
 * checking, merging and reporting are the same for all.
 */
export interface Importer {
  readonly name: string;
  /** What the table is and where it is published. */
  readonly describes: string;
  /** Whether a header row is one of this importer's forms. */
  readonly recognises: (columns: readonly string[]) => boolean;
  readonly toItem: (row: CsvRow) => Imported;
}

/** A number from a cell; undefined when empty, `not a number` as a rejection text otherwise. */
export function numberCell(row: CsvRow, ...names: readonly string[]): number | undefined {
  const text = textCell(row, ...names);
  if (text === undefined) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The first non-empty cell of the named columns. */
export function textCell(row: CsvRow, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = row[name]?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** Parts of a list cell, whichever of `|`, `;`, `,` parts it; brackets and quotes of Python lists are dropped. */
export function listCell(row: CsvRow, separators: RegExp, ...names: readonly string[]): string[] {
  const text = textCell(row, ...names);
  if (text === undefined) return [];
  return text
    .replace(/^\[|\]$/g, '')
    .split(separators)
    .map((part) => part.trim().replace(/^['"]|['"]$/g, ''))
    .filter((part) => part !== '');
}

/** A stable id from words: lower-case letters and digits joined by hyphens, accents dropped, at most 120 characters. */
export function slug(...parts: readonly (string | number | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/[^a-z0-9-]/g, (character) => (character.codePointAt(0) ?? 0).toString(36))
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120)
    .replace(/-$/, '');
}
