import type { ContentNote } from '@emoverse/domain';
import type { TFunction } from 'i18next';
import { formatList } from './format.ts';

/** Content notes as a list in words, e.g. "war and the end of love". */
export function describeNotes(notes: readonly ContentNote[], t: TFunction, locale: string): string {
  return formatList(
    notes.map((note) => t(`contentNote.${note}`)),
    locale,
  );
}
