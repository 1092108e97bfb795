import type { CatalogueStats } from '@emoverse/api-contract';
import { EMOTIONS } from '@emoverse/domain';
import { PackageOpen } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DOMAIN_ICONS } from '../../components/domain-icon.ts';
import { FailedNote } from '../../components/failed-note.tsx';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { formatFactDate, formatLanguage, formatNumber } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { CountBars } from './count-bars.tsx';
import { PointPlot } from './point-plot.tsx';

/** What is in the catalogue, where it lies on the plane, and how our estimates were checked; asked for when unfolded. */
export function CatalogueFigures() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <FoldSummary className="rounded-full border border-line-strong bg-surface px-5 font-medium hover:bg-sunken">
        {t('about.toCatalogue')}
      </FoldSummary>
      {isOpen && <Figures />}
    </details>
  );
}

function Figures() {
  const { t, i18n } = useTranslation();
  const { services } = useApp();
  const load = useCallback(
    (signal: AbortSignal) => services.api.call('catalogueStats', {}, { signal }),
    [services],
  );
  const { state, again } = useRemote(load);
  if (state.kind === 'loading') return <LoadingNote onRetry={again} />;
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  const stats = state.value;
  if (stats.items === 0)
    return (
      <StateNote icon={PackageOpen} title={t('catalogue.emptyTitle')}>
        <p>{t('catalogue.empty')}</p>
      </StateNote>
    );
  return (
    <>
      <p className="my-5 text-ink-soft">
        {t('catalogue.total', {
          count: stats.items,
          formatted: formatNumber(stats.items, i18n.language),
          version: stats.version,
        })}
      </p>
      <div className="grid gap-6">
        {stats.domains.map((domain) => (
          <DomainCard key={domain.domain} domain={domain} />
        ))}
      </div>
      <Checks checks={stats.checks} />
    </>
  );
}

function DomainCard({ domain }: { readonly domain: CatalogueStats['domains'][number] }) {
  const { t, i18n } = useTranslation();
  const locale = i18n.language;
  const Icon = DOMAIN_ICONS[domain.domain];
  const name = t(`domain.${domain.domain}`);
  return (
    <section aria-label={name} className="card grid gap-6 p-5 sm:p-6 sm:grid-cols-2">
      <div>
        <h3 className="flex items-center gap-2.5 text-xl">
          <Icon aria-hidden size={20} className="text-accent" />
          {name}
        </h3>
        <p className="mt-1 text-sm text-ink-soft">
          {t('catalogue.counts', {
            count: domain.items,
            formatted: formatNumber(domain.items, locale),
            rated: formatNumber(domain.rated, locale),
          })}
        </p>
        <PointPlot
          label={t('catalogue.points', { domain: name, count: domain.points.length })}
          points={domain.points}
        />
      </div>
      <CountBars
        title={t('catalogue.emotions')}
        rows={EMOTIONS.map((emotion) => ({ name: t(`emotion.${emotion}`), items: domain.emotions[emotion] }))}
      />
      {domain.languages.length > 1 && (
        <CountBars
          title={t('catalogue.languages')}
          rows={domain.languages.map(({ language, items }) => ({
            name: language === 'zxx' ? t('item.noWords') : formatLanguage(language, locale),
            items,
          }))}
        />
      )}
      {domain.decades.length > 0 && (
        <CountBars
          title={t('catalogue.decades')}
          rows={domain.decades
            // The newest first: the centuries before are summed up.
            .toSorted((a, b) => b.decade - a.decade)
            .map(({ decade, items }) => ({ name: t('filters.decade', { year: decade }), items }))}
        />
      )}
      {(domain.languages.length <= 1 || domain.decades.length === 0) && (
        <CountBars
          title={t('catalogue.genres')}
          rows={domain.genres.map(({ genre, items }) => ({ name: genre, items }))}
        />
      )}
    </section>
  );
}

function Checks({ checks }: Pick<CatalogueStats, 'checks'>) {
  const { t, i18n } = useTranslation();
  return (
    <section aria-labelledby="checks" className="mt-10">
      <h3 id="checks" className="text-xl">
        {t('catalogue.checks')}
      </h3>
      <p className="mt-2 mb-4 max-w-3xl text-ink-soft">{t('catalogue.checksText')}</p>
      {checks.length === 0 ? (
        <p>{t('catalogue.noChecks')}</p>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2">
          {checks.map((check) => (
            <li key={check.name} className="card p-4">
              <p className="font-medium">{check.name}</p>
              <p className="text-sm text-ink-soft">
                {t('catalogue.check', {
                  r: formatNumber(check.r, i18n.language, 2),
                  n: formatNumber(check.n, i18n.language),
                  against: check.against,
                  date: formatFactDate(check.date.slice(0, 10), i18n.language),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
