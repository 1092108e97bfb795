import { textWidth } from './text-width.ts';

/** Missing in browsers of before 2024, where words of scripts without spaces are broken anywhere. */
const words = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'word' }) : undefined;
const graphemes =
  'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : undefined;

/** What is not put at the beginning of a line (kinsoku), and what not at its end. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．・：；？！ー々〜～…‥ぁぃぅぇぉっゃゅょァィゥェォッャュョ!?.,:;%’”]/u;
const OPENING = /[\p{Ps}\p{Pi}“‘]$/u;
/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export function splitGraphemes(text: string): string[] {
  return graphemes === undefined ? [...text] : [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** The parts of a text between which a line may end, each with the space that follows it; short words keep their hyphens. */
export function lineParts(text: string): string[] {
  const spaced = text.match(/\S+?(?:(?<=\S{5})[-–—/](?=\S{4})|\s+|$)/gu) ?? [];
  const parts = spaced.flatMap((part) => (UNSPACED.test(part) ? splitUnspaced(part) : [part]));
  return parts.reduce<string[]>((joined, part) => {
    const last = joined.at(-1);
    if (last !== undefined && (CLOSING.test(part) || OPENING.test(last)))
      joined[joined.length - 1] = last + part;
    else joined.push(part);
    return joined;
  }, []);
}

function splitUnspaced(part: string): string[] {
  const segments =
    words === undefined ? splitGraphemes(part) : [...words.segment(part)].map(({ segment }) => segment);
  return segments.reduce<string[]>((joined, segment) => {
    if (/^\s+$/u.test(segment) && joined.length > 0) joined[joined.length - 1] += segment;
    else joined.push(segment);
    return joined;
  }, []);
}

/**
 * A text in at most `most` lines of at most `width` em, as even as they can be; undefined where it does not fit
 * without breaking a word.
 */
export function breakLines(text: string, width: number, most: number): string[] | undefined {
  const parts = lineParts(text);
  if (parts.some((part) => textWidth(part.trimEnd()) > width)) return undefined;
  for (let count = 1; count <= most; count++) {
    let narrow = 0;
    let wide = width;
    if (fill(parts, wide).length > count) continue;
    // The narrowest column that still holds it in so many lines: lines of even length, no lone word at the end.
    for (let step = 0; step < 10; step++) {
      const middle = (narrow + wide) / 2;
      const lines = fill(parts, middle);
      if (lines.length <= count && lines.every((line) => textWidth(line) <= middle)) wide = middle;
      else narrow = middle;
    }
    return fill(parts, wide);
  }
  return undefined;
}

/** Words that are too long for a line broken wherever they must be, the rest of what has no room cut with an ellipsis. */
export function forceLines(text: string, width: number, most: number): string[] {
  const parts = lineParts(text).flatMap((part) =>
    textWidth(part.trimEnd()) > width ? splitGraphemes(part) : [part],
  );
  const lines = fill(parts, width);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = cutToWidth(`${kept[most - 1]} ${lines[most]}`, width);
  return kept;
}

/** A text on one line, cut with an ellipsis where it is wider than `width` em. */
export function cutToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const kept: string[] = [];
  let room = width - textWidth('…');
  for (const grapheme of splitGraphemes(text)) {
    room -= textWidth(grapheme);
    if (room < 0) break;
    kept.push(grapheme);
  }
  return `${kept.join('').trimEnd()}…`;
}

function fill(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && textWidth((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = part;
    } else line += part;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
