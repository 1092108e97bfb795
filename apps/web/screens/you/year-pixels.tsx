import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dayKey, monthsOf } from './calendar-days.ts';
import type { DaysOfYear } from './days-of-year.ts';
import { monthName } from './month-name.ts';
import { useDaySquares } from './use-day-squares.ts';

/** A year, a square for each day and a line for each month. */
export function YearPixels(days: DaysOfYear) {
  const { year, selected, today, notes } = days;
  const { t, i18n } = useTranslation();
  const id = useId();
  const entry = selected ?? (today.year === year ? today : { year, month: 1, day: 1 });
  const { grid, squareOf } = useDaySquares(days, entry);
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
        {monthsOf(year).map((month) => (
          <div key={month[0].month} role="row" className="contents">
            <span role="rowheader" className="text-xs text-ink-soft" style={{ gridColumn: 1 }}>
              <abbr title={monthName(month[0], 'long', i18n.language)} className="no-underline">
                {monthName(month[0], 'narrow', i18n.language)}
              </abbr>
            </span>
            {month.map((day) => (
              <span
                key={day.day}
                role="gridcell"
                aria-selected={selected !== undefined && dayKey(day) === dayKey(selected)}
                className="flex"
                style={{ gridColumn: day.day + 1 }}
              >
                <button {...squareOf(day)} className="pixel">
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
