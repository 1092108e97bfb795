import type { Understood } from '@emoverse/api-contract';
import { SearchX, X } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { WorkCard } from '../../components/work-card.tsx';
import { formatLanguage, formatList, formatNumber } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import type { ExploreSearch } from '../../state/explore-search.ts';
import { useRemote } from '../../state/use-remote.ts';
import { nameShelf } from './name-shelf.ts';

interface FoundWorksProps {
  readonly search: ExploreSearch;
  readonly onClear: () => void;
}

/** Works that are shown at first, and so many more each time. */
const PAGE = 48;
const MOST = 192;

/** What was found: said back in words, and as covers. */
export function FoundWorks({ search, onClear }: FoundWorksProps) {
  const { t, i18n } = useTranslation();
  const { services } = useApp();
  const { q, domain, decade, language, genre } = search;
  const locale = i18n.language;
  const asked = JSON.stringify([q, domain, decade, language, genre]);
  const [shown, setShown] = useState({ asked, limit: PAGE });
  const limit = shown.asked === asked ? shown.limit : PAGE;
  const load = useCallback(
    (signal: AbortSignal) =>
      services.api.call(
        'searchCatalogue',
        { query: { q, locale, domain, decade, language, genre, limit } },
        { signal },
      ),
    [services, q, locale, domain, decade, language, genre, limit],
  );
  const { state, again } = useRemote(load);
  if (state.kind === 'loading') return <LoadingNote rows={2} onRetry={again} />;
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  const { items, total, understood } = state.value;
  const narrowed = [
    ...(decade === undefined ? [] : [nameShelf({ kind: 'decade', key: String(decade) }, t, locale)]),
    ...(language === undefined ? [] : [nameShelf({ kind: 'language', key: language }, t, locale)]),
    ...(genre === undefined ? [] : [nameShelf({ kind: 'genre', key: genre }, t, locale)]),
  ];
  const among = items.map((item) => ({ item }));
  return (
    <section aria-label={t('explore.found')} className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div role="status">
          <h2 className={understood === undefined ? 'sr-only' : 'text-2xl'}>
            {understood === undefined ? t('explore.found') : tellUnderstood(understood, t, locale)}
          </h2>
          <p className="text-ink-soft">
            {t('explore.count', { count: total, formatted: formatNumber(total, locale) })}
          </p>
        </div>
        {narrowed.length > 0 && (
          <Button look="quiet" onClick={onClear}>
            {formatList(narrowed, locale)}
            <X aria-hidden size={16} />
            <span className="sr-only">{t('explore.clear')}</span>
          </Button>
        )}
      </div>
      {items.length === 0 && (
        <StateNote icon={SearchX} title={t('explore.nothing')}>
          <p>{t('explore.nothingText')}</p>
        </StateNote>
      )}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] items-end gap-x-4 gap-y-6 sm:grid-cols-[repeat(auto-fill,minmax(9rem,1fr))]">
        {among.map((playable) => (
          <li key={playable.item.id} className="self-start">
            <WorkCard playable={playable} among={among} size="fill" />
          </li>
        ))}
      </ul>
      {total > items.length && limit < MOST && (
        <div className="grid place-items-center">
          <Button look="quiet" onClick={() => setShown({ asked, limit: limit + PAGE })}>
            {t('explore.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** *Like Amélie, calmer*: what was taken for more than letters. */
export function tellUnderstood(
  { like, words, domain, language, years, length, company }: Understood,
  t: TFunction,
  locale: string,
): string {
  const parts = [
    ...(like === undefined ? [] : [t('explore.like', { title: like.title })]),
    ...words,
    ...(years === undefined ? [] : [t(`explore.${years}`)]),
    ...(length === undefined ? [] : [t(`explore.${length}`)]),
    ...(domain === undefined ? [] : [t(`domain.${domain}`)]),
    ...(language === undefined
      ? []
      : [t('explore.language', { language: formatLanguage(language, locale) })]),
    ...(company ? [t('explore.company')] : []),
  ];
  const said = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts);
  return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1);
}
