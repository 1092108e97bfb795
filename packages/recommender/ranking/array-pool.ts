/** Arrays for the time of one list. @throws RangeError, each, when that time is over. */
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

/** What may be kept when the arrays are taken back: no array, nothing that has one, no lender, nothing that is still to come. */
type Kept<T> = T extends ArrayBufferView | LentArrays | PromiseLike<unknown>
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
      let isOver = false;
      const lengthOf = (length: number): number => {
        if (isOver)
          throw new RangeError('expected arrays to be asked for while they are lent, got a call after it');
        return length;
      };
      try {
        return work({
          floats: (length) => floats.handOut(lengthOf(length), lentFloats).fill(0),
          uninitialisedFloats: (length) => floats.handOut(lengthOf(length), lentFloats),
          uninitialisedInts: (length) => ints.handOut(lengthOf(length), lentInts),
          bytes: (length) => bytes.handOut(lengthOf(length), lentBytes).fill(0),
        });
      } finally {
        isOver = true;
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
