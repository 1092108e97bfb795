import { LONGEST_TEXT, type TextLanguage } from '../text/text-lexicon.ts';
import type { CareKind } from './care-patterns.ts';
import { compilePatterns, type CompiledCarePatterns } from './compile-patterns.ts';
import { findPatterns, type FoundPattern } from './find-patterns.ts';
import { ALL_CARE_PATTERNS } from './patterns/all-care-patterns.ts';
import { simplifyText } from './simplify-text.ts';
import { splitGlued } from './split-glued.ts';

/** A phrase that calls for care, and the language whose phrase it is. */
export interface CarePhrase {
  readonly about: CareKind;
  readonly language: TextLanguage;
}

const COMPILED: readonly CompiledCarePatterns[] = ALL_CARE_PATTERNS.map(compilePatterns);
const THOUGHTS: ReadonlySet<string> = new Set(COMPILED.flatMap(({ thoughts }) => [...thoughts]));
/** Words a negation reaches over. */
const NEGATION_REACH = 3;
/** Words after a phrase among which a denial may stand. */
const DENIAL_REACH = 2;
/** Words of a subject ("dass ihr Bruder"). */
const LONGEST_SUBJECT = 4;

/**
 * The first phrase of the tables with which somebody says of themselves that they do not want to live, hurt themselves, or
 * are hurt by somebody. The patterns of every language are tried, as a few words often do not tell theirs. Precision
 * first: what is denied, told of others, quoted, or part of a work or a game is passed over.
 */
export function findCarePhrase(anyText: string): CarePhrase | undefined {
  const text = anyText.slice(0, LONGEST_TEXT);
  const whole = simplifyText(text, false, THOUGHTS);
  const split = simplifyText(text, true, THOUGHTS);
  for (const patterns of COMPILED) {
    const about = findCall(patterns.source.splitsAtApostrophe ? split : whole, patterns);
    if (about !== undefined) return { about, language: patterns.source.language };
  }
  return undefined;
}

function findCall(simple: readonly string[], patterns: CompiledCarePatterns): CareKind | undefined {
  const { typos, harmless, words: known, negations } = patterns;
  const written = simple.flatMap((word) => splitGlued(word, known)).map((word) => typos.get(word) ?? word);
  const passedOver = new Set<number>();
  for (const { start, end } of findPatterns(written, harmless, negations))
    for (let at = start; at < end; at += 1) if (written[at] !== '.') passedOver.add(at);
  const words = written.map((word, at) => (passedOver.has(at) ? ',' : word));
  for (const [kind, index] of patterns.kinds) {
    for (const found of findPatterns(words, index, negations)) {
      if (isMeant(kind, words, written, found, patterns)) return kind;
    }
  }
  return undefined;
}

function isMeant(
  kind: CareKind,
  words: readonly string[],
  written: readonly string[],
  { start, end }: FoundPattern,
  patterns: CompiledCarePatterns,
): boolean {
  const { negations, deniesAfter, joins, works, others, games, reports } = patterns;
  const isEdge = (word: string): boolean => word === ',' || word === '.' || joins.has(word);
  const clauseStart = words.findLastIndex((word, at) => at < start && isEdge(word)) + 1;
  const nextEdge = words.findIndex((word, at) => at >= end && isEdge(word));
  const clauseEnd = nextEdge === -1 ? words.length : nextEdge;
  if (words.slice(Math.max(clauseStart, start - NEGATION_REACH), start).some((word) => negations.has(word)))
    return false;
  if (words.slice(end, Math.min(end + DENIAL_REACH, clauseEnd)).some((word) => deniesAfter.has(word)))
    return false;
  const subject = words.slice(clauseStart, start);
  if (kind !== 'abuse' && subject.length <= LONGEST_SUBJECT && others.isIn(subject)) return false;
  if (works.isIn(written.slice(clauseStart, clauseEnd))) return false;
  const before = words[start - 1] === ',' || words[start - 1] === '.' ? start - 1 : start;
  for (const report of findPatterns(words.slice(0, before), reports, negations))
    if (report.end === before) return false;
  const sentenceStart = written.lastIndexOf('.', start) + 1;
  const sentenceEnd = written.indexOf('.', end);
  return (
    kind !== 'abuse' ||
    !games.isIn(written.slice(sentenceStart, sentenceEnd === -1 ? undefined : sentenceEnd))
  );
}
