import type { TextLanguage } from '../text/text-lexicon.ts';

/** What a text that calls for care speaks of: not wanting to live, hurting oneself, or being hurt by somebody. */
export const CARE_KINDS = ['die', 'harm', 'abuse'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/**
 * The phrases of one language that call for care, written by hand. A pattern is pieces apart by spaces, and a piece is
 *
 * - `die`: this word (case, accents and doubled letters do not matter; `ä` is also `ae` and `a`),
 * - `suicid*`: any word that begins so,
 * - `a|be_dead`: one of several; `_` joins the words of one,
 * - `{want}`: one of the alternatives in `groups`,
 * - `x?`: with or without it, `x~`: up to four times,
 * - `..`: up to three words, no negation among them.
 *
 * A pattern reaches over a comma only where it has a `,`. Spaces may be missing ("killmyself"), and long words may have
 * a typo (`spell-typos.ts`).
 */
export interface CarePatterns extends Readonly<Record<CareKind, readonly string[]>> {
  readonly language: TextLanguage;
  /** An apostrophe ends a word ("j'ai" is two words). */
  readonly splitsAtApostrophe: boolean;
  readonly groups: Readonly<Record<string, string>>;
  /** Phrases that only look alike ("dying to see you"); they are passed over and end a clause. */
  readonly harmless: readonly string[];
  /** Words that deny what follows within three words. */
  readonly negations: string;
  /** Words that deny what stands one or two words before ("er schlägt mich nicht"). */
  readonly deniesAfter: string;
  /** Words with which another clause begins. */
  readonly joins: string;
  /** Works and performances: what is said in their clause is theirs. */
  readonly works: string;
  /** Other people: what is told in a clause that begins with them is theirs, unless it is what they do to oneself. */
  readonly others: string;
  /** Sports and games: in their sentence nobody is beaten in earnest. */
  readonly games: string;
  /** Somebody else speaks, right before the phrase ("she said"). */
  readonly reports: readonly string[];
  /** The person's own thought, right before quotation marks ("I keep thinking"). */
  readonly thoughts: string;
}
