/** End of a sentence: its mark, closing quotes or brackets after it, then white space; also a line break. */
const SENTENCE_END = /(?<=[.!?…])["'’”)\]]*\s+|\n+|<br\s*\/?>/;

/**
 * The sentences of a text, in order, trimmed; pieces without a letter or an emoticon's sign are left out.
 * Abbreviations such as "Mr." end a sentence too: for adding up sentiment that does no harm.
 */
export function splitSentences(text: string): string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{Extended_Pictographic}]|[:;=][-']?[()DPp]/u.test(sentence));
}
