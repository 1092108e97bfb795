/** A row whose last quote is still open: it goes on in the next line. */
export const OPEN = 'open';

/**
 * The fields of one row of a delimited table, as RFC 4180 has them: a field that begins with a quote ends at the next
 * single quote, two quotes are one. Quotes elsewhere are letters, and so is what follows a closing quote; public
 * tables hold both. Gives `OPEN` when the text ends inside a quoted field.
 *
 * @example splitRow('a,"b, ""c""",', ',') // ['a', 'b, "c"', '']
 */
export function splitRow(text: string, delimiter: string): string[] | typeof OPEN {
  if (!text.includes('"')) return text.split(delimiter);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field = '';
    if (text.charCodeAt(at) === 34) {
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) return OPEN;
        field += text.slice(at, quote);
        at = quote + 1;
        if (text.charCodeAt(at) !== 34) break;
        field += '"';
        at += 1;
      }
    }
    const end = text.indexOf(delimiter, at);
    fields.push(end < 0 ? field + text.slice(at) : field + text.slice(at, end));
    if (end < 0) return fields;
    at = end + 1;
  }
}
