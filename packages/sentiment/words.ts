/** ASCII punctuation, as Python's `string.punctuation`. */
const PUNCTUATION = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');

/** Whitespace as Python's `str.split()` sees it: other than JavaScript's, without the byte order mark. */
const WHITESPACE = /[\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;

/**
 * Splits a text into words and emoticons: at whitespace, with punctuation stripped from both ends unless
 * fewer than three characters would remain (then it is an emoticon such as `:)`).
 */
export function splitIntoWords(text: string): readonly string[] {
  return text
    .split(WHITESPACE)
    .filter((token) => token !== '')
    .map((token) => {
      const characters = [...token];
      const isInside = (character: string): boolean => !PUNCTUATION.has(character);
      const start = characters.findIndex(isInside);
      const end = characters.findLastIndex(isInside) + 1;
      return end - start <= 2 ? token : characters.slice(start, end).join('');
    });
}

/** Python's `str.isupper()`: at least one cased character, and none in lower or title case. */
export function isUpperCase(word: string): boolean {
  return /\p{Uppercase}/u.test(word) && !/[\p{Lowercase}\p{Lt}]/u.test(word);
}

/** Replaces each emoji by its English name, set apart by a space from what stands before it. */
export function spellOutEmoji(text: string, names: ReadonlyMap<string, string>): string {
  let spelled = '';
  let afterSpace = true;
  for (const character of text) {
    const name = names.get(character);
    if (name !== undefined) {
      spelled += afterSpace ? name : ` ${name}`;
      afterSpace = false;
    } else {
      spelled += character;
      afterSpace = character === ' ';
    }
  }
  return spelled;
}
