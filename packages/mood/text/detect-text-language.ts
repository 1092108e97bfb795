import { LEXICONS } from './lexicons/all-lexicons.ts';
import { splitWords } from './split-words.ts';
import { TEXT_LANGUAGES, type TextLanguage } from './text-lexicon.ts';

/** Share of the words (weighted by how telling they are) below which no language is named. */
const KNOWN_FROM = 0.2;
/** A word of mood says less about the language than a common one: it may be borrowed. */
const MOOD_WORD = 0.7;
const PREFERRED = 1.3;
const TELLING_LETTERS: readonly (readonly [TextLanguage, RegExp])[] = [
  ['de', /[ßäöü]/iu],
  ['es', /[ñ¿¡]/iu],
  ['fr', /[œêèëûîç]|\b[ldjmtsnc]['’][aeéiouhy]/iu],
  ['pt', /[ãõ]/iu],
  ['it', /[ìò]|\b(?:un|dell|all|nell|l)['’]/iu],
];
const LETTER_BONUS = 0.1;
/** So much of a text tells its language. */
const ENOUGH = 1000;
/** Letters that none of our languages has. */
const FOREIGN =
  /[øåąęłśćčšžőűğışțăđþðěřůіїєґўђјљњћџ\u0600-\u06ff\u0590-\u05ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f\u0370-\u03ff]/iu;

/**
 * The language of a text among those we know words of, by its commonest words, its words of mood and its
 * letters; `preferred` (BCP 47 tags, as `navigator.languages`) tips the balance. Undefined where too few words
 * are known: then no mood should be read from it. Close relatives outside the list (Dutch, Galician, Marathi)
 * can pass for a language inside it.
 */
export function detectTextLanguage(
  wholeText: string,
  preferred: readonly string[] = [],
): TextLanguage | undefined {
  const text = wholeText.slice(0, ENOUGH);
  const wanted = preferred.map((tag) => tag.split('-')[0].toLowerCase());
  if (FOREIGN.test(text)) return undefined;
  let best: TextLanguage | undefined;
  let bestScore = 0;
  for (const language of TEXT_LANGUAGES) {
    const score = scoreOf(text, language) * (wanted.includes(language) ? PREFERRED : 1);
    if (score > bestScore) {
      best = language;
      bestScore = score;
    }
  }
  return bestScore >= KNOWN_FROM ? best : undefined;
}

function scoreOf(text: string, language: TextLanguage): number {
  const lexicon = LEXICONS.get(language);
  if (lexicon === undefined) return 0;
  const words = splitWords(text, lexicon.source.splitsAtApostrophe)
    .filter(({ kind }) => kind === 'word')
    .map(({ plain }) => plain);
  if (words.length === 0) return 0;
  const telling = [lexicon.common, lexicon.negations, lexicon.wishes, lexicon.strengtheners];
  let score = 0;
  let phraseEnd = 0;
  words.forEach((word, at) => {
    phraseEnd = Math.max(phraseEnd, at + (lexicon.find(words, at)?.length ?? 0));
    const common = telling.some((list) => list.has(word)) ? 1 / sharers(word) : 0;
    score += Math.max(common, at < phraseEnd ? MOOD_WORD : 0);
  });
  const letters = TELLING_LETTERS.some(([owner, letter]) => owner === language && letter.test(text));
  return score / words.length + (letters ? LETTER_BONUS : 0);
}

/** In how many languages a word is common: "de" says little. */
function sharers(word: string): number {
  let count = 0;
  for (const lexicon of LEXICONS.values()) if (lexicon.common.has(word)) count += 1;
  return Math.max(1, count);
}
