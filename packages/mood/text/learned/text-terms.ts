import { elementAt, numberAt } from '@emoverse/domain';
import { hashText } from '@emoverse/numeric';
import { LONGEST_TEXT } from '../text-lexicon.ts';

/** A link, and somebody named by @, as the terms see them. */
const LINK = '\u0001';
const NAMED = '\u0002';
const TOKEN =
  /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|\p{Extended_Pictographic}|[!?]+|\.\.+|…|[\u0001\u0002]|0|[:;=8][-'^]?[)(\][dpo/|*]+|[^\s\p{L}\p{M}\p{N}]/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LETTER = /\p{L}/u;
/** Letters of an n-gram. */
const SHORTEST = 2;
const LONGEST = 5;
/** A word says more than a run of letters: it counts as two of them. */
const WORD_COUNT = 2;
const SEED = { word: 1, pair: 2, letters: 3 } as const;

/** Told of each term where it stands: its 32-bit hash, how much it counts, and the first and last token it covers. */
export type OnTerm = (hash: number, count: number, first: number, last: number) => void;

/**
 * The tokens of a text: NFKC, lower case, links and @names as one sign each, one kind of apostrophe, numbers as 0, drawn-out
 * letters as two, emoji without variation selectors; words, emoji, emoticons and marks apart.
 */
export function textTokens(text: string): readonly string[] {
  return (
    text
      .slice(0, LONGEST_TEXT)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/https?:\/\/\S+|www\.\S+/gu, ` ${LINK} `)
      .replace(/(^|[^\p{L}\p{N}])@[\p{L}\p{N}_]+/gu, `$1 ${NAMED} `)
      .replace(/[’ʼ`´‘]/gu, "'")
      .replace(/\ufe0f/gu, '')
      .replace(/\p{N}+/gu, '0')
      .replace(/(.)\1{2,}/gu, '$1$1')
      .match(TOKEN) ?? []
  );
}

/** The words of tokens; of languages without spaces each character counts. */
export function countWords(tokens: readonly string[]): number {
  return tokens.reduce(
    (sum, token) => sum + (UNSPACED.test(token) ? [...token].length : LETTER.test(token) ? 1 : 0),
    0,
  );
}

/**
 * Names each term of the tokens: words and pairs of neighbours (of languages without spaces: characters), and every
 * run of 2 to 5 letters, marks and spaces. Nothing is stored; the cost is linear in the text.
 */
export function visitTerms(tokens: readonly string[], onTerm: OnTerm): void {
  let before: { readonly word: string; readonly token: number } | undefined;
  tokens.forEach((token, place) => {
    for (const word of UNSPACED.test(token) ? token : [token]) {
      onTerm(hashOf(word, SEED.word), WORD_COUNT, place, place);
      if (before !== undefined)
        onTerm(hashOf(`${before.word} ${word}`, SEED.pair), WORD_COUNT, before.token, place);
      before = { word, token: place };
    }
  });
  const letters = [' '];
  const owners = [0];
  tokens.forEach((token, place) => {
    for (const letter of token) {
      letters.push(letter);
      owners.push(place);
    }
    letters.push(' ');
    owners.push(place);
  });
  for (let start = 0; start < letters.length; start += 1) {
    let hash = seeded(SEED.letters);
    for (let length = 1; length <= LONGEST && start + length <= letters.length; length += 1) {
      const last = start + length - 1;
      hash = hashText(elementAt(letters, last), hash);
      if (length >= SHORTEST) onTerm(mixed(hash), 1, numberAt(owners, start), numberAt(owners, last));
    }
  }
}

/** FNV-1a, its bits mixed as MurmurHash3 ends (Appleby 2011): buckets take the lowest ones. */
function hashOf(text: string, seed: number): number {
  return mixed(hashText(text, seeded(seed)));
}

function seeded(seed: number): number {
  return hashText('') ^ seed;
}

function mixed(hash: number): number {
  let result = hash ^ (hash >>> 16);
  result = Math.imul(result, 0x85ebca6b);
  result ^= result >>> 13;
  result = Math.imul(result, 0xc2b2ae35);
  return (result ^ (result >>> 16)) >>> 0;
}
