import { Link } from '@tanstack/react-router';
import type { MoodRecord } from '@emoverse/api-contract';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Page } from '../../components/page.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useApp } from '../../state/app.ts';
import { offerDownload } from '../../state/offer-download.ts';
import { asApiError } from '../../state/profile-state.ts';
import { useLive } from '../../state/use-live.ts';
import { useRemote } from '../../state/use-remote.ts';
import { DayPanel } from './day-panel.tsx';
import { addMonths, boundsOf, dayKey, dayOf } from './month-days.ts';
import { MonthGrid } from './month-grid.tsx';

const MOST_MOODS = 1000;

/** The moods of a month by day, with notes; everything can be saved as a file and deleted. */
export function CalendarScreen() {
  const { t, i18n } = useTranslation();
  const { services, outbox, toasts } = useApp();
  const today = dayOf(services.now());
  const [selected, setSelected] = useState(today);
  const [asking, setAsking] = useState<'nothing' | 'day' | 'all'>('nothing');
  const { year, month } = selected;
  const load = useCallback(
    async (signal: AbortSignal) => {
      await outbox.flush();
      // With the days of the weeks around it.
      const from = boundsOf({ year, month, day: -6 }).from;
      const to = boundsOf({ year, month: month + 1, day: 7 }).to;
      const [{ moods }, { notes }] = await Promise.all([
        services.api.call('listMoods', { query: { from, to, limit: MOST_MOODS } }, { signal }),
        services.api.call(
          'listDayNotes',
          { query: { from: dayKey(dayOf(from)), to: dayKey(dayOf(to)) } },
          { signal },
        ),
      ]);
      return { moods, notes };
    },
    [services, outbox, year, month],
  );
  const { state, again, refresh } = useRemote(load);
  useLive('moods', refresh);
  const byDay = new Map<string, MoodRecord[]>();
  const records = state.kind === 'ready' ? state.value.moods : [];
  for (const mood of records.toReversed()) {
    const key = dayKey(dayOf(mood.at));
    byDay.set(key, [...(byDay.get(key) ?? []), mood]);
  }
  const notes = new Map((state.kind === 'ready' ? state.value.notes : []).map((note) => [note.day, note]));
  const key = dayKey(selected);
  const failed = (error: unknown): void =>
    toasts.show(t('failed.text', { message: asApiError(error).message }), { tone: 'problem' });
  const remove = async (): Promise<void> => {
    try {
      const { moods } =
        asking === 'day'
          ? await services.api.call('deleteCalendarDay', { params: { day: key }, query: boundsOf(selected) })
          : await services.api.call('deleteCalendar', {});
      toasts.show(t('calendar.deleted', { count: moods }));
      refresh();
    } catch (error) {
      failed(error);
    }
    setAsking('nothing');
  };
  const save = async (format: 'csv' | 'json'): Promise<void> => {
    try {
      await outbox.flush();
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      const file = await services.api.call('exportCalendar', { query: { format, timeZone } });
      offerDownload(file.fileName, file.text, file.mediaType);
    } catch (error) {
      failed(error);
    }
  };
  return (
    <Page title={t('calendar.title')} intro={t('calendar.intro')}>
      <div role="group" aria-label={t('calendar.month')} className="mb-3 flex items-center gap-2">
        <IconButton
          icon={ChevronLeft}
          label={t('calendar.previous')}
          onClick={() => setSelected(addMonths(selected, -1))}
        />
        <p aria-live="polite" className="flex-1 text-center text-lg font-medium">
          {new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric' }).format(
            boundsOf(selected).from,
          )}
        </p>
        <IconButton
          icon={ChevronRight}
          label={t('calendar.next')}
          onClick={() => setSelected(addMonths(selected, 1))}
        />
        <Button size="small" onClick={() => setSelected(today)}>
          {t('calendar.today')}
        </Button>
      </div>
      {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
      <MonthGrid selected={selected} today={today} moods={byDay} notes={notes} onSelect={setSelected} />
      {state.kind === 'ready' && (
        <DayPanel
          key={`${key} ${notes.get(key)?.changedAt ?? 0}`}
          day={selected}
          moods={byDay.get(key) ?? []}
          note={notes.get(key)}
          onChanged={refresh}
          onDelete={() => setAsking('day')}
        />
      )}
      <div className="mt-8 flex flex-wrap items-center gap-3 border-t border-line pt-5 print:hidden">
        <Button onClick={() => void save('csv')}>{t('calendar.exportCsv')}</Button>
        <Button onClick={() => void save('json')}>{t('calendar.exportJson')}</Button>
        <Button look="danger" onClick={() => setAsking('all')}>
          {t('calendar.deleteAll')}
        </Button>
        <Link to="/history" className="underline underline-offset-4">
          {t('calendar.toHistory')}
        </Link>
      </div>
      <Sheet
        title={asking === 'all' ? t('calendar.deleteAllTitle') : t('calendar.deleteDayTitle')}
        open={asking !== 'nothing'}
        onClose={() => setAsking('nothing')}
      >
        <p>{asking === 'all' ? t('calendar.deleteAllText') : t('calendar.deleteDayText')}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button look="danger" onClick={() => void remove()}>
            {t('calendar.deleteYes')}
          </Button>
          <Button onClick={() => setAsking('nothing')}>{t('common.cancel')}</Button>
        </div>
      </Sheet>
    </Page>
  );
}
