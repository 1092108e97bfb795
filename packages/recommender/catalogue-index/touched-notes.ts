import { CONTENT_NOTES, type CatalogueItem, type ContentNote } from '@emoverse/domain';
import { termKey } from './describe-item.ts';

/** What genres and tags of a work stand for, whether or not editors wrote notes of it. Keys as in `termKey`. */
const NOTES_OF_TERMS: Readonly<Record<string, ContentNote>> = {
  'genre:horror': 'horror',
  'tag:scary': 'horror',
  'tag:creepy': 'horror',
  'tag:disturbing': 'horror',
  'genre:true-crime': 'violence',
  'tag:violent': 'violence',
  'genre:war': 'war',
  'tag:war': 'war',
  'tag:grief': 'death',
  'tag:heartbreak': 'breakup',
  'tag:romance-lost': 'breakup',
  'tag:bleak': 'despair',
  'tag:heartbreaking': 'despair',
  'tag:suicide': 'suicide',
  'tag:abuse': 'abuse',
};

const BIT_OF = new Map(CONTENT_NOTES.map((note, place) => [note, 1 << place]));

/** A set of notes as the bits of one number, in the order of `CONTENT_NOTES`. */
export function noteBits(notes: readonly ContentNote[]): number {
  return notes.reduce((bits, note) => bits | (BIT_OF.get(note) ?? 0), 0);
}

/** What a work touches: the notes that it carries, and those that its genres and tags stand for. */
export function touchedNotes({ contentNotes, genres, tags }: CatalogueItem): number {
  let bits = noteBits(contentNotes);
  for (const genre of genres) bits |= bitsOfTerm(termKey('genre', genre));
  for (const tag of tags) bits |= bitsOfTerm(termKey('tag', tag));
  return bits;
}

function bitsOfTerm(key: string): number {
  const note = Object.hasOwn(NOTES_OF_TERMS, key) ? NOTES_OF_TERMS[key] : undefined;
  return note === undefined ? 0 : noteBits([note]);
}
