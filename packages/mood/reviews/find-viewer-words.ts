import { VIEWER_EMOTIONS, type ViewerEmotion } from '@emoverse/domain';
import { VIEWER_WORDS } from './viewer-words.ts';

/** How often a text has words of one emotion: telling ones, hinting ones, and either negated. */
export interface ViewerWordCounts {
  readonly telling: number;
  readonly hinting: number;
  readonly negated: number;
}

const PATTERNS = viewerPatterns();

/** A negation at most two words before. */
const NEGATED = /(?:\b(?:not|no|never|without|hardly|nor|neither|cannot)|n['’]t)\s+(?:[\p{L}'’]+\s+){0,2}$/iu;
/** Longest stretch in which a negation is looked for (characters): keeps the search linear. */
const NEGATION_REACH = 40;

/** Counts the words of `VIEWER_WORDS` in an English text. */
export function findViewerWords(text: string): Record<ViewerEmotion, ViewerWordCounts> {
  const counts = Object.fromEntries(
    VIEWER_EMOTIONS.map((emotion) => [emotion, countWords(text, PATTERNS[emotion])]),
  );
  return counts as Record<ViewerEmotion, ViewerWordCounts>;
}

interface Patterns {
  readonly telling: RegExp;
  readonly hinting: RegExp;
}

function countWords(text: string, patterns: Patterns): ViewerWordCounts {
  let negated = 0;
  const count = (pattern: RegExp): number => {
    let plain = 0;
    for (const { index } of text.matchAll(pattern)) {
      if (NEGATED.test(text.slice(Math.max(0, index - NEGATION_REACH), index))) negated += 1;
      else plain += 1;
    }
    return plain;
  };
  return { telling: count(patterns.telling), hinting: count(patterns.hinting), negated };
}

function viewerPatterns(): Record<ViewerEmotion, Patterns> {
  const patterns: Partial<Record<ViewerEmotion, Patterns>> = {};
  for (const emotion of VIEWER_EMOTIONS) {
    const { telling, hinting } = VIEWER_WORDS[emotion];
    patterns[emotion] = { telling: patternOf(telling), hinting: patternOf(hinting) };
  }
  return patterns as Record<ViewerEmotion, Patterns>;
}

function patternOf(words: string): RegExp {
  const entries = words
    .trim()
    .split(/\s+/)
    .map((entry) =>
      entry.replace(/_/g, '[\\s-]+').replace(/'/g, "['’]").replace(/\*$/, "[\\p{L}'’-]*"),
    );
  return new RegExp(`(?<![\\p{L}'’])(?:${entries.join('|')})(?!\\p{L})`, 'giu');
}
