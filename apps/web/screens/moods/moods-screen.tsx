import { elementAt } from '@emoverse/domain';
import { Link } from '@tanstack/react-router';
import type { MoodRecord } from '@emoverse/api-contract';
import { History } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Page } from '../../components/page.tsx';
import { StateNote } from '../../components/state-note.tsx';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { useChanges } from '../../state/use-changes.ts';
import { MoodChart } from './mood-chart.tsx';
import { MoodEntry } from '../../components/mood-entry.tsx';
import { groupByDay } from '../../state/group-by-day.ts';
import { formatDay } from '../../messages/format.ts';

/** The moods a person has kept, as a line over time and one by one, and what they did. */
export function MoodsScreen() {
  const { t, i18n } = useTranslation();
  const { services, outbox } = useApp();
  const load = useCallback(
    async (signal: AbortSignal) => {
      // A mood confirmed a moment ago belongs here.
      await outbox.flush();
      return (await services.api.call('listMoods', { query: { limit: 1000 } }, { signal })).moods;
    },
    [services, outbox],
  );
  const { state, set, again, refresh } = useRemote(load);
  useChanges('moods', refresh);
  useEffect(() => {
    const refresh = (): void => {
      if (document.visibilityState === 'visible' && state.kind === 'failed') again();
    };
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, [state.kind, again]);
  const moods = state.kind === 'ready' ? state.value : [];
  const replace = (changed: MoodRecord): void =>
    set(moods.map((mood) => (mood.id === changed.id ? changed : mood)));

  return (
    <Page title={t('history.title')} intro={t('history.intro')}>
      {state.kind === 'loading' && <LoadingNote onRetry={again} />}
      {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
      {state.kind === 'ready' && moods.length === 0 && (
        <StateNote
          icon={History}
          title={t('history.emptyTitle')}
          actions={
            <Link to="/" className={buttonClass('primary')}>
              {t('history.begin')}
            </Link>
          }
        >
          <p>{t('history.empty')}</p>
        </StateNote>
      )}
      {moods.length > 0 && (
        <>
          <MoodChart moods={moods} />
          {groupByDay(moods, i18n.language).map(({ day, entries }) => (
            <section key={day} aria-label={day} className="mt-8">
              <h2 className="mb-3 text-xl">{formatDay(elementAt(entries, 0).at, i18n.language)}</h2>
              <ul className="grid gap-3">
                {entries.map((mood) => (
                  <li key={mood.id}>
                    <MoodEntry
                      mood={mood}
                      onChanged={replace}
                      onDeleted={() => set(moods.filter((other) => other.id !== mood.id))}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Page>
  );
}
