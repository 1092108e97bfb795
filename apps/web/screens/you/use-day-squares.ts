import { feltEmotion } from '@emoverse/domain';
import { useEffect, useRef, type ComponentProps, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatList } from '../../messages/format.ts';
import { addDays, addMonths, boundsOf, dayKey, type CalendarDay } from './calendar-days.ts';
import { dayLight } from './day-light.ts';
import type { DaysOfYear } from './days-of-year.ts';

interface DaySquares {
  /** For the grid: the focus goes into it when the keyboard has gone to another day. */
  readonly grid: RefObject<HTMLDivElement | null>;
  /** What makes a button the square of a day. */
  readonly squareOf: (day: CalendarDay) => ComponentProps<'button'>;
}

/**
 * Squares of days in a grid: one of them is in the tab order, the arrow keys go to the others.
 * @param entry the day where the keyboard comes in
 */
export function useDaySquares(
  { selected, today, moods, notes, onSelect }: DaysOfYear,
  entry: CalendarDay,
): DaySquares {
  const { t, i18n } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent): void => {
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
  const squareOf = (day: CalendarDay): ComponentProps<'button'> => {
    const key = dayKey(day);
    return {
      type: 'button',
      tabIndex: key === dayKey(entry) ? 0 : -1,
      'aria-label': labelOf(day),
      title: labelOf(day),
      'aria-current': key === dayKey(today) ? 'date' : undefined,
      onClick: () => onSelect(day),
      onKeyDown,
      style: { background: dayLight(moods.get(key) ?? []) },
    };
  };
  return { grid, squareOf };
}
