import { useTranslation } from 'react-i18next';

/** A defect stopped a page: the others still work. Made of nothing else, as it is part of the first load. */
export function CrashNote({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="mx-auto grid w-full max-w-3xl justify-items-start gap-4 px-4 py-10 sm:px-6">
      <title>{t('crash.title')}</title>
      <h1 tabIndex={-1} className="text-3xl outline-none sm:text-4xl">
        {t('crash.what')}
      </h1>
      <p>{t('crash.text', { message: error instanceof Error ? error.message : String(error) })}</p>
      <button
        type="button"
        onClick={() => window.location.reload()}
        className="min-h-11 rounded-full bg-accent px-6 font-medium text-accent-ink"
      >
        {t('crash.reload')}
      </button>
    </div>
  );
}
