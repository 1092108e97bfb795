import type { Filters, MediaDomain } from '@emoverse/domain';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { formatMinutes } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useChangeSettings } from '../../state/use-change-settings.ts';
import { useRemote } from '../../state/use-remote.ts';
import { useSettings } from '../../state/use-settings.ts';
import { LanguageChecks } from './language-checks.tsx';

const COUNTS = [5, 10, 20, 30] as const;
const MINUTES = [5, 15, 30, 60, 90, 120, 180] as const;
const RATINGS = [5, 6, 7, 8] as const;
const DECADES = [1900, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020] as const;

interface FiltersSheetProps {
  readonly domain: MediaDomain;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What the lists are narrowed to; kept with the settings. */
export function FiltersSheet({ domain, open, onClose }: FiltersSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet title={t('filters.title')} open={open} onClose={onClose}>
      <FiltersForm domain={domain} onClose={onClose} />
    </Sheet>
  );
}

function FiltersForm({ domain, onClose }: Omit<FiltersSheetProps, 'open'>) {
  const { t, i18n } = useTranslation();
  const { services, lists, device } = useApp();
  const changeSettings = useChangeSettings();
  const settings = useSettings();
  const count = useStore(device, (state) => state.listCount);
  const [filters, setFilters] = useState<Filters>(settings.filters);
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('catalogueStats', {}, { signal }),
    [services],
  );
  const stats = useRemote(load);
  const languages =
    stats.state.kind === 'ready'
      ? (stats.state.value.domains.find((one) => one.domain === domain)?.languages ?? [])
      : [];
  const change = (patch: Partial<Filters>): void => setFilters((before) => ({ ...before, ...patch }));
  const any = { value: '', label: t('filters.any') };
  const number = (value: string): number | undefined => (value === '' ? undefined : Number(value));

  const apply = (next: Filters): void => {
    onClose();
    void changeSettings({ filters: next });
    lists.clear();
  };

  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        apply(filters);
      }}
    >
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
    </form>
  );
}
