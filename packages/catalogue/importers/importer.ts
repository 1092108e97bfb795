import type { CatalogueItem, MediaDomain, catalogueItemSchema } from '@emoverse/domain';
import type { z } from 'zod';
import type { MoodPlacing } from './place-by-genres.ts';

/** A row of a table: column name (lower case) to text. */
export type TableCells = Readonly<Record<string, string>>;

/** An item as an importer makes it, before its check. */
export type ItemDraft = z.input<typeof catalogueItemSchema>;

/** What a table adds to an item that another table brought. */
export type Facts = Partial<
  Pick<CatalogueItem, 'rating' | 'creators' | 'cast' | 'genres' | 'keywords' | 'externalIds'>
>;

/** What an importer makes of one row. */
export type Imported =
  | { readonly kind: 'item'; readonly item: ItemDraft }
  /** Facts about the item that has this key (see `workIdKey`). */
  | { readonly kind: 'facts'; readonly key: string; readonly facts: Facts; readonly source: string }
  /** A rating by somebody of the table's population; `at` in milliseconds. */
  | {
      readonly kind: 'rating';
      readonly key: string;
      readonly person: string;
      readonly rating: number;
      readonly at: number;
    }
  /** A row that is right and not wanted, e.g. an episode in a table of films. */
  | { readonly kind: 'left-out'; readonly why: string }
  | { readonly kind: 'rejected'; readonly reason: string };

/** What importers are told besides the row. */
export interface ImportContext {
  /** Places an item on the mood plane from its domain and words. */
  readonly place: (words: ItemWords) => MoodPlacing;
  /** Year of today: later ones than the next two are mistakes. */
  readonly thisYear: number;
  /** Films with fewer votes are left out of tables of hundreds of thousands (IMDb). */
  readonly minimumVotes: number;
  /** Facts of side tables of the same folder, by key. */
  readonly side: SideFacts;
}

export interface ItemWords {
  readonly domain: MediaDomain;
  readonly title: string;
  readonly genres: readonly string[];
  readonly tags?: readonly string[];
}

/** Facts from the side tables of a folder (MovieLens' links and tags, IMDb's ratings and people). */
export interface SideFacts {
  of(id: string): Facts | undefined;
}

/**
 * Turns the rows of one public table into items, facts or ratings. Add one here and in `importers/index.ts`; reading,
 * checking, merging and reporting are the same for all.
 */
export interface Importer {
  readonly name: string;
  /** What the table is and where it is published. */
  readonly describes: string;
  /** Columns that a table must have, each as a list of names of which one suffices (lower case). */
  readonly needs: readonly (readonly string[])[];
  /** Whether `"` quotes in such tables; true by default. */
  readonly quotes?: boolean;
  /** What the rows are: items come before facts, facts before ratings. */
  readonly brings: 'items' | 'facts' | 'ratings';
  readonly take: (row: TableCells, context: ImportContext) => Imported;
}

/** Why a row cannot be taken; caught where rows are taken. */
export class RowProblem extends Error {}

/** The first non-empty cell of the named columns, without spaces around and control characters; `\N` is empty. */
export function textCell(row: TableCells, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = row[name];
    if (value === undefined) continue;
    const trimmed = value.trim();
    if (trimmed !== '' && trimmed !== '\\N')
      return /[\0-\x1f]/.test(trimmed) ? trimmed.replace(/[\0-\x1f]+/g, ' ').trim() : trimmed;
  }
  return undefined;
}

/** A text that must be there. Throws RowProblem. */
export function neededText(row: TableCells, what: string, ...names: readonly string[]): string {
  const found = textCell(row, ...names);
  if (found === undefined) throw new RowProblem(`no ${what} (column ${names.join(' or ')})`);
  return found;
}

/** A number between two bounds, undefined where the cell is empty. Throws RowProblem for anything else. */
export function numberCell(
  row: TableCells,
  [lowest, highest]: readonly [number, number],
  ...names: readonly string[]
): number | undefined {
  for (const name of names) {
    const cell = row[name];
    if (cell === undefined || cell === '') continue;
    const value = Number(cell);
    // "" and blanks are 0 to `Number`, and `\N` is unknown.
    if (value !== 0 && value >= lowest && value <= highest) return value;
    const text = textCell(row, name);
    if (text === undefined) continue;
    if (!Number.isFinite(value)) throw new RowProblem(`${name} is not a number: "${text.slice(0, 40)}"`);
    if (value < lowest || value > highest)
      throw new RowProblem(`${name} is ${text}, expected from ${lowest} to ${highest}`);
    return value;
  }
  return undefined;
}

