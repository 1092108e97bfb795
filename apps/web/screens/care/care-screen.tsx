import { Link } from '@tanstack/react-router';
import {
  EMERGENCY_ELSEWHERE,
  HELP_LINE_FINDER,
  helpRegions,
  findHelpRegion,
  guessRegion,
  type Practice,
} from '@emoverse/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useApp } from '../../state/app.ts';
import { HelpLineCard } from './help-line-card.tsx';

const ELSEWHERE = 'elsewhere';
const PACE = { inhale: 4, hold: 0, exhale: 6, rest: 0 };

/** People to talk to, before anything else: no mood, no list, and nothing of it is kept or sent. */
export function CareScreen() {
  const { t, i18n } = useTranslation();
  const { services, practice } = useApp();
  const [country, setCountry] = useState(
    () =>
      guessRegion(services.languages(), Intl.DateTimeFormat().resolvedOptions().timeZone)?.country ??
      ELSEWHERE,
  );
  const names = new Intl.DisplayNames([i18n.language], { type: 'region' });
  const region = findHelpRegion(country);
  const places = helpRegions()
    .map((one) => ({
      value: one.country,
      label: names.of(one.country) ?? one.country,
    }))
    .sort((one, other) => one.label.localeCompare(other.label, i18n.language));
  const breathing: Practice = {
    kind: 'breathing',
    summary: t('care.breathing.summary'),
    pace: PACE,
    steps: [
      { text: t('care.breathing.settle'), seconds: 40 },
      { text: t('care.breathing.out'), seconds: 60 },
      { text: t('care.breathing.last'), seconds: 20 },
    ],
  };
  return (
    <Page title={t('care.title')} intro={t('care.thanks')}>
      <p className="max-w-2xl text-lg">{t('care.here')}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button
          look="primary"
          onClick={() => practice.begin({ title: t('care.breathe'), practice: breathing, path: '/care' })}
        >
          {t('care.breathe')}
        </Button>
        <Link to="/say" className={buttonClass('secondary')}>
          {t('care.goOn')}
        </Link>
      </div>
      <section aria-labelledby="lines" className="mt-8">
        <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
          <h2 id="lines" className="text-2xl">
            {t('care.lines')}
          </h2>
          <SelectField
            label={t('care.place')}
            value={country}
            onChange={setCountry}
            options={[...places, { value: ELSEWHERE, label: t('care.elsewhere') }]}
          />
        </div>
        <p className="mb-4 font-medium">
          {t('care.danger', { emergency: region?.emergency ?? EMERGENCY_ELSEWHERE })}
        </p>
        {region !== undefined && (
          <ul className="grid gap-3">
            {region.lines.map((line) => (
              <HelpLineCard key={line.name + line.kind} line={line} />
            ))}
          </ul>
        )}
        <p className="mt-4">
          <a
            href={HELP_LINE_FINDER}
            target="_blank"
            rel="noreferrer noopener"
            className="inline-block py-2 underline underline-offset-4"
          >
            {t('care.finder')}
          </a>
        </p>
      </section>
      <p className="mt-6 text-sm text-ink-soft">{t('care.private')}</p>
    </Page>
  );
}
