import type { TasteService } from '@emoverse/domain';
import type { Told } from '../trace.ts';

/** What a form is told of the file that a line stands in. */
export interface FormPlace {
  /** Lower case, without its folders. */
  readonly file: string;
  /** Its folders in an archive, lower case; '' outside of any. */
  readonly folder: string;
  /** Milliseconds since the epoch: nothing happened after it. */
  readonly now: number;
}

/** The cell of a column; '' where there is none. */
export type Row = (column: string) => string;

/** An export that is a table. */
export interface TableForm {
  readonly service: TasteService;
  /** The names of the columns where these are of this form, made so that `read` finds its cells by them. */
  columns(found: readonly string[]): readonly string[] | undefined;
  /** Whether what stands where the names would is a row already. */
  readonly headless?: boolean;
  read(row: Row, place: FormPlace): Told;
}

/** An export of JSON objects. */
export interface RecordForm {
  readonly service: TasteService;
  /** What one object tells; undefined where it is of another form. `within`: the names that lead to its list. */
  read(record: unknown, place: FormPlace, within: readonly string[]): readonly Told[] | undefined;
}
