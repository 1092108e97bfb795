/**
 * A genre or tag as prose has it: the catalogue spells them with hyphens and capitals. What is all capitals stays, and so
 * do the hyphens that belong to a name.
 */
export function inSentence(word: string): string {
  if (word === word.toUpperCase() || /^[a-z]&[a-z]$/i.test(word)) return word.toUpperCase();
  return KEPT_HYPHEN.test(word) ? word.toLowerCase() : word.replaceAll('-', ' ').toLowerCase();
}

const KEPT_HYPHEN = /^(?:hip-hop|[a-z]-pop|co-op|non-fiction)$/i;