export const COUNT: readonly [number, number] = [0, 1e12];

/** A year that may be: later than the next two it is a mistake. 0 is unknown. Throws RowProblem. */
export function yearCell(
  row: TableCells,
  { thisYear }: ImportContext,
  earliest: number,
  ...names: readonly string[]
): number | undefined {
  const text = textCell(row, ...names);
  if (text === undefined) return undefined;
  const found = /^(-?\d{1,4})(?:\.0)?(?:$|-)/.exec(text)?.[1] ?? /\b(\d{4})\b/.exec(text)?.[1];
  const year = found === undefined ? Number.NaN : Number(found);
  if (year === 0) return undefined;
  if (Number.isNaN(year)) throw new RowProblem(`year is not to be read: "${text.slice(0, 40)}"`);
  if (year < earliest || year > thisYear + 2)
    throw new RowProblem(`year is ${year}, expected from ${earliest} to ${thisYear + 2}`);
  return year;
}

/** A length in minutes; none where the cell is empty, 0 or less. */
export function minutesCell(
  row: TableCells,
  unitsAMinute: number,
  ...names: readonly string[]
): number | undefined {
  const value = numberCell(row, [-1e12, 1e12], ...names);
  return value === undefined || value <= 0 ? undefined : value / unitsAMinute;
}

/** Parts of a list cell; brackets and quotes of Python lists are dropped, JSON lists of objects give their names. */
export function listCell(row: TableCells, separators: RegExp, ...names: readonly string[]): string[] {
  const text = textCell(row, ...names);
  if (text === undefined) return [];
  if (text.startsWith('[{') || text === '[]') return jsonNames(text, names[0]);
  const parts = text
    .replace(/^\[|\]$/g, '')
    .split(separators)
    .map((part) => part.trim().replace(/^['"]|['"]$/g, ''))
    .filter((part) => part !== '');
  return [...new Set(parts)];
}

function jsonNames(text: string, column: string): string[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new RowProblem(`${column} is not to be read as JSON: ${text.slice(0, 40)}…`);
  }
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown) =>
    typeof one === 'object' &&
    one !== null &&
    'name' in one &&
    typeof one.name === 'string' &&
    one.name !== ''
      ? [one.name]
      : [],
  );
}

/** A stable id from words: lower-case letters and digits joined by hyphens, accents dropped, at most 120 characters. */
export function slug(...parts: readonly (string | number | undefined)[]): string {
  const words = parts.filter((part) => part !== undefined).join(' ');
  const plain = /^[\x20-\x7e]*$/.test(words)
    ? words.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    : words
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/[^a-z0-9-]/g, (character) => (character.codePointAt(0) ?? 0).toString(36))
        .replace(/-{2,}/g, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 120).replace(/-$/, '');
}

/** An item id with a prefix, as long as ids may be. */
export function itemIdOf(prefix: string, ...parts: readonly (string | number | undefined)[]): string {
  return `${prefix}-${slug(...parts)}`.slice(0, 120).replace(/[^a-z0-9]+$/, '');
}

/** IMDb's id of a title, from `tt0133093`, `133093` or an address. */
export function imdbId(text: string | undefined): string | undefined {
  const digits = /^(?:.*tt)?(\d{1,9})(?:\D.*)?$/.exec(text ?? '')?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : `tt${digits.padStart(7, '0')}`;
}

/** A rating with its source, none without a value. */
export function ratingFrom(
  value: number | undefined,
  scaleMax: number,
  votes: number | undefined,
  source: string,
  date: string,
): ItemDraft['rating'] {
  if (value === undefined || votes === 0) return undefined;
  return { value, scaleMax, votes: votes === undefined ? undefined : Math.round(votes), source, date };
}

/** Ids that are there. */
export function idsFrom(ids: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ids).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
