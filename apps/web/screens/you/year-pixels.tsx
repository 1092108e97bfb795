import type { DayNote, MoodRecord } from '@emoverse/api-contract';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatList } from '../../messages/format.ts';
import { feltEmotion } from '../history/felt-emotion.ts';
import { addDays, addMonths, boundsOf, dayKey, monthsOf, type CalendarDay } from './calendar-days.ts';
import { dayLight } from './day-light.ts';

interface YearPixelsProps {
  readonly year: number;
  readonly selected: CalendarDay | undefined;
  readonly today: CalendarDay;
  /** Moods by day (`YYYY-MM-DD`), oldest first. */
  readonly moods: ReadonlyMap<string, readonly MoodRecord[]>;
  readonly notes: ReadonlyMap<string, DayNote>;
  readonly onSelect: (day: CalendarDay) => void;
}

/**
 * A year, a square for each day: months stand side by side on phones and one below the other on wide screens. One day is in
 * the tab order, the arrow keys go to the others.
 */
export function YearPixels({ year, selected, today, moods, notes, onSelect }: YearPixelsProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [selected]);
  const entry = selected ?? (today.year === year ? today : { year, month: 1, day: 1 });
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const moved: Record<string, CalendarDay | undefined> = {
      ArrowLeft: addDays(entry, -1),
      ArrowRight: addDays(entry, 1),
      ArrowUp: addDays(entry, -7),
      ArrowDown: addDays(entry, 7),
      Home: { ...entry, day: 1 },
      End: addMonths({ ...entry, day: 31 }, 0),
      PageUp: addMonths(entry, event.shiftKey ? -12 : -1),
      PageDown: addMonths(entry, event.shiftKey ? 12 : 1),
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
      <div
        ref={grid}
        role="grid"
        aria-label={t('you.year')}
        aria-describedby={`${id}-keys`}
        className="year-pixels"
      >
        {monthsOf(year).map((days) => (
          <div key={days[0].month} role="row" className="contents">
            <span role="rowheader" className="text-xs text-ink-soft" style={place(days[0].month, 0)}>
              <abbr
                title={new Intl.DateTimeFormat(i18n.language, { month: 'long' }).format(
                  boundsOf(days[0]).from,
                )}
                className="no-underline"
              >
                {new Intl.DateTimeFormat(i18n.language, { month: 'narrow' }).format(boundsOf(days[0]).from)}
              </abbr>
            </span>
            {days.map((day) => {
              const key = dayKey(day);
              const isSelected = selected !== undefined && key === dayKey(selected);
              return (
                <span
                  key={key}
                  role="gridcell"
                  aria-selected={isSelected}
                  className="flex"
                  style={place(day.month, day.day)}
                >
                  <button
                    type="button"
                    tabIndex={key === dayKey(entry) ? 0 : -1}
                    aria-label={labelOf(day)}
                    title={labelOf(day)}
                    aria-current={key === dayKey(today) ? 'date' : undefined}
                    onClick={() => onSelect(day)}
                    onKeyDown={onKeyDown}
                    className="pixel"
                    style={{ background: dayLight(moods.get(key) ?? []) }}
                  >
                    {notes.has(key) && <span aria-hidden className="pixel-note" />}
                  </button>
                </span>
              );
            })}
          </div>
        ))}
      </div>
    </>
  );
}

/** Where a day stands, the name of the month at 0; `styles.css` turns it round on wide screens. */
function place(month: number, day: number): React.CSSProperties {
  return { '--month': String(month), '--day': String(day) };
}
