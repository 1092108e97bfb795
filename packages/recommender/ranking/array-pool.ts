/** Arrays for the time of one list. */
export interface LentArrays {
  /** All zero. */
  floats(length: number): Float64Array;
  /** With whatever they held before. */
  uninitialisedFloats(length: number): Float64Array;
  /** With whatever they held before. */
  uninitialisedInts(length: number): Int32Array;
  /** All zero. */
  bytes(length: number): Uint8Array;
}

/** What may be kept when the arrays are taken back: no array, and nothing that has one. */
type Kept<T> = T extends ArrayBufferView
  ? never
  : Extract<T[keyof T], ArrayBufferView> extends never
    ? T
    : never;

/**
 * Arrays as long as a catalogue, used again: a list needs a dozen of them, and to allocate megabytes for each list
 * makes the garbage collector stop the process again and again. Of few lengths: what was handed out is kept for good.
 */
export interface ArrayPool {
  /** Lends arrays while `work` runs and takes all of them back when it ends, whichever way it does. */
  lend<T>(work: (arrays: LentArrays) => Kept<T>): T;
}

/** A pool that keeps what it has handed out once. */
export function createArrayPool(): ArrayPool {
  const floats = keepArrays<Float64Array>((length) => new Float64Array(length));
  const ints = keepArrays<Int32Array>((length) => new Int32Array(length));
  const bytes = keepArrays<Uint8Array>((length) => new Uint8Array(length));
  return {
    lend<T>(work: (arrays: LentArrays) => Kept<T>): T {
      const lentFloats: Float64Array[] = [];
      const lentInts: Int32Array[] = [];
      const lentBytes: Uint8Array[] = [];
      try {
        return work({
          floats: (length) => floats.handOut(length, lentFloats).fill(0),
          uninitialisedFloats: (length) => floats.handOut(length, lentFloats),
          uninitialisedInts: (length) => ints.handOut(length, lentInts),
          bytes: (length) => bytes.handOut(length, lentBytes).fill(0),
        });
      } finally {
        floats.takeBack(lentFloats);
        ints.takeBack(lentInts);
        bytes.takeBack(lentBytes);
      }
    },
  };
}

interface KeptArrays<T> {
  /** An array that nobody has, noted in `lent`. */
  handOut(length: number, lent: T[]): T;
  takeBack(lent: readonly T[]): void;
}

function keepArrays<T extends Float64Array | Int32Array | Uint8Array>(
  create: (length: number) => T,
): KeptArrays<T> {
  const free = new Map<number, T[]>();
  return {
    handOut(length, lent) {
      const array = free.get(length)?.pop() ?? create(length);
      lent.push(array);
      return array;
    },
    takeBack(lent) {
      for (const array of lent) {
        const kept = free.get(array.length);
        if (kept === undefined) free.set(array.length, [array]);
        else kept.push(array);
      }
    },
  };
}
