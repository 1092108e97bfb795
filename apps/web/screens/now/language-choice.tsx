import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LOCALES, spokenLocale } from '../../messages/locales.ts';
import { nameOfLocale } from '../../messages/name-of-locale.ts';
import { useAppOpener } from '../../state/app-opener.ts';
import { importWithRetry } from '../../state/import-with-retry.ts';

const loadChange = importWithRetry(() => import('../../state/change-settings.ts'));

/** The language of the words, for who opens the app and reads none of them: on the browser's own control, in each language's own name. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  const opener = useAppOpener();
  const choose = async (locale: string): Promise<void> => {
    const [app, { changeSettings }] = await Promise.all([opener.open(), loadChange()]);
    await changeSettings(app, { locale }, t);
  };
  return (
    <label className="absolute end-3 top-3 z-10 flex min-h-11 items-center gap-1.5 rounded-full px-3 text-sm text-ink-soft hover:bg-surface/70 hover:text-ink has-focus-visible:outline-2">
      <Languages aria-hidden size={18} strokeWidth={1.8} />
      <span className="sr-only">{t('now.language')}</span>
      <select
        className="field-sizing-content max-w-40 min-h-11 cursor-pointer appearance-none bg-transparent text-ellipsis outline-none"
        value={spokenLocale([i18n.language])}
        onChange={(event) => void choose(event.target.value)}
      >
        {LOCALES.map((locale) => (
          <option key={locale} value={locale} lang={locale} className="bg-paper text-ink">
            {nameOfLocale(locale)}
          </option>
        ))}
      </select>
    </label>
  );
}
