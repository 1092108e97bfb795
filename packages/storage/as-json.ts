import { EmoVerseError, LAST_MOMENT, epochMillisecondsSchema, mendValue } from '@emoverse/domain';
import { z } from 'zod';

/** JSON text for a column. `undefined` becomes SQL null. */
export function toJsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/**
 * A value read from a JSON column, mended where it can be (`mendValue`). Throws `store-damaged` when the column holds
 * something else: the store was changed by hand or by another program.
 */
export function fromJson<S extends z.ZodType>(schema: S, text: string, column: string): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new EmoVerseError('store-damaged', `${column} does not hold JSON; put a copy of the store back`, {
      cause,
    });
  }
  return checked(schema, value, column);
}

/** A row read from the store, checked and mended; throws `store-damaged` as `fromJson` does. */
export function checked<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const mended = mendValue(schema, value);
  if (mended !== undefined) return mended;
  const { error } = schema.safeParse(value);
  throw new EmoVerseError(
    'store-damaged',
    `${what} does not have the expected form: ${error ? z.prettifyError(error) : 'it is undefined'}; put a copy of the store back`,
    { cause: error },
  );
}

/** A time as it is stored, brought into the range of times. */
export function storedMoment(at: number): number {
  if (Number.isInteger(at) && at >= 0 && at <= LAST_MOMENT) return at;
  return mendValue(epochMillisecondsSchema, at) ?? 0;
}

/** The records of those rows that can be read: one that was spoiled does not take the others along. */
export function readable<Row, T>(rows: readonly Row[], read: (row: Row) => T): T[] {
  return rows.flatMap((row): T[] => {
    try {
      return [read(row)];
    } catch (error) {
      if (error instanceof EmoVerseError && error.code === 'store-damaged') return [];
      throw error;
    }
  });
}
