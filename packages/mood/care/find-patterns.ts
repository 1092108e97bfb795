import { elementAt } from '@emoverse/domain';
import type { Pattern, PatternIndex, PatternPiece } from './compile-patterns.ts';

/** Where a pattern stands: the places of its first word and after its last. */
export interface FoundPattern {
  readonly start: number;
  readonly end: number;
}

const LONGEST_GAP = 3;

/** Every place where one of the patterns stands, in order; of those that begin at one place, each way it can end. */
export function* findPatterns(
  words: readonly string[],
  { byFirstWord, byStem }: PatternIndex,
  negations: ReadonlySet<string>,
): Generator<FoundPattern> {
  for (let start = 0; start < words.length; start += 1) {
    for (const patterns of [byFirstWord.get(elementAt(words, start)) ?? [], byStem]) {
      for (const pattern of patterns) {
        for (const end of endsOf(words, start, pattern, negations)) if (end > start) yield { start, end };
      }
    }
  }
}

function endsOf(
  words: readonly string[],
  start: number,
  pattern: Pattern,
  negations: ReadonlySet<string>,
): ReadonlySet<number> {
  let places: ReadonlySet<number> = new Set([start]);
  for (const piece of pattern) {
    places = piece.kind === 'gap' ? afterGap(words, places, negations) : afterPhrases(words, places, piece);
    if (places.size === 0) return places;
  }
  return places;
}

function afterPhrases(
  words: readonly string[],
  places: ReadonlySet<number>,
  { tree, least, most }: Extract<PatternPiece, { kind: 'phrases' }>,
): ReadonlySet<number> {
  const reached = new Set<number>(least === 0 ? places : []);
  let edge = places;
  for (let time = 0; time < most && edge.size > 0; time += 1) {
    const next = new Set<number>();
    for (const at of edge) for (const end of tree.endsFrom(words, at)) if (!reached.has(end)) next.add(end);
    for (const end of next) reached.add(end);
    edge = next;
  }
  return reached;
}

function afterGap(
  words: readonly string[],
  places: ReadonlySet<number>,
  negations: ReadonlySet<string>,
): ReadonlySet<number> {
  const reached = new Set(places);
  for (const place of places) {
    for (let at = place; at < Math.min(place + LONGEST_GAP, words.length); at += 1) {
      const word = elementAt(words, at);
      if (word === ',' || word === '.' || negations.has(word)) break;
      reached.add(at + 1);
    }
  }
  return reached;
}
