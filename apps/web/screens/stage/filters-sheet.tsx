import type { CatalogueStats } from '@emoverse/api-contract';
import type { Filters, MediaDomain } from '@emoverse/domain';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { formatMinutes } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { useSettings } from '../../state/use-settings.ts';
import { LanguageChecks, type LanguageCount } from './language-checks.tsx';
import { NoteChecks } from './note-checks.tsx';

const COUNTS = [5, 10, 20, 30] as const;
const MINUTES = [5, 15, 30, 60, 90, 120, 180] as const;
const RATINGS = [5, 6, 7, 8] as const;
const DECADES = [1900, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020] as const;

interface FiltersSheetProps {
  readonly domain: MediaDomain;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChange: (filters: Filters) => void;
}

/** What the lists are narrowed to; kept with the settings. */
export function FiltersSheet({ domain, open, onClose, onChange }: FiltersSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet title={t('filters.title')} open={open} onClose={onClose}>
      <FiltersForm domain={domain} onClose={onClose} onChange={onChange} />
    </Sheet>
  );
}

/** How many works there are in each language, over all kinds that the person has on. */
function languagesOf({ domains }: CatalogueStats, on: readonly MediaDomain[]): LanguageCount[] {
  const counts = new Map<string, number>();
  for (const { domain, languages } of domains)
    if (on.includes(domain))
      for (const { language, items } of languages) counts.set(language, (counts.get(language) ?? 0) + items);
  return [...counts].map(([language, items]) => ({ language, items }));
}

function FiltersForm({ domain, onClose, onChange }: Omit<FiltersSheetProps, 'open'>) {
  const { t, i18n } = useTranslation();
  const { services, device } = useApp();
  const settings = useSettings();
  const count = useStore(device, (state) => state.listCount);
  const [filters, setFilters] = useState<Filters>(settings.filters);
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('catalogueStats', {}, { signal }),
    [services],
  );
  const stats = useRemote(load);
  const languages = stats.state.kind === 'ready' ? languagesOf(stats.state.value, settings.domains) : [];
  const change = (patch: Partial<Filters>): void => setFilters((before) => ({ ...before, ...patch }));
  const any = { value: '', label: t('filters.any') };
  const number = (value: string): number | undefined => (value === '' ? undefined : Number(value));

  const apply = (next: Filters): void => {
    onClose();
    onChange(next);
  };

  return (
    <Form className="grid gap-5" onSubmit={() => apply(filters)}>
      <LanguageChecks
        languages={languages}
        chosen={filters.languages ?? []}
        onChange={(chosen) => change({ languages: chosen.length === 0 ? undefined : [...chosen] })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('filters.fromDecade')}
          value={filters.fromYear === undefined ? '' : String(filters.fromYear)}
          onChange={(value) => change({ fromYear: number(value) })}
          options={[
            any,
            ...DECADES.map((year) => ({ value: String(year), label: t('filters.decade', { year }) })),
          ]}
        />
        <SelectField
          label={t('filters.toDecade')}
          value={filters.toYear === undefined ? '' : String(filters.toYear)}
          onChange={(value) => change({ toYear: number(value) })}
          options={[
            any,
            ...DECADES.map((year) => ({ value: String(year + 9), label: t('filters.decade', { year }) })),
          ]}
        />
        <SelectField
          label={t('filters.maximumLength')}
          value={filters.maximumMinutes === undefined ? '' : String(filters.maximumMinutes)}
          onChange={(value) => change({ maximumMinutes: number(value) })}
          options={[
            any,
            ...MINUTES.map((minutes) => ({
              value: String(minutes),
              label: formatMinutes(minutes, i18n.language),
            })),
          ]}
        />
        <SelectField
          label={t('filters.minimumRating')}
          value={filters.minimumRating === undefined ? '' : String(filters.minimumRating)}
          onChange={(value) => change({ minimumRating: number(value) })}
          options={[
            any,
            ...RATINGS.map((rating) => ({
              value: String(rating),
              label: t('filters.ratingFrom', { rating }),
            })),
          ]}
          hint={t('filters.ratingHint')}
        />
        <SelectField
          label={t('filters.count')}
          value={String(count)}
          onChange={(value) => device.setState({ listCount: Number(value) })}
          options={COUNTS.map((value) => ({ value: String(value), label: String(value) }))}
        />
      </div>
      <NoteChecks
        chosen={filters.withoutNotes ?? []}
        onChange={(chosen) => change({ withoutNotes: chosen.length === 0 ? undefined : [...chosen] })}
      />
      {domain === 'music' && (
        <SwitchField
          label={t('filters.ownMusic')}
          hint={t('filters.ownMusicHint')}
          checked={filters.ownMusic === true}
          onChange={(ownMusic) => change({ ownMusic: ownMusic || undefined })}
        />
      )}
      <SwitchField
        label={t('filters.explicit')}
        checked={filters.allowExplicit}
        onChange={(allowExplicit) => change({ allowExplicit })}
      />
      <div className="flex flex-wrap gap-3">
        <Button look="primary" type="submit">
          {t('filters.apply')}
        </Button>
        <Button look="quiet" onClick={() => apply({ allowExplicit: true })}>
          {t('filters.clear')}
        </Button>
      </div>
    </Form>
  );
}
