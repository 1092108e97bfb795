import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const graphemesOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** The text if it fits, else its beginning and an ellipsis, at most `columns` of a terminal wide. */
export function fitToWidth(text: string, columns: number): string {
  return stringWidth(text) <= columns ? text : `${fitting(graphemesOf(text), columns - 1).join('')}…`;
}

/** As `fitToWidth`, but keeps the end: of a path that says more. */
export function fitEndToWidth(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  return `…${fitting(graphemesOf(text).reverse(), columns - 1)
    .reverse()
    .join('')}`;
}

function fitting(graphemes: readonly string[], columns: number): string[] {
  let width = 0;
  const end = graphemes.findIndex((grapheme) => (width += stringWidth(grapheme)) > columns);
  return graphemes.slice(0, end === -1 ? undefined : end);
}
