import type { DayNote, MoodRecord } from '@emoverse/api-contract';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useMedia } from '../../components/use-media.ts';
import { describeProblem } from '../../messages/describe-problem.ts';
import { formatYear } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useChanges } from '../../state/use-changes.ts';
import { useRemote } from '../../state/use-remote.ts';
import { boundsOf, dayKey, dayOf, type CalendarDay } from './calendar-days.ts';
import { DayPanel } from './day-panel.tsx';
import { MoodFiles } from './mood-files.tsx';
import { MonthRows } from './month-rows.tsx';
import { YearPixels } from './year-pixels.tsx';

/** As many as one request gives; a year is asked for in parts, so that no busy one is cut. */
const MOST_MOODS = 1000;
const PART_MONTHS = 2;
/** Where squares for a whole year would be smaller than a fingertip. */
const FOR_FINGERS = '(width < 64rem), (pointer: coarse)';

/** A year in pixels, each day in the colours of its moods; one of them opens below, to be read, written and deleted. */
export function Year() {
  const { t, i18n } = useTranslation();
  const { services, outbox, toasts } = useApp();
  const today = dayOf(services.now());
  const [year, setYear] = useState(today.year);
  const [selected, setSelected] = useState<CalendarDay>();
  const [asking, setAsking] = useState(false);
  const DaysView = useMedia(FOR_FINGERS) ? MonthRows : YearPixels;
  const panel = useRef<HTMLDivElement>(null);
  const load = useCallback(
    async (signal: AbortSignal) => {
      await outbox.flush();
      const parts = Array.from({ length: 12 / PART_MONTHS }, (_, part) => ({
        from: boundsOf({ year, month: 1 + part * PART_MONTHS, day: 1 }).from,
        to: boundsOf({ year, month: 1 + (part + 1) * PART_MONTHS, day: 0 }).to,
        limit: MOST_MOODS,
      }));
      const [{ notes }, ...answers] = await Promise.all([
        services.api.call(
          'listDayNotes',
          { query: { from: dayKey({ year, month: 1, day: 1 }), to: dayKey({ year, month: 12, day: 31 }) } },
          { signal },
        ),
        ...parts.map((query) => services.api.call('listMoods', { query }, { signal })),
      ]);
      return { notes, moods: answers.flatMap(({ moods }) => moods.toReversed()) };
    },
    [services, outbox, year],
  );
  const { state, again, refresh } = useRemote(load);
  useChanges('moods', refresh);
  const byDay = new Map<string, MoodRecord[]>();
  for (const mood of state.kind === 'ready' ? state.value.moods : []) {
    const key = dayKey(dayOf(mood.at));
    byDay.set(key, [...(byDay.get(key) ?? []), mood]);
  }
  const notes = new Map<string, DayNote>(
    (state.kind === 'ready' ? state.value.notes : []).map((note) => [note.day, note]),
  );
  const key = selected === undefined ? undefined : dayKey(selected);
  useEffect(() => {
    if (key !== undefined) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  const select = (day: CalendarDay): void => {
    setSelected(day);
    setYear(day.year);
  };
  const removeDay = async (day: CalendarDay): Promise<void> => {
    setAsking(false);
    try {
      const { moods } = await services.api.call('deleteCalendarDay', {
        params: { day: dayKey(day) },
        query: boundsOf(day),
      });
      toasts.show(t('calendar.deleted', { count: moods }));
      refresh();
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
  };
  return (
    <section aria-labelledby="year">
      <div className="mb-2 flex items-center gap-1">
        <h2 id="year" className="me-auto text-xl sm:text-2xl">
          {t('you.year')}
        </h2>
        <IconButton icon={ChevronLeft} label={t('you.yearBefore')} onClick={() => setYear(year - 1)} />
        <span aria-live="polite" className="tabular-nums">
          {formatYear(year, i18n.language)}
        </span>
        <IconButton
          icon={ChevronRight}
          label={t('you.yearAfter')}
          disabled={year >= today.year}
          onClick={() => setYear(year + 1)}
        />
      </div>
      {state.kind === 'failed' && <FailedNote error={state.error} onRetry={again} />}
      <DaysView
        year={year}
        selected={selected?.year === year ? selected : undefined}
        today={today}
        moods={byDay}
        notes={notes}
        onSelect={select}
      />
      <div ref={panel}>
        {selected !== undefined && key !== undefined && state.kind === 'ready' && (
          <DayPanel
            key={`${key} ${notes.get(key)?.changedAt ?? 0}`}
            day={selected}
            moods={byDay.get(key) ?? []}
            note={notes.get(key)}
            onChanged={refresh}
            onDelete={() => setAsking(true)}
          />
        )}
      </div>
      <MoodFiles onChanged={refresh} />
      <Sheet title={t('calendar.deleteDayTitle')} open={asking} onClose={() => setAsking(false)}>
        <p>{t('calendar.deleteDayText')}</p>
        <div className="mt-5 flex flex-wrap gap-3">
          <Button
            look="danger"
            onClick={() => {
              if (selected !== undefined) void removeDay(selected);
            }}
          >
            {t('calendar.deleteYes')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
        </div>
      </Sheet>
    </section>
  );
}
