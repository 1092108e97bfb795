import { ownLanguagesOf, type Filters } from '@emoverse/domain';
import { Languages, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { describeFilters } from '../../messages/describe-filters.ts';
import { formatLanguage, formatList } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useSettings } from '../../state/use-settings.ts';
import { chipClass } from '../../components/chip-class.ts';

interface FilterChipsProps {
  readonly onChange: (filters: Filters) => void;
  readonly onFilters: () => void;
}

/** Each filter as a chip that says what it does, and takes it away; and in which languages lists are by themselves. */
export function FilterChips({ onChange, onFilters }: FilterChipsProps) {
  const { t, i18n } = useTranslation();
  const { filters } = useSettings();
  const languages = useOwnLanguages();
  const chips = describeFilters(filters, t, i18n.language).map(({ name, text, without }) => (
    <li key={name}>
      <button
        type="button"
        aria-label={t('filters.takeAway', { filter: text })}
        className={chipClass}
        onClick={() => onChange(without)}
      >
        {text}
        <X aria-hidden size={16} className="text-ink-soft" />
      </button>
    </li>
  ));
  if (filters.languages !== undefined && filters.languages.length > 0) return chips;
  return (
    <>
      {chips}
      <li>
        <button type="button" aria-haspopup="dialog" className={chipClass} onClick={onFilters}>
          <Languages aria-hidden size={17} />
          {t('filters.said.own', { languages })}
        </button>
      </li>
    </>
  );
}

/** The languages that lists begin with where none was chosen, in words. */
function useOwnLanguages(): string {
  const { i18n } = useTranslation();
  const { services } = useApp();
  const { filters } = useSettings();
  const own = filters.ownLanguages ?? ownLanguagesOf(services.languages());
  return formatList(
    (own.length === 0 ? ['en'] : own).map((language) => formatLanguage(language, i18n.language)),
    i18n.language,
  );
}
