/**
 * Arrays as long as a catalogue, used again: a list needs a dozen of them, and to allocate megabytes for each list
 * makes the garbage collector stop the process again and again. Of few lengths: what was handed out is kept for good.
 */
export interface ArrayPool {
  /** All zero. */
  floats(length: number): Float64Array;
  /** With whatever they held before. */
  roughFloats(length: number): Float64Array;
  /** With whatever they held before. */
  ints(length: number): Int32Array;
  /** All zero. */
  bytes(length: number): Uint8Array;
  /** Takes everything back that was handed out: nobody may hold on to it. */
  takeBack(): void;
}

/** A pool that keeps what it has handed out once. */
export function createArrayPool(): ArrayPool {
  const floats = keepArrays((length) => new Float64Array(length));
  const ints = keepArrays((length) => new Int32Array(length));
  const bytes = keepArrays((length) => new Uint8Array(length));
  return {
    floats: (length) => floats.handOut(length).fill(0),
    roughFloats: floats.handOut,
    ints: ints.handOut,
    bytes: (length) => bytes.handOut(length).fill(0),
    takeBack() {
      floats.takeBack();
      ints.takeBack();
      bytes.takeBack();
    },
  };
}

function keepArrays<T extends Float64Array | Int32Array | Uint8Array>(
  create: (length: number) => T,
): { readonly handOut: (length: number) => T; readonly takeBack: () => void } {
  const free = new Map<number, T[]>();
  let lent: T[] = [];
  return {
    handOut(length) {
      const kept = free.get(length)?.pop();
      const array = kept ?? create(length);
      lent.push(array);
      return array;
    },
    takeBack() {
      for (const array of lent) {
        const kept = free.get(array.length);
        if (kept === undefined) free.set(array.length, [array]);
        else kept.push(array);
      }
      lent = [];
    },
  };
}
