import { elementAt } from '@emoverse/domain';
import { plainWord, type WordBounds } from './split-words.ts';
import type { TextLexicon, WordMeaning } from './text-lexicon.ts';

/** What a word or phrase says; `length` counts its words. */
export interface MoodWord {
  readonly meaning: WordMeaning | 'harmless';
  readonly arousal: number;
  readonly length: number;
}

interface Phrase {
  readonly parts: readonly string[];
  readonly word: MoodWord;
}

/** A lexicon ready to be looked up in. */
export interface CompiledLexicon {
  readonly source: TextLexicon;
  /** Where its language ends words. */
  readonly bounds: WordBounds;
  readonly negations: ReadonlySet<string>;
  readonly wishes: ReadonlySet<string>;
  readonly unsurpassed: Readonly<Record<'never' | 'could' | 'more' | 'so', ReadonlySet<string>>>;
  readonly strengtheners: ReadonlySet<string>;
  readonly weakeners: ReadonlySet<string>;
  readonly contrasts: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  /** How many words, stems and phrases of mood it holds. */
  readonly size: number;
  /** The longest phrase at the place, else the word, else the longest stem of it. */
  find(words: readonly string[], at: number): MoodWord | undefined;
}

const apart = (list: string): readonly string[] =>
  list
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
const SHORTEST_STEM = 2;

/** Prepares a lexicon once; looking a place up costs the length of the word plus the number of phrases. */
export function compileLexicon(source: TextLexicon): CompiledLexicon {
  const whole = new Map<string, MoodWord>();
  const stems = new Map<string, MoodWord>();
  const phrases = new Map<string, Phrase[]>();
  let phraseCount = 0;
  const add = (entry: string, meaning: MoodWord['meaning'], arousal: number): void => {
    const parts = entry.split('_').map(plainWord);
    const [head = ''] = parts;
    const word = { meaning, arousal, length: parts.length };
    if (parts.length > 1) {
      const first = head.slice(0, 1);
      phrases.set(first, [...(phrases.get(first) ?? []), { parts, word }]);
      phraseCount += 1;
    } else if (entry.endsWith('*')) stems.set(head.slice(0, -1), word);
    else whole.set(head, word);
  };
  for (const [meaning, arousal, entries] of source.groups)
    for (const entry of apart(entries)) add(entry, meaning, arousal);
  for (const entry of apart(source.harmless)) add(entry, 'harmless', 0);
  for (const alike of phrases.values()) alike.sort((a, b) => b.parts.length - a.parts.length);
  const set = (list: string): ReadonlySet<string> => new Set(apart(list).map(plainWord));
  const negations = set(source.negations);
  const wishes = set(source.wishes);
  const strengtheners = set(source.strengtheners);
  const weakeners = set(source.weakeners);
  const contrasts = set(source.contrasts);
  const common = set(source.common);
  const { unsurpassed: said } = source;
  const unsurpassed = {
    never: set(said.never),
    could: set(said.could),
    more: set(said.more),
    so: set(said.so),
  };
  const grammatical = [negations, wishes, strengtheners, weakeners, contrasts, common];

  const findSpelled = (spelled: string): MoodWord | undefined => {
    const exact = whole.get(spelled);
    if (exact !== undefined || grammatical.some((words) => words.has(spelled))) return exact;
    for (let length = spelled.length; length >= SHORTEST_STEM; length -= 1) {
      const found = stems.get(spelled.slice(0, length));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    source,
    bounds: {
      splitsAtApostrophe: source.splitsAtApostrophe,
      vocabulary: source.isUnspaced
        ? new Set([
            ...whole.keys(),
            ...[...grammatical, ...Object.values(unsurpassed)].flatMap((words) => [...words]),
          ])
        : undefined,
    },
    negations,
    wishes,
    unsurpassed,
    strengtheners,
    weakeners,
    contrasts,
    common,
    size: whole.size + stems.size + phraseCount,
    find(words, at) {
      const word = elementAt(words, at);
      const phrase = phrases
        .get(word.slice(0, 1))
        ?.find(({ parts }) => parts.every((part, index) => fits(words[at + index], part)));
      if (phrase !== undefined) return phrase.word;
      return (
        findSpelled(word) ??
        // "soooo happyyy": letters drawn out are taken back to two, then to one.
        (/(.)\1\1/u.test(word)
          ? (findSpelled(word.replace(/(.)\1{2,}/gu, '$1$1')) ??
            findSpelled(word.replace(/(.)\1{2,}/gu, '$1')))
          : undefined)
      );
    },
  };
}

function fits(word: string | undefined, part: string): boolean {
  if (word === undefined) return false;
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
}
