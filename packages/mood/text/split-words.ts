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
const WORD = String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*`;
const MARK = String.raw`[.,!?;:…।॥。！？()\[\]"«»„“”\n–—]`;
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
      .replace(/[’ʼ]/gu, "'")
      .toLowerCase()
      .replace(/ß/gu, 'ss')
      .replace(/œ/gu, 'oe')
      .replace(/æ/gu, 'ae')
  );
}

/** The words and signs of a text in order. Never throws, whatever the characters. */
export function splitWords(text: string, splitsAtApostrophe: boolean): readonly TextWord[] {
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
      const parts = splitsAtApostrophe ? piece.split(/['’ʼ]/u) : [piece];
      for (const part of parts) words.push({ plain: plainWord(part), kind: 'word', clause, sentence, loud });
    }
  }
  return words;
}
