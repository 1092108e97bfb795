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
  const entries = new Float64Array(capacity);
  const scores = new Float64Array(capacity);
  let size = 0;
  return {
    offer(entry, score) {
      if (size < capacity) {
        if (!(score > -Infinity)) return;
        size += 1;
        rise(entries, scores, size - 1, entry, score);
      } else if (score > scores[0] || (score === scores[0] && entry < entries[0])) {
        sink(entries, scores, size, entry, score);
      }
    },
    threshold: () => (size < capacity ? -Infinity : scores[0]),
    take() {
      // Heap sort: the worst goes to the end, again and again.
      for (let last = size - 1; last > 0; last--) {
        const [entry, score] = [entries[last], scores[last]];
        entries[last] = entries[0];
        scores[last] = scores[0];
        sink(entries, scores, last, entry, score);
      }
      const best = Array.from(entries.subarray(0, size));
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
    const entry = candidates[position];
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
  const top = keepTop(capacity);
  let threshold = -Infinity;
  for (let position = 0; position < candidates.length; position++) {
    const entry = candidates[position];
    const score = values[entry];
    if (!(score >= threshold)) continue;
    top.offer(entry, score);
    threshold = top.threshold();
  }
  return top.take();
}

/** Puts an entry at the bottom of the heap and lets it rise while it is worse than its parent. */
function rise(
  entries: Float64Array,
  scores: Float64Array,
  bottom: number,
  entry: number,
  score: number,
): void {
  let child = bottom;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (scores[parent] < score || (scores[parent] === score && entries[parent] > entry)) break;
    entries[child] = entries[parent];
    scores[child] = scores[parent];
    child = parent;
  }
  entries[child] = entry;
  scores[child] = score;
}

/** Replaces the top of a heap of `size` and lets the new entry sink below all that are worse. */
function sink(entries: Float64Array, scores: Float64Array, size: number, entry: number, score: number): void {
  let parent = 0;
  for (let child = 1; child < size; child = 2 * parent + 1) {
    const right = child + 1;
    const rightIsWorse =
      right < size &&
      (scores[right] < scores[child] || (scores[right] === scores[child] && entries[right] > entries[child]));
    const worst = rightIsWorse ? right : child;
    if (scores[worst] > score || (scores[worst] === score && entries[worst] < entry)) break;
    entries[parent] = entries[worst];
    scores[parent] = scores[worst];
    parent = worst;
  }
  entries[parent] = entry;
  scores[parent] = score;
}
