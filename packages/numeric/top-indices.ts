/** The best of what it is offered, up to a capacity. */
export interface TopKeeper {
  /** NaN and −Infinity are left out. */
  offer(entry: number, score: number): void;
  /** Nothing with a lower score can come in: −Infinity until it is full. */
  threshold(): number;
  /** Entries, best first, ties by the smaller entry. Empties the keeper. */
  take(): number[];
}

/** Keeps the `capacity` entries with the highest scores in a min-heap: log capacity for each that comes in. */
export function keepTop(capacity: number): TopKeeper {
  const heap = heapFor(capacity);
  let size = 0;
  return {
    offer(entry, score) {
      heap.entries[capacity] = entry;
      heap.scores[capacity] = score;
      size = admit(heap, size, capacity);
    },
    threshold: () => (size < capacity ? -Infinity : (heap.scores[0] ?? Number.NaN)),
    take() {
      const best = takeAll(heap, size);
      size = 0;
      return best;
    },
  };
}

/**
 * The `count` entries of `candidates` with the highest `scoreOf`, best first; ties go to the smaller entry.
 *
 * One pass: n log count. Entries whose score is −Infinity or NaN are left out.
 */
export function topIndices(
  candidates: ArrayLike<number>,
  count: number,
  scoreOf: (entry: number) => number,
): number[] {
  const capacity = Math.min(count, candidates.length);
  if (capacity < 1) return [];
  const top = keepTop(capacity);
  let threshold = -Infinity;
  for (let position = 0; position < candidates.length; position++) {
    const entry = candidates[position] ?? Number.NaN;
    const score = scoreOf(entry);
    if (!(score >= threshold)) continue;
    top.offer(entry, score);
    threshold = top.threshold();
  }
  return top.take();
}

/** As `topIndices`, of scores that are there already: entry e scores `values[e]`. */
export function topByValue(
  candidates: ArrayLike<number>,
  count: number,
  values: ArrayLike<number>,
): number[] {
  const capacity = Math.min(count, candidates.length);
  if (capacity < 1) return [];
  const heap = heapFor(capacity);
  const { entries, scores } = heap;
  let size = 0;
  for (let position = 0; position < candidates.length; position++) {
    const entry = candidates[position] ?? Number.NaN;
    const value = values[entry] ?? Number.NaN;
    if (size === capacity && !(value >= (scores[0] ?? Number.NaN))) continue;
    entries[capacity] = entry;
    scores[capacity] = value;
    size = admit(heap, size, capacity);
  }
  return takeAll(heap, size);
}

/**
 * A binary min-heap: scores and, at the same places, whose they are. The last place is for what is offered: handed over
 * as arguments, scores would be boxed one by one.
 */
interface Heap {
  readonly entries: Float64Array;
  readonly scores: Float64Array;
}

function heapFor(capacity: number): Heap {
  return { entries: new Float64Array(capacity + 1), scores: new Float64Array(capacity + 1) };
}

/** Takes what is offered into a heap of `size`, if it is good enough; the answer is the new size. */
function admit(heap: Heap, size: number, capacity: number): number {
  const { entries, scores } = heap;
  const entry = entries[capacity] ?? Number.NaN;
  const score = scores[capacity] ?? Number.NaN;
  if (size < capacity) {
    if (!(score > -Infinity)) return size;
    entries[size] = entry;
    scores[size] = score;
    rise(heap, size);
    return size + 1;
  }
  if (
    score > (scores[0] ?? Number.NaN) ||
    (score === (scores[0] ?? Number.NaN) && entry < (entries[0] ?? Number.NaN))
  ) {
    entries[0] = entry;
    scores[0] = score;
    sink(heap, size);
  }
  return size;
}

/** Lets what stands at `bottom` rise while it is worse than its parent. */
function rise({ entries, scores }: Heap, bottom: number): void {
  const entry = entries[bottom] ?? Number.NaN;
  const score = scores[bottom] ?? Number.NaN;
  let child = bottom;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (
      (scores[parent] ?? Number.NaN) < score ||
      ((scores[parent] ?? Number.NaN) === score && (entries[parent] ?? Number.NaN) > entry)
    )
      break;
    entries[child] = entries[parent] ?? Number.NaN;
    scores[child] = scores[parent] ?? Number.NaN;
    child = parent;
  }
  entries[child] = entry;
  scores[child] = score;
}

/** Lets what stands at the top of a heap of `size` sink below all that are worse. */
function sink({ entries, scores }: Heap, size: number): void {
  const entry = entries[0] ?? Number.NaN;
  const score = scores[0] ?? Number.NaN;
  let parent = 0;
  for (let child = 1; child < size; child = 2 * parent + 1) {
    const right = child + 1;
    const rightIsWorse =
      right < size &&
      ((scores[right] ?? Number.NaN) < (scores[child] ?? Number.NaN) ||
        ((scores[right] ?? Number.NaN) === (scores[child] ?? Number.NaN) &&
          (entries[right] ?? Number.NaN) > (entries[child] ?? Number.NaN)));
    const worst = rightIsWorse ? right : child;
    if (
      (scores[worst] ?? Number.NaN) > score ||
      ((scores[worst] ?? Number.NaN) === score && (entries[worst] ?? Number.NaN) < entry)
    )
      break;
    entries[parent] = entries[worst] ?? Number.NaN;
    scores[parent] = scores[worst] ?? Number.NaN;
    parent = worst;
  }
  entries[parent] = entry;
  scores[parent] = score;
}

/** Heap sort: the worst goes to the end, again and again. Best first. */
function takeAll(heap: Heap, size: number): number[] {
  const { entries, scores } = heap;
  for (let last = size - 1; last > 0; last--) {
    const entry = entries[last] ?? Number.NaN;
    const score = scores[last] ?? Number.NaN;
    entries[last] = entries[0] ?? Number.NaN;
    scores[last] = scores[0] ?? Number.NaN;
    entries[0] = entry;
    scores[0] = score;
    sink(heap, last);
  }
  const best = new Array<number>(size);
  for (let place = 0; place < size; place++) best[place] = entries[place] ?? Number.NaN;
  return best;
}
