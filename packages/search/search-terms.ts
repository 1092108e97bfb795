import { elementAt } from '@emoverse/domain';

/** Scripts that are written without spaces: words are found by their neighbouring pairs of characters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/**
 * The words of a text as they are searched: lower case, without accents and apostrophes; of scripts without spaces each pair
 * of neighbouring characters. Compatible forms are one (NFKD): `Ⅱ` is `ii`, full-width letters are plain ones.
 *
 * @example searchTerms('Amélie’s 千と千尋') // ['amelies', '千と', 'と千', '千尋']
 */
export function searchTerms(text: string): string[] {
  const plain = text
    // Not of Indic scripts, whose vowel signs are marks as well.
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase();
  const terms: string[] = [];
  const spaced = plain.replace(UNSPACED, (run) => {
    const characters = [...run];
    if (characters.length === 1) terms.push(run);
    characters.slice(1).forEach((next, at) => terms.push(elementAt(characters, at) + next));
    return ' ';
  });
  for (const [word] of spaced.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu))
    terms.push(word.replace(/['’]/g, ''));
  return terms;
}

/** Whether a term is of a script without spaces. */
export function isUnspaced(term: string): boolean {
  return term.search(UNSPACED) !== -1;
}
