import type { Emotion } from '@emoverse/domain';

/** Languages in which EmoVerse hears words that call for care (`../care`), ISO 639-1. */
export const CARE_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'it', 'ru', 'hi'] as const;
/** Languages in which EmoVerse knows words of mood (ISO 639-1). */
export const TEXT_LANGUAGES = [...CARE_LANGUAGES, 'zh', 'uk', 'tr', 'pl', 'nl', 'sv', 'ar', 'id'] as const;
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
  /**
   * How it is said that nothing is more so ("couldn't be happier", "never so happy"): that denies nothing, it is the strongest
   * yes. A word of "never" in the clause, or one of "could" with a negation, and the word of mood compared.
   */
  readonly unsurpassed: {
    readonly never: string;
    readonly could: string;
    /** Right before the word of mood, with both. */
    readonly more: string;
    /** Up to two words before it, with "never" alone. */
    readonly so: string;
    /** Plain words of mood that compare by themselves ("happier"). */
    readonly comparative?: RegExp;
  };
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
  /** Written without spaces: words are found by looking for those that are known. */
  readonly isUnspaced?: boolean;
  /** An apostrophe ends a word ("j'ai" is two words). */
  readonly splitsAtApostrophe: boolean;
}
