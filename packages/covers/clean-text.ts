/** What XML 1.0 does not allow, what turns the direction of text around, halves of characters, and what is not to be seen. */
const UNWANTED =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Surrogate}/gu;
/** More than three marks on one letter are no writing any more. */
const HEAPED = /(\p{Mn}{3})\p{Mn}+/gu;
/** Joiners shape the letters around them; a row of them shapes nothing. */
const JOINERS = /([\u200c\u200d])[\u200c\u200d]+/gu;

/** Text as it can be drawn: one line, composed, without control characters. */
export function cleanText(text: string): string {
  return text
    .replace(UNWANTED, ' ')
    .normalize('NFC')
    .replace(HEAPED, '$1')
    .replace(JOINERS, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
