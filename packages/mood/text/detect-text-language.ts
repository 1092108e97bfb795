import type { CompiledLexicon } from './compile-lexicon.ts';
import { LEXICONS } from './lexicons/all-lexicons.ts';
import { NEIGHBOUR_LANGUAGES } from './neighbour-languages.ts';
import { splitWords } from './split-words.ts';
import { CARE_LANGUAGES, TEXT_LANGUAGES, type TextLanguage } from './text-lexicon.ts';

/** Share of the words (weighted by how telling they are) below which none of eight languages is named. */
const KNOWN_FROM = 0.2;
/** A word of mood says less about the language than a common one: it may be borrowed. */
const MOOD_WORD = 0.7;
const PREFERRED = 1.3;
const TELLING_LETTERS: readonly (readonly [TextLanguage, RegExp])[] = [
  ['en', /\bI\b(?!['’.])/u],
  ['de', /[ßäöü]/iu],
  ['es', /[ñ¿¡]/iu],
  ['fr', /[œêèëûîç]|\b[ldjmtsnc]['’][aeéiouhy]/iu],
  ['pt', /[ãõ]/iu],
  ['it', /[ìò]|\b(?:un|dell|all|nell|l)['’]/iu],
  ['uk', /[іїєґ]/iu],
  ['tr', /[ğĞşŞıİ]/u],
  ['pl', /[ąęłśćńźż]/iu],
  ['nl', /ij\b|\bij|aa|oe\w|\b(?:'t|'n)\b/iu],
  ['sv', /å/iu],
];
const LETTER_BONUS = 0.1;
/** So much of a text tells its language. */
const ENOUGH = 1000;
/** Letters that hardly a language but these has: a text with them is in one of these or in none that we know. */
const OWN_LETTERS: Readonly<Partial<Record<TextLanguage, RegExp>>> = {
  zh: /\p{Script=Han}/gu,
  uk: /[іїєґ]/giu,
  tr: /[ğĞşŞıİ]/gu,
  sv: /å/giu,
  pl: /[ąęłśćńźż]/giu,
  ar: /[\u0600-\u067f\u0686\u06a4\u06ad\u06af]/gu,
};
/** Written in a script of its own: known by it, also where none of its words is. */
const OWN_SCRIPT: ReadonlySet<TextLanguage> = new Set(['zh', 'ar']);
/** Scripts other than Latin; where none of a language's letters is, none of its words can be. */
const SCRIPTS: Readonly<Partial<Record<TextLanguage, RegExp>>> = {
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  hi: /\p{Script=Devanagari}/u,
  zh: /\p{Script=Han}/u,
  ar: /\p{Script=Arabic}/u,
};
const LATIN = /\p{Script=Latin}/u;
/** Letters that none of the languages has which are left. */
const FOREIGN =
  /[øåąęłśćčšžőűğışțăđþðěřůŵŷħġċĉĝĥĵŝŭāēīūģķļņŗėįųơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỵỷỹіїєґўђјљњћџ\u0600-\u06ff\u0590-\u05ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f\u0370-\u03ff]/iu;

/**
 * The language of a text among those we know words of, by its commonest words, its words of mood and its
 * letters; `preferred` (BCP 47 tags, as `navigator.languages`) tips the balance. Undefined where too few words
 * are known, or more words of a neighbour that we do not know (`NEIGHBOUR_LANGUAGES`: Welsh, Danish): then no mood
 * should be proposed from it. Close relatives that share its words (Galician, Marathi) can still pass for a language
 * inside it. `among`: the languages that come into question.
 */
export function detectTextLanguage(
  wholeText: string,
  preferred: readonly string[] = [],
  among: readonly TextLanguage[] = TEXT_LANGUAGES,
): TextLanguage | undefined {
  const text = wholeText.slice(0, ENOUGH);
  const owners = among.filter(
    (language) => OWN_LETTERS[language] !== undefined && text.search(OWN_LETTERS[language]) >= 0,
  );
  const rest = owners.reduce((left, owner) => left.replace(OWN_LETTERS[owner] ?? '', ''), text);
  const wanted = preferred.map((tag) => tag.replace(/-.*/s, '').toLowerCase());
  if (FOREIGN.test(rest)) return undefined;
  const split = createSplitter(text);
  let best: TextLanguage | undefined;
  let bestScore = 0;
  for (const language of owners.length > 0 ? owners : among) {
    const lexicon = LEXICONS.get(language);
    if (lexicon === undefined || !(SCRIPTS[language] ?? LATIN).test(text)) continue;
    const score =
      (scoreOf(split(lexicon), lexicon, text, among) +
        (OWN_SCRIPT.has(language) && owners.length === 1 ? KNOWN_FROM : 0)) *
      (wanted.includes(language) ? PREFERRED : 1);
    if (score > bestScore) {
      best = language;
      bestScore = score;
    }
  }
  // The more languages come into question, the more of them share a common word, and the less it tells of each.
  const knownFrom = KNOWN_FROM * Math.sqrt(CARE_LANGUAGES.length / among.length);
  if (best === undefined || bestScore < knownFrom) return undefined;
  const known = LEXICONS.get(best);
  return known !== undefined && neighbourScore(split(known)) > bestScore ? undefined : best;
}

/** The commonest words of each neighbour that no language of ours has among its own; made when first needed. */
let neighbours: readonly ReadonlySet<string>[] | undefined;

/** The largest share of the words that are common in one neighbour and in none of ours; 0 in scripts that only ours have here. */
function neighbourScore(words: readonly string[]): number {
  neighbours ??= Object.values(NEIGHBOUR_LANGUAGES).map(
    (list) =>
      new Set(list.split(' ').filter((word) => ![...LEXICONS.values()].some((ours) => isOwn(word, ours)))),
  );
  return (
    Math.max(...neighbours.map((own) => words.filter((word) => own.has(word)).length)) /
    Math.max(1, words.length)
  );
}

function isOwn(
  word: string,
  { common, negations, wishes, strengtheners, weakeners, contrasts, find }: CompiledLexicon,
): boolean {
  return (
    [common, negations, wishes, strengtheners, weakeners, contrasts].some((list) => list.has(word)) ||
    find([word], 0) !== undefined
  );
}

/** The plain words of a text as a language ends them; split once for all languages that do it alike. */
function createSplitter(text: string): (lexicon: CompiledLexicon) => readonly string[] {
  const known = new Map<unknown, readonly string[]>();
  return ({ bounds }) => {
    const kind = bounds.vocabulary ?? bounds.splitsAtApostrophe;
    const words =
      known.get(kind) ??
      splitWords(text, bounds)
        .filter((word) => word.kind === 'word')
        .map(({ plain }) => plain);
    known.set(kind, words);
    return words;
  };
}

function scoreOf(
  words: readonly string[],
  lexicon: CompiledLexicon,
  text: string,
  among: readonly TextLanguage[],
): number {
  if (words.length === 0) return 0;
  const telling = [lexicon.common, lexicon.negations, lexicon.wishes, lexicon.strengtheners];
  let score = 0;
  let phraseEnd = 0;
  words.forEach((word, at) => {
    phraseEnd = Math.max(phraseEnd, at + (lexicon.find(words, at)?.length ?? 0));
    const common = telling.some((list) => list.has(word)) ? 1 / sharers(word, among) : 0;
    score += Math.max(common, at < phraseEnd ? MOOD_WORD : 0);
  });
  const letters = TELLING_LETTERS.some(
    ([owner, letter]) => owner === lexicon.source.language && letter.test(text),
  );
  return score / words.length + (letters ? LETTER_BONUS : 0);
}

/** In how many languages a word is common: "de" says little. */
function sharers(word: string, among: readonly TextLanguage[]): number {
  let count = 0;
  for (const language of among) if (LEXICONS.get(language)?.common.has(word) === true) count += 1;
  return Math.max(1, count);
}
