import type { CatalogueItem } from '@emoverse/domain';

/** Editions and versions that a search does better without: the words hide the work itself. */
const EDITION =
  /\b(?:re-?master(?:ed)?|re-?recorded|deluxe|anniversary|expanded|mono|stereo|single|album|radio|original|bonus|explicit|clean)\b/i;
const FEATURING = /\b(?:feat\.?|ft\.?|featuring|with)\s/i;

/**
 * The words by which other services find an item: title and first creator, without guests
 * ("feat. …"), editions ("Remastered 2011") and quotation marks. Accents and other scripts stay: the
 * services fold them. The title is never emptied: `(Sittin' On) The Dock of the Bay` keeps its brackets.
 */
export function searchWords(item: Pick<CatalogueItem, 'title' | 'creators'>): string {
  const creator = item.creators.at(0) ?? '';
  return collapse(`${plainTitle(item.title)} ${withoutGuests(creator)}`);
}

/** A title without guests and edition. */
export function plainTitle(title: string): string {
  const withoutBrackets = title.replace(/\s*[([]([^()[\]]*)[)\]]/g, (whole, inside: string) =>
    FEATURING.test(inside) || EDITION.test(inside) ? ' ' : whole,
  );
  const withoutTail = withoutBrackets.replace(/\s+[-–—]\s+([^-–—]*)$/, (whole, tail: string) =>
    EDITION.test(tail) || FEATURING.test(tail) ? '' : whole,
  );
  const plain = collapse(withoutGuests(withoutTail).replaceAll(/["“”„«»]/g, ' '));
  return plain === '' ? collapse(title) : plain;
}

function withoutGuests(text: string): string {
  return text.replace(/\s+(?:feat\.?|ft\.?|featuring)\s.*$/i, '');
}

function collapse(text: string): string {
  return text
    .replaceAll(/["“”„«»]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
