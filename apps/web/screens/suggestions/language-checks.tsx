import { useTranslation } from 'react-i18next';
import { formatLanguage } from '../../messages/format.ts';

interface LanguageChecksProps {
  readonly languages: readonly { readonly language: string; readonly items: number }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const SHOWN = 16;

/** The languages of a domain, most items first; none chosen means all. */
export function LanguageChecks({ languages, chosen, onChange }: LanguageChecksProps) {
  const { t, i18n } = useTranslation();
  const named = languages.toSorted((a, b) => b.items - a.items).slice(0, SHOWN);
  // A language chosen elsewhere stays visible, or it could not be taken back.
  const others = chosen
    .filter((language) => !named.some((one) => one.language === language))
    .map((language) => ({ language, items: 0 }));
  if (named.length + others.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{t('filters.languages')}</legend>
      <div className="flex flex-wrap gap-2">
        {[...named, ...others].map(({ language, items }) => (
          <label
            key={language}
            className="inline-flex min-h-10 items-center gap-2 rounded-full border border-line-strong px-3.5 text-sm has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="checkbox"
              className="accent-accent outline-none"
              checked={chosen.includes(language)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, language] : chosen.filter((other) => other !== language),
                )
              }
            />
            {language === 'zxx' ? t('item.noWords') : formatLanguage(language, i18n.language)}
            <span className="text-ink-soft">{items}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
