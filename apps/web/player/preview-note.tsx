import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../state/app.ts';

/** Whose preview it is, with the way to the shop: the shop's terms ask for both. */
export function PreviewNote() {
  const { t } = useTranslation();
  const { trackDeck } = useApp();
  const preview = useStore(trackDeck.store, (state) => state.preview);
  if (preview === undefined) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
      <span>{t('preview.courtesy')}</span>
      <a
        href={preview.page}
        target="_blank"
        rel="noreferrer noopener"
        className="inline-flex items-center gap-1 underline underline-offset-4"
      >
        {t('preview.page', { title: preview.title })}
        <ExternalLink aria-hidden size={14} />
      </a>
    </p>
  );
}
