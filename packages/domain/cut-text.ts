/** Missing in browsers of before 2024, where an emoji of several may be cut between them. */
const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : undefined;
/** Longer characters, as of letters under a heap of accents, are cut by their parts. */
const LONGEST_CHARACTER = 128;

/**
 * The beginning of a text, of at most `most` UTF-16 units (what `length` counts), cut where a whole character ends as
 * readers see it: no half of an emoji, no letter without its accent (Unicode's extended grapheme clusters, UAX #29).
 *
 * @example cutText('naïve 👩‍🚀', 7) // 'naïve '
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  if (most <= 0) return '';
  const around = text.slice(Math.max(0, most - LONGEST_CHARACTER), most + LONGEST_CHARACTER);
  const place = most - Math.max(0, most - LONGEST_CHARACTER);
  const start = segmenter?.segment(around).containing(place)?.index ?? place;
  if (start > 0) return text.slice(0, most - place + start);
  return isHalf(text, most) ? text.slice(0, most - 1) : text.slice(0, most);
}

/** Whether a surrogate pair stands across a place. */
function isHalf(text: string, place: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(place - 1, place + 1));
}
