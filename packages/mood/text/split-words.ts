import { LONGEST_TEXT } from './text-lexicon.ts';

/** One word, emoji or emoticon of a text. */
export interface TextWord {
  /** Lower case, without accents and Devanagari dots, so that spellings with and without them meet. */
  readonly plain: string;
  readonly kind: 'word' | 'sign';
  /** Words between two marks share a clause; a negation does not reach out of it. */
  readonly clause: number;
  readonly sentence: number;
  /** In capitals, among others that are not. */
  readonly loud: boolean;
}

const EMOTICON = String.raw`<3|[:;=8][-'^]?[)(\]\[DPpOo\/|*]+|:'\(|[xX]D\b|\^_?\^|T_T|-_-`;
const PICTURE = String.raw`\p{Extended_Pictographic}`;
/** Marks that people and their keyboards write for an apostrophe. */
const APOSTROPHE = "['’‘ʼ`´＇]";
const WORD = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:${APOSTROPHE}[\p{L}\p{M}]+)*`;
const MARK = String.raw`[.,!?;:…।॥。！？()\[\]"«»„“”\n–—]`;
const ANY_APOSTROPHE = new RegExp(APOSTROPHE, 'gu');
const PIECE = new RegExp(`(?<sign>${EMOTICON}|${PICTURE})|(?<word>${WORD})|(?<mark>${MARK})`, 'gu');
const SENTENCE_MARK = /[.!?…।॥。！？\n]/u;

/** Lower case and decomposed, accents of Latin and Cyrillic letters and the Devanagari dot below left out. */
export function plainWord(word: string): string {
  return (
    word
      .normalize('NFD')
      // "schön" is not "schon": umlauts become two letters, as they are written without the dots.
      .replace(/([aou])\u0308/giu, '$1e')
      .replace(/[\u0300-\u036f\u093c]/gu, '')
      .replace(/\u0901/gu, '\u0902')
      // Arabic vowel signs, hamza and the drawn-out line; one letter for each of those written alike; "and", "the".
      .replace(/\u0640|\u0670|[\u064b-\u065f]/gu, '')
      .replace(/ٱ/gu, 'ا')
      .replace(/ى/gu, 'ي')
      .replace(/ة/gu, 'ه')
      .replace(/^[وفبك]?ال(?=..)/u, '')
      .replace(ANY_APOSTROPHE, "'")
      .toLowerCase()
      .replace(/ß/gu, 'ss')
      .replace(/œ/gu, 'oe')
      .replace(/æ/gu, 'ae')
  );
}

/** Where a language ends its words. */
export interface WordBounds {
  /** At an apostrophe as well ("j'ai" is two). */
  readonly splitsAtApostrophe: boolean;
  /** Of a language written without spaces: the words that are known, all others are taken sign by sign. */
  readonly vocabulary?: ReadonlySet<string> | undefined;
}

const LONGEST_UNSPACED = 7;

/** Maximum matching: the longest known word from the left, else one character. */
function withoutSpaces(piece: string, vocabulary: ReadonlySet<string> | undefined): readonly string[] {
  if (vocabulary === undefined || !/\p{Script=Han}/u.test(piece)) return [piece];
  const characters = [...piece];
  const words: string[] = [];
  let at = 0;
  while (at < characters.length) {
    let length = Math.min(LONGEST_UNSPACED, characters.length - at);
    while (length > 1 && !vocabulary.has(characters.slice(at, at + length).join(''))) length -= 1;
    words.push(characters.slice(at, at + length).join(''));
    at += length;
  }
  return words;
}

/** The words and signs of a text in order. Never throws, whatever the characters. */
export function splitWords(
  text: string,
  { splitsAtApostrophe, vocabulary }: WordBounds,
): readonly TextWord[] {
  const words: TextWord[] = [];
  let clause = 0;
  let sentence = 0;
  const shouting = !/\p{Ll}/u.test(text);
  for (const { groups, 0: piece } of text.slice(0, LONGEST_TEXT).matchAll(PIECE)) {
    if (groups?.['mark'] !== undefined) {
      clause += 1;
      if (SENTENCE_MARK.test(piece)) sentence += 1;
    } else if (groups?.['sign'] !== undefined) {
      words.push({ plain: piece, kind: 'sign', clause, sentence, loud: false });
    } else {
      const loud = !shouting && piece.length > 1 && /\p{Lu}/u.test(piece) && !/\p{Ll}/u.test(piece);
      const parts = splitsAtApostrophe ? piece.split(ANY_APOSTROPHE) : withoutSpaces(piece, vocabulary);
      for (const part of parts) words.push({ plain: plainWord(part), kind: 'word', clause, sentence, loud });
    }
  }
  return words;
}
