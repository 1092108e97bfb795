import { EmoVerseError } from '@emoverse/domain';
import { z } from 'zod';

/** JSON text for a column. `undefined` becomes SQL null. */
export function toJsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/**
 * A value read from a JSON column, checked. Throws `store-damaged` when the column holds something else:
 * the store was changed by hand or by another program.
 */
export function fromJson<T>(schema: z.ZodType<T>, text: string, column: string): T {
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

/** A row read from the store, checked; throws `store-damaged` as `fromJson` does. */
export function checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new EmoVerseError(
    'store-damaged',
    `${what} does not have the expected form: ${z.prettifyError(result.error)}; put a copy of the store back`,
    { cause: result.error },
  );
}
