import { useTranslation } from 'react-i18next';
import { formatLanguage } from '../../messages/format.ts';
import { CheckChip } from './check-chip.tsx';

export interface LanguageCount {
  readonly language: string;
  readonly items: number;
}

interface LanguageChecksProps {
  readonly languages: readonly LanguageCount[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const SHOWN = 24;

/** The languages of the works, those of most works first; none chosen means all. */
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
        {[...named, ...others].map(({ language }) => (
          <CheckChip
            key={language}
            label={language === 'zxx' ? t('item.noWords') : formatLanguage(language, i18n.language)}
            checked={chosen.includes(language)}
            onChange={(checked) =>
              onChange(checked ? [...chosen, language] : chosen.filter((other) => other !== language))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
