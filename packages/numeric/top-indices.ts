/**
 * The `count` entries of `candidates` with the highest `scoreOf`, best first; ties go to the smaller entry.
 *
 * A min-heap of size `count` over one pass: n log count. Entries whose score is −Infinity or NaN are left out.
 */
export function topIndices(
  candidates: ArrayLike<number>,
  count: number,
  scoreOf: (entry: number) => number,
): number[] {
  const entries: number[] = [];
  const scores: number[] = [];
  const isWorse = (a: number, b: number): boolean =>
    scores[a] < scores[b] || (scores[a] === scores[b] && entries[a] > entries[b]);
  const swap = (a: number, b: number): void => {
    [entries[a], entries[b]] = [entries[b], entries[a]];
    [scores[a], scores[b]] = [scores[b], scores[a]];
  };
  const sink = (size: number): void => {
    for (let parent = 0; ;) {
      const left = 2 * parent + 1;
      if (left >= size) return;
      const right = left + 1;
      const child = right < size && isWorse(right, left) ? right : left;
      if (!isWorse(child, parent)) return;
      swap(child, parent);
      parent = child;
    }
  };
  if (count < 1) return [];
  for (let position = 0; position < candidates.length; position++) {
    const entry = candidates[position];
    const score = scoreOf(entry);
    if (!(score > -Infinity)) continue;
    if (entries.length < count) {
      entries.push(entry);
      scores.push(score);
      for (let child = entries.length - 1; child > 0;) {
        const parent = (child - 1) >> 1;
        if (!isWorse(child, parent)) break;
        swap(child, parent);
        child = parent;
      }
    } else if (score > scores[0] || (score === scores[0] && entry < entries[0])) {
      entries[0] = entry;
      scores[0] = score;
      sink(count);
    }
  }
  for (let last = entries.length - 1; last > 0; last--) {
    swap(0, last);
    sink(last);
  }
  return entries;
}
