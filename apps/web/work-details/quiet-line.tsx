import type { CatalogueItem } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import { describeNotes } from '../messages/describe-notes.ts';

/** What a tender person may want to know of a work before, in one quiet line; nothing where there is nothing to say. */
export function QuietLine({ item }: { readonly item: Pick<CatalogueItem, 'contentNotes'> }) {
  const { t, i18n } = useTranslation();
  if (item.contentNotes.length === 0) return null;
  const notes = describeNotes(item.contentNotes, t, i18n.language);
  return <p className="text-sm text-ink-soft">{t('contentNote.line', { notes })}</p>;
}
