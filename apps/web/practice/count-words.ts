const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });

/** How many words a text has in any language (word segmentation): Chinese and Japanese write none apart. */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of SEGMENTER.segment(text)) if (isWordLike === true) words += 1;
  return words;
}
