import type { Emotion } from '@emoverse/domain';

/** Languages in which EmoVerse knows words of mood (ISO 639-1). */
export const TEXT_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'it', 'ru', 'hi'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Longer texts are read up to here (characters); a few sentences about a day are far shorter. */
export const LONGEST_TEXT = 20_000;

/**
 * What a group of words says: one of the seven emotions, or only that something is pleasant, unpleasant,
 * lively or quiet.
 */
export type WordMeaning = Emotion | 'pleasant' | 'unpleasant' | 'lively' | 'quiet';

/** Meaning, arousal −1…1, words apart by white space: `wütend` whole, `wüt*` any ending, `nase_voll` a phrase. */
export type WordGroup = readonly [WordMeaning, number, string];

/**
 * The words of mood of one language, written for EmoVerse by hand; arousal placed by hand on the circumplex
 * (Russell 1980). Every list is words apart by white space, in the notation of `WordGroup`; accents and case
 * do not matter.
 */
export interface TextLexicon {
  readonly language: TextLanguage;
  readonly groups: readonly WordGroup[];
  /** Words that turn round what they negate. */
  readonly negations: string;
  /** How many words a negation or a wish reaches forwards and backwards within its clause. */
  readonly reach: { readonly forwards: number; readonly backwards: number };
  /** Phrases with a negation or a wish in them that deny and wish for nothing ("not only", "want to say"). */
  readonly harmless: string;
  /** Words that wish for what follows them, or in some languages goes before ("want"). */
  readonly wishes: string;
  readonly strengtheners: string;
  readonly weakeners: string;
  /** Words after which what counts comes ("but"). */
  readonly contrasts: string;
  /** The commonest words, by which the language is recognised. */
  readonly common: string;
  /** An apostrophe ends a word ("j'ai" is two words). */
  readonly splitsAtApostrophe: boolean;
}
