import { EmoVerseError } from '@emoverse/domain';

/**
 * A table of a FlatBuffers file (the form of TensorFlow Lite networks): fields by number, in the order of the schema.
 * A field that is not stored has its default. Source: FlatBuffers' "Internals" (little-endian, offsets relative).
 */
export interface Table {
  /** A whole number of 8, 16 or 32 bits, unsigned for `u`; `fallback` where it is not stored. */
  number(field: number, kind: 'u8' | 'i8' | 'i32' | 'u32', fallback?: number): number;
  table(field: number): Table | undefined;
  tables(field: number): readonly Table[];
  numbers(field: number): readonly number[];
  bytes(field: number): Uint8Array;
}

const VECTOR_HEADER = 4;

/** The root table. Throws `EmoVerseError` `model-unreadable` where the bytes are no such file. */
export function readRootTable(bytes: Uint8Array): Table {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return tableAt(view, view.getUint32(0, true));
  } catch (cause) {
    throw unreadable(cause);
  }
}

function unreadable(cause: unknown): EmoVerseError {
  const message = 'expected a TensorFlow Lite network, got bytes that end early or are of another form';
  return new EmoVerseError('model-unreadable', `${message}; load the file again`, { cause });
}

function tableAt(view: DataView, start: number): Table {
  const fields = start - view.getInt32(start, true);
  const fieldsEnd = view.getUint16(fields, true);
  const placeOf = (field: number): number | undefined => {
    const at = 4 + 2 * field;
    const offset = at < fieldsEnd ? view.getUint16(fields + at, true) : 0;
    return offset === 0 ? undefined : start + offset;
  };
  const target = (place: number): number => place + view.getUint32(place, true);
  const vector = (field: number): { length: number; first: number } => {
    const place = placeOf(field);
    if (place === undefined) return { length: 0, first: 0 };
    return { length: view.getUint32(target(place), true), first: target(place) + VECTOR_HEADER };
  };
  const guarded = <T>(read: () => T): T => {
    try {
      return read();
    } catch (cause) {
      throw unreadable(cause);
    }
  };
  return {
    number: (field, kind, fallback = 0) =>
      guarded(() => {
        const place = placeOf(field);
        if (place === undefined) return fallback;
        switch (kind) {
          case 'u8':
            return view.getUint8(place);
          case 'i8':
            return view.getInt8(place);
          case 'u32':
            return view.getUint32(place, true);
          case 'i32':
            return view.getInt32(place, true);
        }
      }),
    table: (field) =>
      guarded(() => {
        const place = placeOf(field);
        return place === undefined ? undefined : tableAt(view, target(place));
      }),
    tables: (field) =>
      guarded(() => {
        const { length, first } = vector(field);
        return Array.from({ length }, (_, index) => tableAt(view, target(first + 4 * index)));
      }),
    numbers: (field) =>
      guarded(() => {
        const { length, first } = vector(field);
        return Array.from({ length }, (_, index) => view.getInt32(first + 4 * index, true));
      }),
    bytes: (field) => {
      const { length, first } = guarded(() => vector(field));
      if (first + length > view.byteLength) throw unreadable(undefined);
      return new Uint8Array(view.buffer, view.byteOffset + first, length);
    },
  };
}
