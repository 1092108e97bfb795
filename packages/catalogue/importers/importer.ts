import { cutText, namedPeople } from '@emoverse/domain';
import type { CatalogueItem, MediaDomain, catalogueItemSchema } from '@emoverse/domain';
import { readNames } from '@emoverse/text-files';
import type { z } from 'zod';
import type { MoodPlacing } from './mood-placing.ts';

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

/** How programs write that nothing is known: pandas, R, SQL and spreadsheets. */
const UNKNOWN: ReadonlySet<string> = new Set(
  'nan NaN NAN none None NONE null Null NULL na NA n/a N/A #N/A <NA> NaT \\N'.split(' '),
);
const LONGEST_UNKNOWN = 4;

/**
 * The first cell of the named columns that says something, without spaces around, control characters and the `="…"`
 * that keeps spreadsheets from reading numbers. Words for "unknown" (`nan`, `None`, `\N`) say nothing.
 */
export function textCell(row: TableCells, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = plainCell(row[name]);
    if (text !== '' && !(text.length <= LONGEST_UNKNOWN && UNKNOWN.has(text))) return text;
  }
  return undefined;
}

function plainCell(cell: string | undefined): string {
  if (cell === undefined) return '';
  const trimmed = cell.trim();
  const bare = trimmed.startsWith('="') && trimmed.endsWith('"') ? trimmed.slice(2, -1).trim() : trimmed;
  return /[\0-\x1f]/.test(bare) ? bare.replace(/[\0-\x1f]+/g, ' ').trim() : bare;
}

/** A text that must be there, whatever it says: a song may be called None. Throws RowProblem. */
export function neededText(row: TableCells, what: string, ...names: readonly string[]): string {
  for (const name of names) {
    const text = plainCell(row[name]);
    if (text !== '' && text !== '\\N') return text;
  }
  throw new RowProblem(`no ${what} (column ${names.join(' or ')})`);
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
    const readings = readNumbers(text);
    const fitting = readings.find((reading) => reading >= lowest && reading <= highest);
    if (fitting !== undefined) return fitting;
    if (readings.length === 0) throw new RowProblem(`${name} is not a number: "${cutText(text, 40)}"`);
    throw new RowProblem(`${name} is ${text}, expected from ${lowest} to ${highest}`);
  }
  return undefined;
}

/**
 * What a text may mean as a number, the likeliest first: as programs write it, with commas or spaces between thousands,
 * with a decimal comma. `7,125` is 7125 among counts and 7.125 among ratings: the bounds decide.
 */
function readNumbers(text: string): number[] {
  const closed = text.replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3})/g, '');
  const readings = [Number(closed)];
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(closed)) readings.push(Number(closed.replaceAll(',', '')));
  if (/^-?\d*,\d+$/.test(closed)) readings.push(Number(closed.replace(',', '.')));
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(closed))
    readings.push(Number(closed.replaceAll('.', '').replace(',', '.')));
  return readings.filter(Number.isFinite);
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
  if (Number.isNaN(year)) throw new RowProblem(`year is not to be read: "${cutText(text, 40)}"`);
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

/**
 * Parts of a list cell: texts of a list as Python or JSON writes it, or the names of its dictionaries; else what stands
 * between separators. Throws RowProblem for a list of dictionaries that cannot be read.
 */
export function listCell(row: TableCells, separators: RegExp, ...names: readonly string[]): string[] {
  const text = textCell(row, ...names);
  if (text === undefined) return [];
  const listed = readNames(text);
  if (listed !== undefined) return listed;
  if (text.startsWith('[{'))
    throw new RowProblem(`${names[0]} is no list that can be read: "${cutText(text, 40)}"`);
  const parts = text
    .replace(/^\[|\]$/g, '')
    .split(separators)
    .map((part) => part.trim().replace(/^['"]|['"]$/g, ''))
    .filter((part) => part !== '');
  return [...new Set(parts)];
}

/** People of a list cell; `Unknown`, `Various Artists` and the like are nobody. */
export function peopleCell(row: TableCells, separators: RegExp, ...names: readonly string[]): string[] {
  return namedPeople(listCell(row, separators, ...names));
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
