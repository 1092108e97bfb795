const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Columns that a text takes in a terminal: wide East Asian characters and emoji take two, joined marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** The text if it fits, else its beginning and an ellipsis, at most `columns` wide. */
export function fitToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let fitted = '';
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    const next = WIDE.test(segment) ? 2 : 1;
    if (width + next > columns - 1) break;
    fitted += segment;
    width += next;
  }
  return `${fitted}…`;
}

/** As `fitToWidth`, but keeps the end: of a path that says more. */
export function fitEndToWidth(text: string, columns: number): string {
  const reversed = (value: string): string =>
    Array.from(segmenter.segment(value), ({ segment }) => segment)
      .reverse()
      .join('');
  return displayWidth(text) <= columns ? text : reversed(fitToWidth(reversed(text), columns));
}
