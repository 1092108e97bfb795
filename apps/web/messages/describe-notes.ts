import type { ContentNote } from '@emoverse/domain';
import type { TFunction } from 'i18next';
import { formatList } from './format.ts';

/**
 * Content notes as a list in words: "war and the end of love", or, of what is left out (`disjunction`), "war or the end of
 * love".
 */
export function describeNotes(
  notes: readonly ContentNote[],
  t: TFunction,
  locale: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return formatList(
    notes.map((note) => t(`contentNote.${note}`)),
    locale,
    type,
  );
}
