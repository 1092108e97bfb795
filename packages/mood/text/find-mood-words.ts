import { elementAt } from '@emoverse/domain';
import type { CompiledLexicon, MoodWord } from './compile-lexicon.ts';
import { moodOfSign } from './emoji-moods.ts';
import { splitWords, type TextWord } from './split-words.ts';
import type { WordMeaning } from './text-lexicon.ts';

/** A word of mood where it stands. */
export interface FoundWord {
  readonly meaning: WordMeaning;
  readonly arousal: number;
  readonly negated: boolean;
  /** Only wished for ("I just want peace"): it says nothing about how one feels. */
  readonly wished: boolean;
  /** How much it counts; 1 for a plain word. */
  readonly weight: number;
  /** As written, plain. */
  readonly text: string;
}

const STRENGTHENED = 1.35;
const WEAKENED = 0.6;
/** "Couldn't be happier" says more than "very happy". */
const UNSURPASSED = 1.5;
/** How far before a word of mood "so" may stand ("never so very happy"). */
const SO_REACH = 2;
const BEFORE_CONTRAST = 0.6;
const AFTER_CONTRAST = 1.3;
const PER_EXCLAMATION = 0.1;
const MOST_EXCLAMATIONS = 3;
const LOUD = 1.15;
/** Who wants to cry or to scream is sad or angry already; who wants peace has none. */
const FELT_WHEN_WISHED: ReadonlySet<WordMeaning> = new Set(['angry', 'disgust', 'fear', 'sad', 'unpleasant']);
/** How far a word such as "very" reaches forwards. */
const MODIFIER_REACH = 2;

interface Place {
  readonly start: number;
  readonly word: MoodWord;
}

/**
 * The words of mood in a text: negated where a negation stands within reach in the same clause, stronger by
 * "very", capitals and exclamation marks, weaker by "a bit", and weighed towards what follows "but".
 */
export function findMoodWords(text: string, lexicon: CompiledLexicon): readonly FoundWord[] {
  const words = splitWords(text, lexicon.bounds);
  const plain = words.map((word) => (word.kind === 'word' ? word.plain : ''));
  const places: Place[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    const here = elementAt(words, at);
    if (here.kind === 'sign') continue;
    const word = lexicon.find(plain, at);
    if (word === undefined || here.clause !== elementAt(words, at + word.length - 1).clause) continue;
    places.push({ start: at, word });
    for (let inside = 0; inside < word.length; inside += 1) taken.add(at + inside);
    at += word.length - 1;
  }
  const exclamations = Math.min(MOST_EXCLAMATIONS, (text.match(/[!！]/gu) ?? []).length);
  const emphasis = 1 + PER_EXCLAMATION * exclamations;
  const found = places.flatMap(({ start, word }): FoundWord[] => {
    if (word.meaning === 'harmless') return [];
    const end = start + word.length - 1;
    const unsurpassed = isUnsurpassed(words, start, lexicon);
    const weight =
      emphasis *
      (unsurpassed ? UNSURPASSED : modified(words, start, end, lexicon)) *
      aroundContrast(words, start, lexicon) *
      (elementAt(words, start).loud ? LOUD : 1);
    return [
      {
        meaning: word.meaning,
        arousal: word.arousal,
        negated:
          !unsurpassed &&
          !negatesItself(plain, start, end, lexicon) &&
          isReached(words, start, end, taken, lexicon, (near) => isNegation(near, lexicon.negations)),
        wished:
          !FELT_WHEN_WISHED.has(word.meaning) &&
          isReached(words, start, end, taken, lexicon, (near) => lexicon.wishes.has(near)),
        weight,
        text: plain.slice(start, end + 1).join(' '),
      },
    ];
  });
  const signs = words.flatMap(({ plain: sign, kind }): FoundWord[] => {
    const mood = kind === 'sign' ? moodOfSign(sign) : undefined;
    return mood === undefined ? [] : [{ ...mood, negated: false, wished: false, weight: 1, text: sign }];
  });
  return [...found, ...signs];
}

/** Nothing is more so: the word is compared, and its clause says "never", or "could" and a negation. */
function isUnsurpassed(
  words: readonly TextWord[],
  start: number,
  { unsurpassed, negations, source }: CompiledLexicon,
): boolean {
  const { clause, plain } = elementAt(words, start);
  const before = (distance: number): string => {
    const word = words.at(start - distance);
    return start >= distance && word?.clause === clause ? word.plain : '';
  };
  const isMore = source.unsurpassed.comparative?.test(plain) === true || unsurpassed.more.has(before(1));
  const isSo = Array.from({ length: SO_REACH }, (_, at) => before(at + 1)).some((word) =>
    unsurpassed.so.has(word),
  );
  if (!isMore && !isSo) return false;
  const near = words.filter((word) => word.clause === clause).map((word) => word.plain);
  if (near.some((word) => unsurpassed.never.has(word))) return true;
  return (
    isMore &&
    near.some((word) => unsurpassed.could.has(word)) &&
    near.some((word) => isNegation(word, negations))
  );
}

/** "Can't believe" is one thing said, not a belief denied. */
function negatesItself(
  plain: readonly string[],
  start: number,
  end: number,
  { negations }: CompiledLexicon,
): boolean {
  return end > start && plain.slice(start, end + 1).some((word) => isNegation(word, negations));
}

function isNegation(word: string, negations: ReadonlySet<string>): boolean {
  return negations.has(word) || word.endsWith("n't");
}

/** A word that `turns` what is near it (a negation, a wish) stands within reach of the place. */
function isReached(
  words: readonly TextWord[],
  start: number,
  end: number,
  taken: ReadonlySet<number>,
  { contrasts, source }: CompiledLexicon,
  turns: (word: string) => boolean,
): boolean {
  const reaches = (from: number, step: 1 | -1, reach: number): boolean => {
    for (let distance = 1; distance <= reach; distance += 1) {
      const word = words.at(from + step * distance);
      if (from + step * distance < 0 || word === undefined || word.clause !== words[from]?.clause)
        return false;
      if (contrasts.has(word.plain)) return false;
      if (!taken.has(from + step * distance) && turns(word.plain)) return true;
    }
    return false;
  };
  return reaches(start, -1, source.reach.forwards) || reaches(end, 1, source.reach.backwards);
}

function modified(
  words: readonly TextWord[],
  start: number,
  end: number,
  { strengtheners, weakeners }: CompiledLexicon,
): number {
  const near = [
    ...words.slice(Math.max(0, start - MODIFIER_REACH), start),
    ...words.slice(end + 1, end + 2),
  ].filter(({ clause }) => clause === elementAt(words, start).clause);
  if (near.some(({ plain }) => weakeners.has(plain))) return WEAKENED;
  return near.some(({ plain }) => strengtheners.has(plain)) ? STRENGTHENED : 1;
}

function aroundContrast(words: readonly TextWord[], at: number, { contrasts }: CompiledLexicon): number {
  const { sentence } = elementAt(words, at);
  const turn = words.findLastIndex((word) => word.sentence === sentence && contrasts.has(word.plain));
  if (turn === -1) return 1;
  return at < turn ? BEFORE_CONTRAST : AFTER_CONTRAST;
}
