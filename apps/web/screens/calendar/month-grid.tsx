import type { DayNote, MoodRecord } from '@emoverse/api-contract';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatList } from '../../messages/format.ts';
import { feltEmotion } from '../history/felt-emotion.ts';
import {
  addDays,
  addMonths,
  boundsOf,
  dayKey,
  firstWeekday,
  weeksOf,
  type CalendarDay,
} from './month-days.ts';

interface MonthGridProps {
  readonly selected: CalendarDay;
  readonly today: CalendarDay;
  /** Moods of the month by day (`YYYY-MM-DD`), oldest first. */
  readonly moods: ReadonlyMap<string, readonly MoodRecord[]>;
  readonly notes: ReadonlyMap<string, DayNote>;
  readonly onSelect: (day: CalendarDay) => void;
}

/** A month as a grid of days; one day is in the tab order, the arrow keys go to the others. */
export function MonthGrid({ selected, today, moods, notes, onSelect }: MonthGridProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const grid = useRef<HTMLTableElement>(null);
  const byKey = useRef(false);
  const first = firstWeekday(i18n.language);
  const weeks = weeksOf(selected, first);
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [selected]);
  const weekdays = weeks[0].map((day) =>
    new Intl.DateTimeFormat(i18n.language, { weekday: 'short' }).format(boundsOf(day).from),
  );
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const place = weeks.flat().findIndex((day) => dayKey(day) === dayKey(selected)) % 7;
    const moved: Record<string, CalendarDay | undefined> = {
      ArrowLeft: addDays(selected, -1),
      ArrowRight: addDays(selected, 1),
      ArrowUp: addDays(selected, -7),
      ArrowDown: addDays(selected, 7),
      Home: addDays(selected, -place),
      End: addDays(selected, 6 - place),
      PageUp: addMonths(selected, event.shiftKey ? -12 : -1),
      PageDown: addMonths(selected, event.shiftKey ? 12 : 1),
    };
    const next = moved[event.key];
    if (next === undefined) return;
    event.preventDefault();
    byKey.current = true;
    onSelect(next);
  };
  const labelOf = (day: CalendarDay): string => {
    const entries = moods.get(dayKey(day)) ?? [];
    const date = formatDay(boundsOf(day).from, i18n.language);
    const feelings = formatList(
      [...new Set(entries.map((mood) => t(`emotion.${feltEmotion(mood)}`)))],
      i18n.language,
    );
    const label =
      entries.length === 0
        ? t('calendar.emptyDay', { date })
        : t('calendar.day', { count: entries.length, date, feelings });
    return notes.has(dayKey(day)) ? t('calendar.withNote', { label }) : label;
  };
  return (
    <>
      <p id={`${id}-keys`} className="sr-only">
        {t('calendar.keys')}
      </p>
      <table
        ref={grid}
        role="grid"
        aria-describedby={`${id}-keys`}
        className="w-full table-fixed border-separate border-spacing-1"
      >
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col" className="pb-1 text-sm font-medium text-ink-soft">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={dayKey(week[0])}>
              {week.map((day) => {
                const key = dayKey(day);
                const isSelected = key === dayKey(selected);
                const inMonth = day.month === selected.month;
                return (
                  <td key={key} role="gridcell" aria-selected={isSelected} className="p-0">
                    <button
                      type="button"
                      tabIndex={isSelected ? 0 : -1}
                      aria-label={labelOf(day)}
                      aria-current={key === dayKey(today) ? 'date' : undefined}
                      onClick={() => onSelect(day)}
                      onKeyDown={onKeyDown}
                      className={`flex min-h-14 w-full flex-col items-center gap-1 rounded-xl border p-1 hover:bg-sunken sm:min-h-16 ${isSelected ? 'border-accent bg-accent-wash' : 'border-line'} ${inMonth ? '' : 'bg-sunken'} ${key === dayKey(today) ? 'font-semibold underline' : ''}`}
                    >
                      <span className="text-sm">{day.day}</span>
                      <span aria-hidden className="flex flex-wrap justify-center gap-0.5">
                        {(moods.get(key) ?? []).slice(0, 6).map((mood) => (
                          <span
                            key={mood.id}
                            className="size-2.5 rounded-full"
                            style={{ background: `var(--${feltEmotion(mood)})` }}
                          />
                        ))}
                      </span>
                      {notes.has(key) && <span aria-hidden className="h-0.5 w-5 rounded bg-ink-soft" />}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
