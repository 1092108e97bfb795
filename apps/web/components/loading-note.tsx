import { useTranslation } from 'react-i18next';

/** Room for what is on its way. */
export function LoadingNote({ rows = 3 }: { readonly rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="grid gap-4">
      <span className="sr-only">{t('common.loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} aria-hidden className="shimmer h-28 rounded-card" />
      ))}
    </div>
  );
}
