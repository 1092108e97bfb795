import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  addDays,
  boundsOf,
  dayKey,
  monthsOf,
  weekdayOf,
  type CalendarDay,
  type CalendarDays,
} from './calendar-days.ts';
import { dayLight } from './day-light.ts';
import type { DaysOfYear } from './days-of-year.ts';
import { monthName } from './month-name.ts';
import { useDaySquares } from './use-day-squares.ts';

/** A year for fingers: a ribbon for each month, which opens into squares that are large enough to be met. */
export function MonthRows(days: DaysOfYear) {
  const { year, selected, moods, onSelect } = days;
  const { t, i18n } = useTranslation();
  const id = useId();
  const [opened, setOpened] = useState(selected?.month);
  const select = (day: CalendarDay): void => {
    setOpened(day.month);
    onSelect(day);
  };
  return (
    <ul aria-label={t('you.year')} className="grid gap-0.5">
      {monthsOf(year).map((month) => {
        const [first] = month;
        const isOpen = opened === first.month;
        return (
          <li key={first.month}>
            <button
              type="button"
              aria-expanded={isOpen}
              aria-controls={`${id}-${first.month}`}
              onClick={() => setOpened(isOpen ? undefined : first.month)}
              className="grid min-h-11 w-full grid-cols-[4.75rem_minmax(0,1fr)_1rem] items-center gap-3 rounded-xl text-start"
            >
              <span className="truncate text-sm text-ink-soft">
                {monthName(first, 'long', i18n.language)}
              </span>
              <span aria-hidden className="flex h-7 overflow-hidden rounded-lg bg-surface/55">
                {month.map((day) => (
                  <span
                    key={day.day}
                    className="flex-1"
                    style={{ background: dayLight(moods.get(dayKey(day)) ?? []) }}
                  />
                ))}
              </span>
              <ChevronDown
                aria-hidden
                size={16}
                className={`text-ink-soft transition-transform ${isOpen ? 'rotate-180' : ''}`}
              />
            </button>
            <div id={`${id}-${first.month}`} hidden={!isOpen}>
              {isOpen && <MonthSquares {...days} month={month} onSelect={select} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The days of a month, week by week. */
function MonthSquares({ month, ...days }: DaysOfYear & { readonly month: CalendarDays }) {
  const { selected, today, notes } = days;
  const { t, i18n } = useTranslation();
  const id = useId();
  const [first] = month;
  const entry =
    [selected, today].find((day) => day?.year === first.year && day.month === first.month) ?? first;
  const { grid, squareOf } = useDaySquares(days, entry);
  const weekday = (day: CalendarDay, style: 'narrow' | 'long'): string =>
    new Intl.DateTimeFormat(i18n.language, { weekday: style }).format(boundsOf(day).from);
  return (
    <>
      <p id={`${id}-keys`} className="sr-only">
        {t('calendar.keys')}
      </p>
      <div
        ref={grid}
        role="grid"
        aria-label={monthName(first, 'long', i18n.language)}
        aria-describedby={`${id}-keys`}
        className="month-squares pt-2 pb-4"
      >
        <div role="row" className="contents">
          {Array.from({ length: 7 }, (_, index) => addDays(first, 1 - weekdayOf(first) + index)).map(
            (day) => (
              <span key={weekdayOf(day)} role="columnheader" className="text-center text-xs text-ink-soft">
                <abbr title={weekday(day, 'long')} className="no-underline">
                  {weekday(day, 'narrow')}
                </abbr>
              </span>
            ),
          )}
        </div>
        {weeksOf(month).map((week) => (
          <div key={week[0].day} role="row" className="contents">
            {week.map((day) => (
              <span
                key={day.day}
                role="gridcell"
                aria-selected={selected !== undefined && dayKey(day) === dayKey(selected)}
                className="flex"
                style={{ gridColumn: weekdayOf(day) }}
              >
                <button {...squareOf(day)} className="pixel">
                  <span aria-hidden className="pixel-day">
                    {new Intl.NumberFormat(i18n.language).format(day.day)}
                  </span>
                  {notes.has(dayKey(day)) && <span aria-hidden className="pixel-note" />}
                </button>
              </span>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** Days of a month in weeks from Monday on. */
function weeksOf(month: readonly CalendarDay[]): CalendarDays[] {
  const weeks: CalendarDays[] = [];
  for (const day of month) {
    const week = weeks.at(-1);
    if (week === undefined || weekdayOf(day) === 1) weeks.push([day]);
    else week.push(day);
  }
  return weeks;
}
