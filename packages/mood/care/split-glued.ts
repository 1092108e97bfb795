const GLUED_FROM = 7;
const LONGEST_GLUED = 40;

/** The words of one written without spaces ("wanttodie"), where all of it is such words; otherwise itself. */
export function splitGlued(word: string, words: ReadonlySet<string>): readonly string[] {
  if (word.length < GLUED_FROM || word.length > LONGEST_GLUED || words.has(word)) return [word];
  // Fewest words for each beginning.
  const ways: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    let best: readonly string[] | undefined;
    for (let start = 0; start < end; start += 1) {
      const way = ways[start];
      const piece = word.slice(start, end);
      if (way !== undefined && words.has(piece) && (best === undefined || way.length + 1 < best.length))
        best = [...way, piece];
    }
    ways.push(best);
  }
  return ways[word.length] ?? [word];
}
